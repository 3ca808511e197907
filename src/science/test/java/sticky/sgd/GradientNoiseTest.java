package sticky.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;
import sticky.statistics.CovarianceDistance;

class GradientNoiseTest {
    private static final Seed SEED = Seed.root(6);

    /** Q = w^2 at 2: Q = 4 and grad Q = 4, so C = (4/10)(2 * 16 + 0.25) * 16. */
    @Test
    void theExactCovarianceIsIsserliss() {
        double[][] c = new GradientNoise(new Monomial(2), 10, .5).covariance(new double[] {2});
        assertThat(c[0][0]).isCloseTo(206.4, within(1e-11));
    }

    /** Q = (w1^2 + w2^2)^2 w1 at (1, 1): Q = 4, grad Q = (12, 8), so C = (4/4)(2 * 16 + 1) grad Q grad Q^T. */
    @Test
    void itHasAnEntryForEachPairOfWeights() {
        double[][] c = new GradientNoise(new RadialValley(1), 4, 1).covariance(new double[] {1, 1});
        assertThat(c[0]).containsExactly(33 * 144, 33 * 96);
        assertThat(c[1]).containsExactly(33 * 96, 33 * 64);
    }

    @Test
    void rawBatchesHaveTheMeanAndTheCovarianceOfTheory() {
        GradientNoise noise = new GradientNoise(new RadialValley(1), 2, .7);
        double[] w = {.5, .8};
        double[][] g = noise.sample(w, 60_000, SEED);
        double[] expected = new RadialValley(1).potentialGradient(w);

        for (int k = 0; k < 2; k++) {
            double error = Math.sqrt(noise.covariance(w)[k][k] / 60_000);
            assertThat(StatUtils.mean(g[k])).isCloseTo(expected[k], within(4.5 * error));
            assertThat(CovarianceDistance.covariance(g)[1][k] / noise.covariance(w)[1][k])
                    .isCloseTo(1, within(.05));
        }
    }

    @Test
    void batchIsTheSameHoweverManyAreDrawn() {
        GradientNoise noise = new GradientNoise(new Monomial(1), 3, 1);
        double[] few = noise.sample(new double[] {1}, 1_100, SEED)[0];
        double[] many = noise.sample(new double[] {1}, 3_000, SEED)[0];
        assertThat(many).startsWith(few).doesNotHaveDuplicates();
    }

    @Test
    void itsRangesIncludeTheirEnds() {
        assertThat(new GradientNoise(new Monomial(1), 1, 0).sample(new double[] {0}, 1, SEED)[0][0])
                .isZero();
        assertThat(new GradientNoise(new Monomial(1), 1_000_000, 1e6).covariance(new double[] {0})[0][0])
                .isEqualTo(4e6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0       | 1    | 1 | batch size 0 is out of range [1, 1e6]",
                "1000001 | 1    | 1 | batch size 1000001 is out of range [1, 1e6]",
                "20      | -0.1 | 1 | label noise -0.1 is out of range [0, 1e6]",
                "20      | NaN  | 1 | label noise NaN is out of range [0, 1e6]",
                "20      | 1    | 0 | number of batches 0 is out of range [1, 2^31)",
            })
    void refusesWhatIsOutOfRange(int batchSize, double labelNoise, int batches, String sentence) {
        assertThatThrownBy(() -> new GradientNoise(new Monomial(1), batchSize, labelNoise)
                        .sample(new double[] {1}, batches, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
