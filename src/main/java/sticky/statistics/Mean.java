package sticky.statistics;

/** The mean of independent values, with the interval of the central limit theorem: mean +- z(alpha) s / sqrt(n). */
public final class Mean {
    private Mean() {}

    /**
     * The mean and its interval; it takes some hundreds of values for the interval to be what it says.
     *
     * @throws IllegalArgumentException if there are fewer than 2 values, or a value is not finite
     */
    public static Estimate of(double[] values, double alpha) {
        double standardError = StrictMath.sqrt(Variance.of(values) / values.length);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return Scale.LINEAR.interval(sum / values.length, standardError, alpha);
    }
}
