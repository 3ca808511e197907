package sticky.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The unbiased sample variance, s^2 = sum (x - mean)^2 / (n - 1), with a bootstrap interval on the log scale, which is right for values
 * of any distribution with a fourth moment.
 */
public final class Variance {
    private Variance() {}

    /**
     * The variance.
     *
     * @throws IllegalArgumentException if there are fewer than 2 values or a value is not finite
     */
    public static double of(double[] values) {
        double[] centred = centred(values);
        double squares = 0;
        for (double value : centred) {
            squares += value * value;
        }
        return squares / (values.length - 1);
    }

    /**
     * The variance with its interval; exactly 0 where all values agree, since then every resample's do.
     *
     * @throws IllegalArgumentException if there are fewer than 2 values, or a value is not finite
     */
    public static Estimate estimate(double[] values, Bootstrap bootstrap, double alpha) {
        double[] centred = centred(values);
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return Estimate.exact(0, 0);
        }
        return bootstrap.estimate(of(values), () -> random -> resampled(centred, random), Scale.LOG, alpha);
    }

    /**
     * The ratio of the variances of two independent samples with its interval.
     *
     * @throws IllegalArgumentException as for one variance, or if all values of a sample agree
     */
    public static Estimate ratio(double[] numerator, double[] denominator, Bootstrap bootstrap, double alpha) {
        double[] above = centred(numerator);
        double[] below = centred(denominator);
        return bootstrap.estimate(
                of(numerator) / of(denominator),
                () -> random -> resampled(above, random) / resampled(below, random),
                Scale.LOG,
                alpha);
    }

    /**
     * The exponent p of variance ~ x^p over independent samples, one at each x.
     *
     * @param x at least two different positive numbers
     * @param samples {@code double[x][value]}
     * @throws IllegalArgumentException as for one variance, or if all values of a sample agree, or the x determine no exponent
     */
    public static Estimate exponent(double[] x, double[][] samples, Bootstrap bootstrap, double alpha) {
        double[][] centred = Arrays.stream(samples).map(Variance::centred).toArray(double[][]::new);
        double point = PowerLaw.exponent(
                x, Arrays.stream(samples).mapToDouble(Variance::of).toArray());
        return bootstrap.estimate(
                point,
                () -> random -> PowerLaw.exponent(
                        x,
                        Arrays.stream(centred)
                                .mapToDouble(sample -> resampled(sample, random))
                                .toArray()),
                Scale.LINEAR,
                alpha);
    }

    /** One resample's variance. It needs only two sums, so no index is stored. */
    private static double resampled(double[] centred, UniformRandomProvider random) {
        int size = centred.length;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            double value = centred[random.nextInt(size)];
            sum += value;
            squares += value * value;
        }
        return (squares - sum * sum / size) / (size - 1);
    }

    private static double[] centred(double[] values) {
        Finite.sample(values, 2);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double residue = 0; // a second pass removes what rounding left in the mean
        for (double value : values) {
            residue += value - mean;
        }
        mean += residue / values.length;
        double[] centred = new double[values.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }
}
