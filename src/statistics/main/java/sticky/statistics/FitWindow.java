package sticky.statistics;

/**
 * The steps over which a decay is fitted: from a first step to a last one, or until the fraction first falls below a floor, whichever
 * comes first. The end may depend on the data, so every resample looks for its own.
 *
 * @param from first step
 * @param to last step, included
 * @param floor the fraction below which points are too noisy to fit; 0 for none
 */
public record FitWindow(int from, int to, double floor) {
    /**
     * @throws IllegalArgumentException if the window has fewer than two steps or starts before step 0, or the floor is not in [0, 1)
     */
    public FitWindow {
        if (!(from >= 0 && from < to)) {
            throw new IllegalArgumentException(
                    "window from step " + from + " to step " + to + " is not two steps or more from step 0 on");
        }
        if (!(floor >= 0 && floor < 1)) {
            throw new IllegalArgumentException("floor " + floor + " is out of range [0, 1)");
        }
    }

    /** The steps from one to another, both included. */
    public static FitWindow of(int from, int to) {
        return new FitWindow(from, to, 0);
    }

    /** Figure 7's rule: from a step until the fraction first falls below the floor (1e-3 there), or the curve ends. */
    public static FitWindow untilBelow(int from, double floor) {
        return new FitWindow(from, Integer.MAX_VALUE, floor);
    }

    /**
     * The last step of the window on a curve, included.
     *
     * @throws IllegalArgumentException if the curve ends before the window does, or starts below the floor
     */
    public int end(double[] fraction) {
        if (floor == 0) {
            return to == Integer.MAX_VALUE ? fraction.length - 1 : to;
        }
        return Math.min(to, ExponentialDecay.windowEnd(fraction, from, floor));
    }

    /**
     * The decay rate over this window.
     *
     * @throws IllegalArgumentException if the curve leaves fewer than two steps, or a fraction in the window is not positive
     */
    public double rate(double[] fraction) {
        return ExponentialDecay.rate(fraction, from, end(fraction));
    }

    /** The rate of a resample: NaN where the curve leaves nothing to fit, so that the bootstrap can count it. */
    double resampledRate(double[] fraction) {
        if (!(fraction[from] >= floor && fraction[from] > 0)) {
            return Double.NaN;
        }
        return ExponentialDecay.uncheckedRate(fraction, from, end(fraction));
    }
}
