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
 * Cramer 1946, section 27.4.
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
        double[] centred = varying(values);
        return Scale.LOG.interval(ofCentred(centred), standardErrorOfLog(centred), alpha);
    }

    /**
     * The ratio of the variances of two independent samples with its interval.
     *
     * @throws IllegalArgumentException as for one variance, or if all values of a sample agree
     */
    public static Estimate ratio(double[] numerator, double[] denominator, double alpha) {
        double[] centredNumerator = varying(numerator);
        double[] centredDenominator = varying(denominator);
        double above = standardErrorOfLog(centredNumerator);
        double below = standardErrorOfLog(centredDenominator);
        return Scale.LOG.interval(
                ofCentred(centredNumerator) / ofCentred(centredDenominator),
                StrictMath.sqrt(above * above + below * below),
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
        double[][] centred = Arrays.stream(samples).map(Variance::varying).toArray(double[][]::new);
        double[] errors =
                Arrays.stream(centred).mapToDouble(Variance::standardErrorOfLog).toArray();
        double[] variances =
                Arrays.stream(centred).mapToDouble(Variance::ofCentred).toArray();
        double exponent = PowerLaw.exponent(x, variances);
        return Scale.LINEAR.interval(exponent, PowerLaw.standardError(x, errors), alpha);
    }

    private static double standardErrorOfLog(double[] centred) {
        double n = centred.length;
        double deviation = StrictMath.sqrt(ofCentred(centred) * (n - 1) / n);
        double kurtosis = 0;
        for (double value : centred) {
            double square = value / deviation * (value / deviation);
            kurtosis += square * square / n;
        }
        return StrictMath.sqrt((kurtosis - (n - 3) / (n - 1)) / n);
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
