package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.ErrorRate;
import sticky.statistics.Estimate;
import sticky.statistics.Scale;

/**
 * The two error rates of a verdict, on means of uniform numbers with the bootstrap of the claims: a statement that is untrue by a hair
 * passes with at most alpha, and at the design margin, z(alpha) + 3.09 standard errors, 99.9 % of seeds say what they must. Counts of 2000
 * against exact binomial bounds; a rate of 1e-6 is beyond what can be counted, so at the claims' own alpha only the second is.
 */
class VerdictRatesTest {
    private static final int REPETITIONS = 2000;
    private static final int SIZE = 100;
    private static final double ERROR = Math.sqrt(1 / 12.0 / SIZE);
    private static final double TAIL = 1e-6;

    @ParameterizedTest
    @ValueSource(doubles = {.05, .01, .001})
    void atItsBoundAStatementPassesWithAtMostAlpha(double alpha) {
        List<Estimate> means = means(alpha);

        assertThat(count(means, Bound.below(.5), Outcome.SUPPORTED)).isLessThanOrEqualTo(most(alpha));
        assertThat(count(means, Bound.above(.5), Outcome.SUPPORTED)).isLessThanOrEqualTo(most(alpha));
    }

    @Test
    void atTheDesignMarginNearlyAllSeedsSupportAClaimAndRefuteAControl() {
        double margin = (ErrorRate.z(1e-6) + 3.0902) * ERROR;
        List<Estimate> means = means(1e-6);

        assertThat(count(means, Bound.below(.5 + margin), Outcome.SUPPORTED))
                .isGreaterThanOrEqualTo(REPETITIONS - most(.001));
        assertThat(count(means, Bound.below(.5 - margin), Outcome.REFUTED))
                .isGreaterThanOrEqualTo(REPETITIONS - most(.001));
        assertThat(count(means, Bound.below(.5 + .5 * margin), Outcome.INCONCLUSIVE))
                .as("half the margin: too small an ensemble says so")
                .isGreaterThan(REPETITIONS / 2);
    }

    private static long count(List<Estimate> means, Bound bound, Outcome outcome) {
        return means.stream()
                .filter(mean -> new Verdict("mean", mean, bound, new Expectation(1, Source.theory("by hand"))).outcome()
                        == outcome)
                .count();
    }

    private static List<Estimate> means(double alpha) {
        return IntStream.range(0, REPETITIONS)
                .mapToObj(i -> {
                    Seed seed = Seed.root(1).child("verdict " + i);
                    double[] values = seed.stream(0).doubles(SIZE).toArray();
                    return Bootstrap.with(seed).estimate(SIZE, sample -> mean(values, sample), Scale.LINEAR, alpha);
                })
                .toList();
    }

    /** More than so many of 2000 have a chance below one in a million when the rate is as stated. */
    private static int most(double rate) {
        return BinomialDistribution.of(REPETITIONS, rate).inverseSurvivalProbability(TAIL);
    }

    private static double mean(double[] values, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += values[i];
        }
        return sum / sample.length;
    }
}
