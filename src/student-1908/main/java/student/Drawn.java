package student;

import java.util.stream.IntStream;

/**
 * What was drawn: of every sample its mean, in units of the population's standard deviation from the population's mean, and its standard
 * deviation.
 *
 * @param n observations in a sample
 * @param mean {@code double[sample]}
 * @param deviation {@code double[sample]}, s
 */
public record Drawn(int n, double[] mean, double[] deviation) {

    /** Returns z = (mean - mu) / s, times a factor, of every sample. */
    public double[] z(double factor) {
        return IntStream.range(0, mean.length)
                .mapToDouble(i -> factor * mean[i] / deviation[i])
                .toArray();
    }

    /** Returns (mean - mu)^2 of every sample. */
    public double[] squaredError() {
        return squares(mean);
    }

    /** Returns s^2 of every sample. */
    public double[] variance() {
        return squares(deviation);
    }

    /** Returns the products whose mean is the covariance of (mean - mu)^2 and s^2: each factor less its own mean. */
    public double[] coproducts() {
        double[] error = centred(squaredError());
        double[] variance = centred(variance());
        return IntStream.range(0, error.length)
                .mapToDouble(i -> error[i] * variance[i])
                .toArray();
    }

    private static double[] squares(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .toArray();
    }

    private static double[] centred(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - mean)
                .toArray();
    }
}
