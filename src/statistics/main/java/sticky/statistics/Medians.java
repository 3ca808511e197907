package sticky.statistics;

import org.apache.commons.statistics.descriptive.Median;

/**
 * Medians, the {@link Quantiles} of 1/2. A value may be +infinity: a diverged trajectory, which counts as the largest.
 */
public final class Medians {
    private static final Median MEDIAN = Median.withDefaults().withCopy(true);

    private Medians() {}

    /**
     * The median; the mean of the two middle values if their number is even.
     *
     * @throws IllegalArgumentException if there is no value, or one is NaN or -infinity
     */
    public static double median(double[] values) {
        return MEDIAN.evaluate(Finite.sampleOrDiverged(values, 1));
    }

    /**
     * The median and its exact interval.
     *
     * @throws IllegalArgumentException if there are too few values for the error rate, one is NaN or -infinity, or so many are +infinity
     *     that the interval has no finite end
     */
    public static Estimate of(double[] values, double alpha) {
        return Quantiles.of(values, 0.5, alpha);
    }
}
