package sticky.statistics;

import java.util.Arrays;

/**
 * The exponent p of mean ~ x^p over independent samples, one at each x, whose means are positive: the least-squares slope of the logarithms
 * of the sample means.
 *
 * <p>Its interval is the delta method's, SE(ln mean) = s / (mean sqrt(n)); it needs means of many standard errors.
 */
public final class MeanExponent {
    /** Below it the logarithm of a mean is not nearly normal. */
    private static final double MIN_STANDARD_ERRORS = 8;

    private MeanExponent() {}

    /**
     * The exponent with its interval.
     *
     * @param x at least two different positive numbers
     * @param samples {@code double[x][value]}
     * @throws IllegalArgumentException if a sample has fewer than 2 values or one that is not finite, a mean is not more than 8 of its
     *     standard errors above 0, the x determine no exponent, or alpha is not in (0, 1)
     */
    public static Estimate of(double[] x, double[][] samples, double alpha) {
        double[] means = Arrays.stream(samples)
                .mapToDouble(values -> Arrays.stream(Finite.sample(values, 2)).sum() / values.length)
                .toArray();
        double[] errors = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double error = StrictMath.sqrt(Variance.of(samples[i]) / samples[i].length);
            if (!(means[i] > MIN_STANDARD_ERRORS * error)) {
                throw new IllegalArgumentException("the mean " + means[i] + " at x = " + x[i] + " with standard error "
                        + error + " is out of range (8 standard errors, infinity): its logarithm is not nearly normal");
            }
            errors[i] = error / means[i];
        }
        double[] weights = PowerLaw.weights(x);
        double variance = 0;
        for (int i = 0; i < errors.length; i++) {
            variance += weights[i] * errors[i] * weights[i] * errors[i];
        }
        return Scale.LINEAR.interval(PowerLaw.exponent(x, means), StrictMath.sqrt(variance), alpha);
    }
}
