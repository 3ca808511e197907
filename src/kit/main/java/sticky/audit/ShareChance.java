package sticky.audit;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import sticky.claim.Bound;
import sticky.claim.Outcome;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

/**
 * The exact chance of a verdict on a share: a sum over the binomial law. Both ends of the interval of Clopper and Pearson rise with the number
 * of successes, so a verdict belongs to a range of them, whose ends a bisection finds.
 *
 * @param trials how many
 * @param unit what the share is multiplied with before it is judged
 * @param bound what judges it
 * @param alpha error rate of the interval
 */
record ShareChance(int trials, double unit, Bound bound, double alpha) {

    /** The chance of an outcome, supported or refuted, when the true share is {@code share}. */
    double of(Outcome outcome, double share) {
        BinomialDistribution successes = BinomialDistribution.of(trials, share);
        Double low = bound.low();
        Double high = bound.high();
        if (outcome == Outcome.SUPPORTED) {
            int from = low == null ? 0 : first(k -> interval(k).low() >= low);
            int to = high == null ? trials : first(k -> interval(k).high() > high) - 1;
            return from > to ? 0 : atMost(successes, to) - atMost(successes, from - 1);
        }
        double below =
                low == null ? 0 : atMost(successes, first(k -> interval(k).high() >= low) - 1);
        double above =
                high == null ? 0 : 1 - atMost(successes, first(k -> interval(k).low() > high) - 1);
        return below + above;
    }

    private Estimate interval(int successes) {
        return Proportion.exact(successes, trials, alpha).times(unit);
    }

    /** The smallest number of successes for which something holds that holds for all larger ones; trials + 1 if for none. */
    private int first(IntPredicate holds) {
        int from = 0;
        int to = trials + 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (holds.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private static double atMost(BinomialDistribution successes, int k) {
        return k < 0 ? 0 : successes.cumulativeProbability(k);
    }
}
