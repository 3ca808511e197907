package sticky.statistics;

/**
 * The mean of independent replicates on a scale, with Student's interval there, mean +- t_(n-1)(alpha) s / sqrt(n): exact for replicates
 * that are normal on the scale, such as logarithms of variances or sums of many terms, however few. On the scale LOG it is the geometric
 * mean. Thirty values or more that are skewed there enlarge it as {@link Reach} says, s = skewness/(3 sqrt(n)); fewer cannot show
 * whether they are.
 *
 * <p>Source: Student, Biometrika 6, 1908.
 */
public final class Mean {
    private static final int MANY = 30;

    private Mean() {}

    /** @throws IllegalArgumentException if there are fewer than 2 values, a value is not finite, or alpha is not in (0, 1) */
    public static Estimate estimate(double[] values, double alpha) {
        return estimate(values, Scale.LINEAR, alpha);
    }

    /**
     * The mean on a scale, carried back, with its interval.
     *
     * @throws IllegalArgumentException as for the plain mean, or if a value has no place on the scale
     */
    public static Estimate estimate(double[] values, Scale scale, double alpha) {
        Finite.sample(values, 2);
        int n = values.length;
        double[] onScale = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            onScale[i] = scale.of(values[i]);
            if (!Double.isFinite(onScale[i])) {
                throw new IllegalArgumentException(
                        "value " + values[i] + " at index " + i + " has no place on the scale " + scale);
            }
            sum += onScale[i];
        }
        double mean = sum / n;
        double deviation = StrictMath.sqrt(Variance.of(onScale));
        Reach reach = Reach.of(alpha, n - 1.0, skewness(onScale, mean, deviation) / (3 * StrictMath.sqrt(n)));
        return scale.interval(scale.back(mean), deviation / StrictMath.sqrt(n), reach, alpha);
    }

    /** The third central moment over s^3; 0 where nothing spreads, and for few values, whose skewness is mostly chance. */
    private static double skewness(double[] values, double mean, double deviation) {
        if (!(deviation > 0 && values.length >= MANY)) {
            return 0;
        }
        double cubes = 0;
        for (double value : values) {
            double one = (value - mean) / deviation;
            cubes += one * one * one / values.length;
        }
        return cubes;
    }
}
