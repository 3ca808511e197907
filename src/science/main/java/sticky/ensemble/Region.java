package sticky.ensemble;

/**
 * A part of weight space: a basin, a strip. A value. A region of your own implements {@link #mark}; a comparison with NaN must be
 * false, since diverged trajectories are NaN and lie nowhere.
 *
 * <p>Infinity is a place: w = -infinity lies below every limit, w = +infinity above. Only an experiment that is
 * {@link Experiment#divergedWhenNotANumber()} shows it to a region; by any other rule a trajectory is NaN long before it overflows.
 */
public interface Region {

    /** Bit i: lane i lies in the region. */
    long mark(double[][] w, int lanes);

    /** Where coordinate {@code axis} (0 for w1) is less than {@code limit}, down to and with minus infinity. */
    static Region below(int axis, double limit) {
        return new Strip(axis, Double.NEGATIVE_INFINITY, limit);
    }

    /** Where coordinate {@code axis} is greater than {@code limit}, up to and with infinity. */
    static Region above(int axis, double limit) {
        return new Strip(axis, limit, Double.POSITIVE_INFINITY);
    }

    /** Where coordinate {@code axis} lies between two limits, neither of which belongs to the region unless it is infinite. */
    static Region between(int axis, double low, double high) {
        return new Strip(axis, low, high);
    }

    /** See the factories of {@link Region}. */
    record Strip(int axis, double low, double high) implements Region {

        /** @throws IllegalArgumentException if low is not less than high */
        public Strip {
            if (!(low < high)) {
                throw new IllegalArgumentException("region (" + low + ", " + high + ") is empty");
            }
        }

        @Override
        public long mark(double[][] w, int lanes) {
            double[] at = w[axis];
            double lowest = low == Double.NEGATIVE_INFINITY ? low : Double.NaN; // nothing equals NaN
            double highest = high == Double.POSITIVE_INFINITY ? high : Double.NaN;
            long mark = 0;
            for (int i = 0; i < lanes; i++) {
                boolean inside = (at[i] > low | at[i] == lowest) & (at[i] < high | at[i] == highest);
                mark |= (inside ? 1L : 0L) << i;
            }
            return mark;
        }
    }
}
