package sticky.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Medians. The interval of one median is exact and free of the distribution: it runs between two order statistics, x_(l) and
 * x_(n+1-l), with the largest l for which P(Bin(n, 1/2) < l) <= alpha / 2 (David and Nagaraja, Order Statistics, 2003, section 7.1).
 *
 * <p>A value may be +infinity: a diverged trajectory, which counts as the largest.
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
        double[] sorted = Finite.sampleOrDiverged(values, 1).clone();
        int rank = lowerRank(sorted.length, alpha);
        Arrays.sort(sorted);
        double high = sorted[sorted.length - rank];
        if (!(high < Double.POSITIVE_INFINITY)) {
            int diverged = 0;
            for (double value : values) {
                diverged += value < Double.POSITIVE_INFINITY ? 0 : 1;
            }
            throw new IllegalArgumentException(
                    diverged + " of " + values.length + " values are infinite, so the median has no finite upper end");
        }
        return new Estimate(middle(sorted), sorted[rank - 1], high, 1 - alpha);
    }

    /**
     * The ratio of the medians of two independent samples, with a bootstrap interval on the log scale.
     *
     * @throws IllegalArgumentException if a value is NaN or -infinity, or a median is not positive and finite in every resample
     */
    public static Estimate ratio(double[] numerator, double[] denominator, Bootstrap bootstrap, double alpha) {
        double[] above = Finite.sampleOrDiverged(numerator, 2).clone();
        double[] below = Finite.sampleOrDiverged(denominator, 2).clone();
        Arrays.sort(above);
        Arrays.sort(below);
        // Counting how often each sorted value is drawn spares every resample a selection.
        return bootstrap.estimate(
                new long[][] {Multiset.once(above.length), Multiset.once(below.length)},
                counts -> middle(above, counts[0]) / middle(below, counts[1]),
                Scale.LOG,
                alpha);
    }

    /**
     * The ratio of the medians of two samples of pairs, resampled pair by pair.
     *
     * @throws IllegalArgumentException if the samples differ in size, or as for independent samples
     */
    public static Estimate ratioOfPairs(double[] numerator, double[] denominator, Bootstrap bootstrap, double alpha) {
        if (numerator.length != denominator.length) {
            throw new IllegalArgumentException(
                    "samples of " + numerator.length + " and " + denominator.length + " values are no pairs");
        }
        Finite.sampleOrDiverged(numerator, 2);
        Finite.sampleOrDiverged(denominator, 2);
        return bootstrap.estimate(
                numerator.length,
                chosen -> MEDIAN.evaluate(drawn(numerator, chosen)) / MEDIAN.evaluate(drawn(denominator, chosen)),
                Scale.LOG,
                alpha);
    }

    private static double[] drawn(double[] values, int[] chosen) {
        double[] drawn = new double[chosen.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[chosen[i]];
        }
        return drawn;
    }

    private static int lowerRank(int size, double alpha) {
        int needed = (int) StrictMath.ceil(StrictMath.log(2 / ErrorRate.check(alpha)) / StrictMath.log(2));
        if (!(size >= needed)) {
            throw new IllegalArgumentException("a median's interval at error rate " + alpha + " needs " + needed
                    + " values, but there are " + size);
        }
        BinomialDistribution below = BinomialDistribution.of(size, 0.5);
        int rank = Math.max(1, below.inverseCumulativeProbability(alpha / 2));
        return below.cumulativeProbability(rank) <= alpha / 2 ? rank + 1 : rank;
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : mean(sorted[half - 1], sorted[half]);
    }

    /** The median of a resample: the value at the middle ranks when value i is repeated counts[i] times. */
    private static double middle(double[] sorted, long[] counts) {
        int lowerRank = (sorted.length + 1) / 2;
        int upperRank = sorted.length / 2 + 1;
        int i = 0;
        long seen = counts[0];
        while (seen < lowerRank) {
            seen += counts[++i];
        }
        double lower = sorted[i];
        while (seen < upperRank) {
            seen += counts[++i];
        }
        return mean(lower, sorted[i]);
    }

    private static double mean(double a, double b) {
        return a == b ? a : 0.5 * a + 0.5 * b; // halves first, so that a sum cannot overflow
    }
}
