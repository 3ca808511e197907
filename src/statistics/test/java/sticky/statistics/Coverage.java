package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Repeats an estimate on fresh samples and asks how often its interval misses the truth, with exact binomial bounds at 1e-6. */
final class Coverage {
    static final double ALPHA = 0.05;
    private static final double TAIL = 1e-6;

    private Coverage() {}

    /** The interval misses as often as it says. */
    static void isAsStated(double truth, int repetitions, LongFunction<Estimate> estimate) {
        BinomialDistribution stated = BinomialDistribution.of(repetitions, ALPHA);
        assertThat(misses(truth, repetitions, ALPHA, estimate))
                .isBetween(stated.inverseCumulativeProbability(TAIL / 2), stated.inverseSurvivalProbability(TAIL / 2));
    }

    /** The interval misses at most as often as it says. */
    static void isAtLeastAsStated(double truth, int repetitions, LongFunction<Estimate> estimate) {
        isAtLeastAsStated(truth, repetitions, ALPHA, estimate);
    }

    /** The same at another error rate. */
    static void isAtLeastAsStated(double truth, int repetitions, double alpha, LongFunction<Estimate> estimate) {
        BinomialDistribution stated = BinomialDistribution.of(repetitions, alpha);
        assertThat(misses(truth, repetitions, alpha, estimate))
                .isLessThanOrEqualTo(stated.inverseSurvivalProbability(TAIL));
    }

    private static int misses(double truth, int repetitions, double alpha, LongFunction<Estimate> estimate) {
        int misses = 0;
        for (int i = 0; i < repetitions; i++) {
            Estimate made = estimate.apply(i);
            assertThat(made.level()).isEqualTo(1 - alpha);
            misses += made.low() <= truth && truth <= made.high() ? 0 : 1;
        }
        return misses;
    }
}
