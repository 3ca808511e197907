package sticky.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.model.Monomial;

class MonomialPosteriorTest {
    /** d = 1: N(0, sigma^2/n). */
    @Test
    void ofOrderOneItIsNormal() {
        MonomialPosterior posterior = new MonomialPosterior(1, 50, 2);
        NormalDistribution normal = NormalDistribution.of(0, 2 / Math.sqrt(50));

        assertThat(posterior.density(.3)).isCloseTo(normal.density(.3), within(1e-12));
        assertThat(posterior.cumulative(-.3)).isCloseTo(normal.cumulativeProbability(-.3), within(1e-12));
        assertThat(posterior.quantiles(3)[2]).isCloseTo(normal.inverseCumulativeProbability(5.0 / 6), within(1e-9));
    }

    /** Against the quadrature under a uniform prior, which is as good as flat. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void itAgreesWithTheQuadrature(int degree) {
        MonomialPosterior closed = new MonomialPosterior(degree, 1000, 1);
        Posterior quadrature = Posterior.of(new Monomial(degree), 1000, Likelihood.EXACT, -1, 1);

        assertThat(closed.density(.1)).isCloseTo(quadrature.density(.1), within(1e-6));
        assertThat(closed.cumulative(.1)).isCloseTo(quadrature.mass(-1, .1).value(), within(1e-6));
    }

    /** n Q^2/2 has the mean lambda. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theMeanScaledLossIsTheLearningCoefficient(int degree) {
        MonomialPosterior posterior = new MonomialPosterior(degree, 1000, 1);
        double mean = Arrays.stream(posterior.quantiles(20_000))
                .map(posterior::scaledLoss)
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(posterior.learningCoefficient(), within(1e-3));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> new MonomialPosterior(0, 1, 1)).hasMessage("degree 0 is out of range [1, 20]");
        assertThatThrownBy(() -> new MonomialPosterior(1, 0, 1))
                .hasMessage("number of samples 0.0 is out of range (0, infinity)");
        assertThatThrownBy(() -> new MonomialPosterior(1, 1, 0))
                .hasMessage("label noise 0.0 is out of range (0, infinity)");
    }
}
