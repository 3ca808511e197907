package sticky.statistics;

/**
 * The skewness, m3 / m2^(3/2) with the central moments m2 and m3: 0 for a symmetric law, positive for a longer tail on the right.
 *
 * <p>Its interval is a bootstrap over groups of consecutive values, as that of the {@link Kurtosis}.
 */
public final class Skewness {
    private Skewness() {}

    /**
     * The skewness with its interval.
     *
     * @throws IllegalArgumentException if there are fewer than 1000 values, or a value is not finite
     */
    public static Estimate of(double[] values, Bootstrap bootstrap, double alpha) {
        double[][] sums = Kurtosis.groupSums(Finite.sample(values, 2 * Kurtosis.GROUPS));
        return bootstrap.estimate(Kurtosis.GROUPS, groups -> of(sums, groups), Scale.LINEAR, alpha);
    }

    /** The skewness of the values in some groups. */
    static double of(double[][] sums, int[] groups) {
        double[] m = new double[4];
        for (int group : groups) {
            for (int k = 0; k < m.length; k++) {
                m[k] += sums[group][k];
            }
        }
        double mean = m[1] / m[0];
        double second = m[2] / m[0] - mean * mean;
        double third = m[3] / m[0] - 3 * mean * m[2] / m[0] + 2 * mean * mean * mean;
        return third / (second * StrictMath.sqrt(second));
    }
}
