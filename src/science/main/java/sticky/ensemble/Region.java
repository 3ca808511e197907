package sticky.ensemble;

/**
 * A part of weight space: a basin, a strip. A value. A region of your own implements {@link #mark}; a comparison with NaN must be
 * false, since diverged trajectories are NaN and lie nowhere.
 */
public interface Region {

    /** Bit i: lane i lies in the region. */
    long mark(double[][] w, int lanes);

    /** Where coordinate {@code axis} (0 for w1) is less than {@code limit}. */
    static Region below(int axis, double limit) {
        return new Strip(axis, Double.NEGATIVE_INFINITY, limit);
    }

    /** Where coordinate {@code axis} is greater than {@code limit}. */
    static Region above(int axis, double limit) {
        return new Strip(axis, limit, Double.POSITIVE_INFINITY);
    }

    /** Where coordinate {@code axis} lies strictly between two limits. */
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
            long mark = 0;
            for (int i = 0; i < lanes; i++) {
                mark |= (at[i] > low & at[i] < high ? 1L : 0L) << i;
            }
            return mark;
        }
    }
}
