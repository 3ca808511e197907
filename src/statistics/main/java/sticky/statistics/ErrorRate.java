package sticky.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The error rate alpha of a two-sided interval: the chance that the interval misses the truth, alpha / 2 on each side. An estimate made
 * at error rate alpha has confidence level 1 - alpha.
 */
public final class ErrorRate {
    /** The error rate of this project's intervals unless a claim says otherwise: one in a million. */
    public static final double DEFAULT = 1e-6;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private ErrorRate() {}

    /**
     * How many standard errors an interval reaches to each side: z with P(|Z| > z) = alpha for a standard normal Z. It is 4.8916 at 1e-6.
     *
     * @throws IllegalArgumentException if alpha is not in (0, 1)
     */
    public static double z(double alpha) {
        return STANDARD_NORMAL.inverseSurvivalProbability(check(alpha) / 2);
    }

    static double check(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("error rate " + alpha + " is out of range (0, 1)");
        }
        return alpha;
    }
}
