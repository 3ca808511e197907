package sticky.statistics;

import java.util.Arrays;

/**
 * The unbiased sample variance, s^2 = sum (x - mean)^2 / (n - 1), with an interval on the log scale, which is right for values of any
 * distribution with a fourth moment.
 *
 * <p>Formula: with the central moments m2 and m4, the standard error of ln s^2 is
 *
 * <pre>SE = sqrt((m4/m2^2 - (n - 3)/(n - 1)) / n),</pre>
 *
 * the delta method's, and the limit of a bootstrap of infinitely many resamples, whose variance of s^2 is m2^2 SE^2 exactly. Source:
 * Cramer 1946, section 27.4. Its skewness and curvature shift the ends as {@link Reach} says: for sum w ln s^2 over independent samples,
 *
 * <pre>s = sum w^3 (k3/3 - SE^4/2) / (sum w^2 SE^2)^(3/2),   k3 = (m6/m2^3 - 3 m4/m2^2 + 2) / n^2,</pre>
 *
 * which is sqrt(2)/(6 sqrt(n)) for one normal sample.
 */
public final class Variance {
    private Variance() {}

    /**
     * The variance.
     *
     * @throws IllegalArgumentException if there are fewer than 2 values or a value is not finite
     */
    public static double of(double[] values) {
        return ofCentred(centred(values));
    }

    /**
     * The variance with its interval; exactly 0 where all values agree.
     *
     * @throws IllegalArgumentException if there are fewer than 2 values, or a value is not finite
     */
    public static Estimate estimate(double[] values, double alpha) {
        if (Arrays.stream(Finite.sample(values, 2)).allMatch(value -> value == values[0])) {
            return Estimate.exact(0, 0);
        }
        LogVariance one = LogVariance.of(varying(values));
        return Scale.LOG.interval(one.variance, one.error, reach(alpha, new double[] {1}, one), alpha);
    }

    /**
     * The ratio of the variances of two independent samples with its interval.
     *
     * @throws IllegalArgumentException as for one variance, or if all values of a sample agree
     */
    public static Estimate ratio(double[] numerator, double[] denominator, double alpha) {
        LogVariance above = LogVariance.of(varying(numerator));
        LogVariance below = LogVariance.of(varying(denominator));
        return Scale.LOG.interval(
                above.variance / below.variance,
                StrictMath.sqrt(above.error * above.error + below.error * below.error),
                reach(alpha, new double[] {1, -1}, above, below),
                alpha);
    }

    /**
     * The exponent p of variance ~ x^p over independent samples, one at each x.
     *
     * @param x at least two different positive numbers
     * @param samples {@code double[x][value]}
     * @throws IllegalArgumentException as for one variance, or if all values of a sample agree, or the x determine no exponent
     */
    public static Estimate exponent(double[] x, double[][] samples, double alpha) {
        LogVariance[] all = Arrays.stream(samples)
                .map(sample -> LogVariance.of(varying(sample)))
                .toArray(LogVariance[]::new);
        double[] variances = Arrays.stream(all).mapToDouble(one -> one.variance).toArray();
        double exponent = PowerLaw.exponent(x, variances);
        double[] weights = PowerLaw.weights(x);
        return Scale.LINEAR.interval(
                exponent, StrictMath.sqrt(squares(weights, all)), reach(alpha, weights, all), alpha);
    }

    /** A sum of logarithms of variances, each times a weight. */
    private static Reach reach(double alpha, double[] weights, LogVariance... all) {
        double shift = 0;
        for (int i = 0; i < weights.length; i++) {
            double squared = all[i].error * all[i].error;
            shift += weights[i] * weights[i] * weights[i] * (all[i].third / 3 - squared * squared / 2);
        }
        double squares = squares(weights, all);
        return Reach.of(alpha, Reach.KNOWN, squares > 0 ? shift / (squares * StrictMath.sqrt(squares)) : 0);
    }

    private static double squares(double[] weights, LogVariance... all) {
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double error = weights[i] * all[i].error;
            squares += error * error;
        }
        return squares;
    }

    /**
     * A variance.
     *
     * @param variance s^2
     * @param error standard error of ln s^2
     * @param third third cumulant k3 of ln s^2's linear part
     */
    private record LogVariance(double variance, double error, double third) {
        static LogVariance of(double[] centred) {
            double n = centred.length;
            double variance = ofCentred(centred);
            double deviation = StrictMath.sqrt(variance * (n - 1) / n);
            double fourth = 0;
            double sixth = 0;
            for (double value : centred) {
                double square = value / deviation * (value / deviation);
                fourth += square * square / n;
                sixth += square * square * square / n;
            }
            double error = StrictMath.sqrt((fourth - (n - 3) / (n - 1)) / n);
            return new LogVariance(variance, error, (sixth - 3 * fourth + 2) / (n * n));
        }
    }

    /** The values less their mean, of a sample whose variance has a logarithm. */
    private static double[] varying(double[] values) {
        double[] centred = centred(values);
        if (!(ofCentred(centred) > 0)) {
            throw new IllegalArgumentException(
                    "all " + centred.length + " values are " + values[0] + ", so their variance has no logarithm");
        }
        return centred;
    }

    private static double ofCentred(double[] centred) {
        double squares = 0;
        for (double value : centred) {
            squares += value * value;
        }
        return squares / (centred.length - 1);
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
