package sticky.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Quantiles. The interval of one is exact and free of the distribution: for the p-quantile of n independent values it runs between two
 * order statistics, x_(l) and x_(u), with the largest l for which P(Bin(n, p) &lt; l) &lt;= alpha / 2 and the smallest u for which
 * P(Bin(n, p) &gt;= u) &lt;= alpha / 2 (David and Nagaraja, Order Statistics, 2003, section 7.1). Ranks are whole numbers, so that it
 * misses the truth less often than alpha, never more often; how much less, {@link #missRate} says. For a distribution with atoms that
 * holds too.
 *
 * <p>A value may be +infinity: a diverged trajectory, which counts as the largest. One of -infinity is refused, since a statistic must say
 * by name where it belongs.
 */
public final class Quantiles {
    /** Median-unbiased to the order 1/n whatever the distribution: Hyndman and Fan's type 8 (Am. Stat. 50, 1996). */
    private static final Quantile QUANTILE = Quantile.withDefaults().withCopy(true);

    private Quantiles() {}

    /**
     * The ranks between which an interval runs.
     *
     * @param low rank of its lower end, from 1
     * @param high rank of its upper end
     */
    record Ranks(int low, int high) {}

    /**
     * The quantile and its exact interval.
     *
     * @param p in (0, 1)
     * @throws IllegalArgumentException if p is out of range, there are too few values for the error rate, one is NaN or -infinity, or so
     *     many are +infinity that the interval has no finite end
     */
    public static Estimate of(double[] values, double p, double alpha) {
        double[] sorted = Finite.sampleOrDiverged(values, 1).clone();
        Ranks ranks = ranks(sorted.length, p, alpha);
        Arrays.sort(sorted);
        double high = sorted[ranks.high() - 1];
        if (!(high < Double.POSITIVE_INFINITY)) {
            long diverged = Arrays.stream(values)
                    .filter(value -> !(value < Double.POSITIVE_INFINITY))
                    .count();
            throw new IllegalArgumentException(diverged + " of " + values.length + " values are infinite, so the "
                    + words(p) + " has no finite upper end");
        }
        return new Estimate(QUANTILE.evaluate(sorted, p), sorted[ranks.low() - 1], high, 1 - alpha);
    }

    /**
     * How often the interval really misses the quantile of a continuous distribution: at most alpha.
     *
     * @throws IllegalArgumentException as for the interval
     */
    public static double missRate(int size, double p, double alpha) {
        Ranks ranks = ranks(size, p, alpha);
        BinomialDistribution below = BinomialDistribution.of(size, p);
        return below.cumulativeProbability(ranks.low() - 1) + below.survivalProbability(ranks.high() - 1);
    }

    static Ranks ranks(int size, double p, double alpha) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p = " + p + " of a quantile is out of range (0, 1)");
        }
        double tail = ErrorRate.check(alpha) / 2;
        // Both ends exist if the least likely of "all below" and "all above" is rare enough.
        int needed = (int) StrictMath.ceil(StrictMath.log(tail) / StrictMath.log(Math.max(p, 1 - p)));
        if (!(size >= needed)) {
            throw new IllegalArgumentException("a " + words(p) + "'s interval at error rate " + alpha + " needs "
                    + needed + " values, but there are " + size);
        }
        return new Ranks(lowerRank(size, p, tail), size + 1 - lowerRank(size, 1 - p, tail));
    }

    /** The largest l with P(Bin(size, p) < l) <= tail. */
    private static int lowerRank(int size, double p, double tail) {
        BinomialDistribution below = BinomialDistribution.of(size, p);
        int rank = Math.max(1, below.inverseCumulativeProbability(tail));
        return below.cumulativeProbability(rank) <= tail ? rank + 1 : rank;
    }

    private static String words(double p) {
        return p == 0.5 ? "median" : p + " quantile";
    }
}
