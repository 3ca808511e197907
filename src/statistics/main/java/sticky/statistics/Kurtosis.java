package sticky.statistics;

/**
 * The excess kurtosis, m4 / m2^2 - 3 with the central moments m2 and m4: 0 for a Gaussian, positive for heavier tails.
 *
 * <p>Its interval is a bootstrap over groups of consecutive values, whose power sums are added up once: for independent values that has
 * the same law as resampling the values, to the relative error 1/groups, at a cost that does not grow with their number.
 */
public final class Kurtosis {
    static final int GROUPS = 500;
    private static final int POWERS = 5;

    private Kurtosis() {}

    /**
     * The excess kurtosis with its interval.
     *
     * @throws IllegalArgumentException if there are fewer than 1000 values, or a value is not finite
     */
    public static Estimate excess(double[] values, Bootstrap bootstrap, double alpha) {
        double[][] sums = groupSums(Finite.sample(values, 2 * GROUPS));
        return bootstrap.estimate(GROUPS, groups -> excess(sums, groups), Scale.LINEAR, alpha);
    }

    /** Sums of the powers 0 to 4 of the values about their common mean, {@code double[group][power]}. */
    static double[][] groupSums(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double[][] sums = new double[GROUPS][POWERS];
        for (int i = 0; i < values.length; i++) {
            double[] group = sums[(int) ((long) i * GROUPS / values.length)];
            double power = 1;
            for (int k = 0; k < POWERS; k++) {
                group[k] += power;
                power *= values[i] - mean;
            }
        }
        return sums;
    }

    /** The excess kurtosis of the values in some groups. */
    static double excess(double[][] sums, int[] groups) {
        double[] m = new double[POWERS];
        for (int group : groups) {
            for (int k = 0; k < POWERS; k++) {
                m[k] += sums[group][k];
            }
        }
        for (int k = 1; k < POWERS; k++) {
            m[k] /= m[0];
        }
        double mean = m[1];
        double second = m[2] - mean * mean;
        double fourth = m[4] - 4 * mean * m[3] + 6 * mean * mean * m[2] - 3 * mean * mean * mean * mean;
        return fourth / (second * second) - 3;
    }
}
