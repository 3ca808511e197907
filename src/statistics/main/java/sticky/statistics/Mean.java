package sticky.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of independent replicates on a scale, with Student's interval there, mean +- t_(n-1)(alpha) s / sqrt(n): exact for replicates
 * that are normal on the scale, such as logarithms of variances or sums of many terms, however few. On the scale LOG it is the geometric
 * mean. Where they are skewed there, {@link Reach} enlarges it.
 *
 * <p>Source: Student, Biometrika 6, 1908.
 */
public final class Mean {
    private Mean() {}

    /** @throws IllegalArgumentException if there are fewer than 2 values, a value is not finite, or alpha is not in (0, 1) */
    public static Estimate estimate(double[] values, double alpha) {
        return estimate(values, Scale.LINEAR, alpha);
    }

    /**
     * The mean on a scale, carried back, with its interval.
     *
     * @throws IllegalArgumentException as for the plain mean, or if a value has no place on the scale
     */
    public static Estimate estimate(double[] values, Scale scale, double alpha) {
        Finite.sample(values, 2);
        int n = values.length;
        double[] onScale = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            onScale[i] = scale.of(values[i]);
            if (!Double.isFinite(onScale[i])) {
                throw new IllegalArgumentException(
                        "value " + values[i] + " at index " + i + " has no place on the scale " + scale);
            }
            sum += onScale[i];
        }
        double t = TDistribution.of(n - 1.0).inverseSurvivalProbability(ErrorRate.check(alpha) / 2);
        double mean = sum / n;
        double reach = t * StrictMath.sqrt(Variance.of(onScale) / n);
        double value = scale.back(mean);
        return new Estimate(
                value, Math.min(value, scale.back(mean - reach)), Math.max(value, scale.back(mean + reach)), 1 - alpha);
    }
}
