package sticky.statistics;

/**
 * How many replicates a margin needs, so that a whole interval clears its bound.
 *
 * <p>A bound that lies k standard errors from the expected value is cleared by the interval at error rate alpha with probability
 * Phi(k - z(alpha)): 4.89 for alpha = 1e-6 and 3.09 for 99.9 % of the seeds make k = 8.
 */
public final class SampleSize {
    private SampleSize() {}

    /**
     * How many standard errors an interval at a confidence level reaches to each side: z with P(|Z| <= z) = level.
     *
     * @throws IllegalArgumentException if the level is not in (0, 1)
     */
    public static double z(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level " + level + " is out of range (0, 1)");
        }
        return ErrorRate.z(1 - level);
    }

    /**
     * The replicates at which a margin is k standard errors of a mean: N = (k sd / margin)^2, rounded up.
     *
     * @param margin distance from the expected value to the bound
     * @param standardDeviation of one replicate, in the margin's unit
     * @param standardErrors k
     * @throws IllegalArgumentException if a number is not positive and finite
     */
    public static long forMargin(double margin, double standardDeviation, double standardErrors) {
        positive("margin", margin);
        positive("standard deviation", standardDeviation);
        positive("number of standard errors", standardErrors);
        double root = standardErrors * standardDeviation / margin;
        return Math.max(1, (long) StrictMath.ceil(root * root));
    }

    /**
     * The trials that must all succeed before the exact interval of the share lies above a bound: N = ln(2 / alpha) / -ln(bound),
     * rounded up. For "none succeeds, share below b" ask for the bound 1 - b.
     *
     * @throws IllegalArgumentException if the bound or alpha is not in (0, 1)
     */
    public static long forAllOrNone(double bound, double alpha) {
        ErrorRate.check(alpha);
        if (!(bound > 0 && bound < 1)) {
            throw new IllegalArgumentException("bound " + bound + " is out of range (0, 1)");
        }
        return (long) StrictMath.ceil(StrictMath.log(2 / alpha) / -StrictMath.log(bound));
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + " is out of range (0, infinity)");
        }
    }
}
