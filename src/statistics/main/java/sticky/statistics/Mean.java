package sticky.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of independent replicates with Student's interval, mean +- t_(n-1)(alpha) s / sqrt(n), for replicates that are themselves sums
 * of many terms and so nearly normal.
 */
public final class Mean {
    private Mean() {}

    /** @throws IllegalArgumentException if there are fewer than 2 values, a value is not finite, or alpha is not in (0, 1) */
    public static Estimate estimate(double[] values, double alpha) {
        Finite.sample(values, 2);
        int n = values.length;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / n;
        double t = TDistribution.of(n - 1.0).inverseSurvivalProbability(ErrorRate.check(alpha) / 2);
        double reach = t * StrictMath.sqrt(Variance.of(values) / n);
        return new Estimate(mean, mean - reach, mean + reach, 1 - alpha);
    }
}
