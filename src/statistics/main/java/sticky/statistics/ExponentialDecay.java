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

    /**
     * The standard error of the rate of an exponential decay from which trajectories leave independently and do not come back: the least
     * squares slope is sum a_t ln S_t, a_t = (t - mean)/sum (t - mean)^2, and by Greenwood (1926) the covariance of ln S_s and ln S_t is
     * (1/S - 1)/n, with S the share left at the earlier of both steps.
     *
     * @param rate the true rate per step, at least 0
     * @param steps of the window, at least 1; the window has one point more
     * @param atRisk n, the trajectories at the window's first step; positive
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double standardError(double rate, int steps, double atRisk) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY && steps >= 1 && atRisk > 0)) {
            throw new IllegalArgumentException("rate " + rate + ", " + steps + " steps and " + atRisk
                    + " at risk are out of range [0, infinity), [1, 2^31) and (0, infinity)");
        }
        double middle = 0.5 * steps;
        double spread = (steps + 1.0) * steps * (steps + 2.0) / 12;
        double sum = 0;
        for (int s = 0; s <= steps; s++) {
            for (int t = 0; t <= steps; t++) {
                sum += (s - middle) * (t - middle) * StrictMath.expm1(rate * Math.min(s, t));
            }
        }
        return StrictMath.sqrt(sum / atRisk) / spread;
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
