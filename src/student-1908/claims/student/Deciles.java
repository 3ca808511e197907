package student;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import sticky.figure.Bands;
import sticky.figure.Panel;
import sticky.statistics.Estimate;
import sticky.statistics.Mean;

/**
 * Samples in ten classes of equal size by the squared error of their means, and the mean of s^2 in each.
 *
 * @param squaredError mean of (mean - mu)^2 in each class, {@code double[10]}, increasing
 * @param variance mean of s^2 in each class
 */
record Deciles(double[] squaredError, Estimate[] variance) {
    private static final int CLASSES = 10;

    static Deciles of(Drawn drawn) {
        double[] errors = drawn.squaredError();
        double[] variances = drawn.variance();
        int[] order = IntStream.range(0, errors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> errors[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] squaredError = new double[CLASSES];
        Estimate[] variance = new Estimate[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            int[] members = Arrays.copyOfRange(
                    order, (int) ((long) c * order.length / CLASSES), (int) ((c + 1L) * order.length / CLASSES));
            squaredError[c] =
                    Arrays.stream(members).mapToDouble(i -> errors[i]).average().orElseThrow();
            variance[c] = Mean.estimate(
                    Arrays.stream(members).mapToDouble(i -> variances[i]).toArray(), Bands.ERROR_RATE);
        }
        return new Deciles(squaredError, variance);
    }

    /** Adds the classes to a panel, with intervals. */
    Panel on(Panel panel, String label) {
        return Bands.points(panel, label, squaredError, x -> variance[Arrays.binarySearch(squaredError, x)]);
    }
}
