package sticky.statistics;

/**
 * How far a sample's covariance matrix is from a given one: |S - M| / |M| in the Frobenius norm.
 *
 * <p>Its interval is a bootstrap over groups of consecutive values, whose sums of products are added up once. The distance cannot be
 * negative, so that of a sample from the given law is positive, of order n^(-1/2).
 */
public final class CovarianceDistance {
    private static final int GROUPS = 500;

    private CovarianceDistance() {}

    /**
     * The relative distance with its interval.
     *
     * @param samples {@code double[dimension][value]}
     * @param given M, {@code double[dimension][dimension]}
     * @throws IllegalArgumentException if there are fewer than 1000 values, a value is not finite, or the sizes differ
     */
    public static Estimate relative(double[][] samples, double[][] given, Bootstrap bootstrap, double alpha) {
        if (samples.length != given.length) {
            throw new IllegalArgumentException(
                    "samples of dimension " + samples.length + " have no covariance of size " + given.length);
        }
        double[][][] sums = groupSums(samples);
        Estimate distance = bootstrap.estimate(GROUPS, groups -> relative(sums, groups, given), Scale.LINEAR, alpha);
        return new Estimate(distance.value(), Math.max(0, distance.low()), distance.high(), distance.level());
    }

    /** The sample covariance, with divisor n, {@code double[dimension][dimension]}. */
    public static double[][] covariance(double[][] samples) {
        int[] all = new int[GROUPS];
        for (int g = 0; g < GROUPS; g++) {
            all[g] = g;
        }
        return covariance(groupSums(samples), all);
    }

    /** Sums of products, with a constant 1 as the last coordinate: {@code double[group][dimension + 1][dimension + 1]}. */
    private static double[][][] groupSums(double[][] samples) {
        int dimension = samples.length;
        int size = samples[0].length;
        for (double[] coordinate : samples) {
            Finite.sample(coordinate, 2 * GROUPS);
        }
        double[][][] sums = new double[GROUPS][dimension + 1][dimension + 1];
        for (int i = 0; i < size; i++) {
            double[][] group = sums[(int) ((long) i * GROUPS / size)];
            for (int j = 0; j < dimension; j++) {
                for (int k = 0; k <= j; k++) {
                    group[j][k] += samples[j][i] * samples[k][i];
                }
                group[dimension][j] += samples[j][i];
            }
            group[dimension][dimension]++;
        }
        return sums;
    }

    private static double[][] covariance(double[][][] sums, int[] groups) {
        int dimension = sums[0].length - 1;
        double[][] total = new double[dimension + 1][dimension + 1];
        for (int group : groups) {
            for (int j = 0; j <= dimension; j++) {
                for (int k = 0; k <= j; k++) {
                    total[j][k] += sums[group][j][k];
                }
            }
        }
        double size = total[dimension][dimension];
        double[][] covariance = new double[dimension][dimension];
        for (int j = 0; j < dimension; j++) {
            for (int k = 0; k <= j; k++) {
                covariance[j][k] = total[j][k] / size - total[dimension][j] / size * (total[dimension][k] / size);
                covariance[k][j] = covariance[j][k];
            }
        }
        return covariance;
    }

    private static double relative(double[][][] sums, int[] groups, double[][] given) {
        double[][] covariance = covariance(sums, groups);
        double difference = 0;
        double norm = 0;
        for (int j = 0; j < given.length; j++) {
            for (int k = 0; k < given.length; k++) {
                difference += (covariance[j][k] - given[j][k]) * (covariance[j][k] - given[j][k]);
                norm += given[j][k] * given[j][k];
            }
        }
        return StrictMath.sqrt(difference / norm);
    }
}
