package sticky.statistics;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The exponential decay of a fraction: least squares of its logarithm against the step, as the write-up fits escape rates (figures 1
 * and 7).
 *
 * <p>Formula: ln fraction[k] = c - rate k over the steps of the window. Units: rate per step; {@code fraction[step]}, step 0 first. The
 * points of one survival curve are correlated, so the regression's own errors are worthless: see {@link Survival#rate}.
 */
public final class ExponentialDecay {
    private ExponentialDecay() {}

    /**
     * The rate, positive for decay.
     *
     * @param from first step of the window
     * @param to last step of the window, included
     * @throws IllegalArgumentException if the window has fewer than two steps or leaves the curve, or a fraction in it is not positive
     */
    public static double rate(double[] fraction, int from, int to) {
        return -checked(fraction, from, to).getSlope();
    }

    /**
     * The squared correlation of the logarithm with the step: 1 for a perfect exponential.
     *
     * @throws IllegalArgumentException as for the rate
     */
    public static double rSquared(double[] fraction, int from, int to) {
        return checked(fraction, from, to).getRSquare();
    }

    /**
     * The last step of figure 7's window: the step before the fraction first falls below the floor, or the curve's last step if it never
     * does.
     *
     * @throws IllegalArgumentException if the first step leaves the curve, or its fraction is below the floor or NaN
     */
    public static int windowEnd(double[] fraction, int from, double floor) {
        if (!(from >= 0 && from < fraction.length)) {
            throw new IllegalArgumentException("first step " + from + " is out of range [0, " + fraction.length + ")");
        }
        if (!(fraction[from] >= floor)) {
            throw new IllegalArgumentException(
                    "fraction " + fraction[from] + " at step " + from + " is out of range [" + floor + ", 1]");
        }
        int end = from;
        while (end + 1 < fraction.length && fraction[end + 1] >= floor) {
            end++;
        }
        return end;
    }

    /** The rate without a check of the fractions: NaN if one is 0, which a bootstrap counts. */
    static double uncheckedRate(double[] fraction, int from, int to) {
        return -fit(fraction, from, to).getSlope();
    }

    private static SimpleRegression checked(double[] fraction, int from, int to) {
        if (!(from >= 0 && from < to && to < fraction.length)) {
            throw new IllegalArgumentException("window from step " + from + " to step " + to
                    + " is not two steps or more within [0, " + (fraction.length - 1) + "]");
        }
        for (int k = from; k <= to; k++) {
            if (!(fraction[k] > 0 && fraction[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "fraction " + fraction[k] + " at step " + k + " is out of range (0, infinity)");
            }
        }
        return fit(fraction, from, to);
    }

    private static SimpleRegression fit(double[] fraction, int from, int to) {
        SimpleRegression regression = new SimpleRegression();
        for (int k = from; k <= to; k++) {
            regression.addData(k, StrictMath.log(fraction[k]));
        }
        return regression;
    }
}
