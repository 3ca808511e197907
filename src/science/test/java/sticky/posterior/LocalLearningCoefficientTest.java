package sticky.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.model.Monomial;
import sticky.random.Seed;

class LocalLearningCoefficientTest {

    /** Means by an independent quadrature in another language. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, .498279",
        "2, 1, .243093",
        "3, 1, .156860",
        "1, 100, .371640",
        "2, 100, .0310887",
        "3, 100, .00199561"
    })
    void theLimitIsTheIndependentlyComputedMean(int degree, double localisation, double expected) {
        assertThat(chains(degree, localisation, 1e-4, 4).limit().value()).isCloseTo(expected, within(1e-6));
    }

    /** A linear chain w' = r w + sqrt(e) xi has the stationary variance e/(1 - r^2). */
    @Test
    void chainsOnAQuadraticWellHaveTheirStationaryVariance() {
        double strength = 1000 / Math.log(1000);
        double stepSize = 1e-3;
        double r = 1 - .5 * stepSize * (2 * strength + 1);
        double expected = strength * stepSize / (1 - r * r);
        double mean = Arrays.stream(chains(1, 1, stepSize, 4000).chains(400, Seed.root(2)))
                .average()
                .orElseThrow();
        // About 400 x 3000 x .29/2 independent values of relative deviation sqrt(2): a standard error below .4 %.
        assertThat(mean / expected).isCloseTo(1, within(.02));
    }

    /** E w_t^2 = e (1 - r^2t)/(1 - r^2) from w_0 = 0, averaged over t = steps/4 ... steps - 1; with the first quarter it is 22 % less. */
    @Test
    void a_short_chain_has_the_mean_of_its_last_three_quarters() {
        double strength = 1000 / Math.log(1000);
        double stepSize = 1e-4;
        int steps = 8;
        double r = 1 - 0.5 * stepSize * (2 * strength + 1);
        double expected = 0;
        for (int t = steps / 4; t < steps; t++) {
            expected += strength * stepSize * (1 - Math.pow(r, 2 * t)) / (1 - r * r) / (steps - steps / 4);
        }
        double mean = Arrays.stream(chains(1, 1, stepSize, steps).chains(100_000, Seed.root(3)))
                .average()
                .orElseThrow();
        // One chain's relative deviation is below sqrt(2): a standard error below 0.45 %.
        assertThat(mean / expected).isCloseTo(1, within(0.025));
    }

    @Test
    void chainsDoNotDependOnHowManyThereAre() {
        LocalLearningCoefficient estimator = chains(2, 1, 1e-4, 100);
        assertThat(estimator.chains(3, Seed.root(1))).isEqualTo(Arrays.copyOf(estimator.chains(7, Seed.root(1)), 3));
    }

    @Test
    void refusesWhatIsNoChain() {
        assertThatThrownBy(() -> chains(1, Double.NaN, 1e-4, 100))
                .hasMessage("localisation NaN is out of range [1, infinity)");
        assertThatThrownBy(() -> chains(1, 1, 0, 100)).hasMessage("step size 0.0 is out of range (0, 1)");
        assertThatThrownBy(() -> chains(1, 1, 1e-4, 3)).hasMessage("number of steps 3 is out of range [4, 2^31)");
        assertThatThrownBy(() -> chains(1, 1, 1e-4, 4).chains(0, Seed.root(1)))
                .hasMessage("number of chains 0 is out of range [1, 2^31)");
        assertThatThrownBy(() ->
                        new LocalLearningCoefficient(TestLandscape.well(1, 1, 1), DataMeans.expected(10), 1, 1e-4, 10))
                .hasMessage("Q(0) = -1.0, but the chains are localised at a zero");
    }

    private static LocalLearningCoefficient chains(int degree, double localisation, double stepSize, int steps) {
        return new LocalLearningCoefficient(
                new Monomial(degree), DataMeans.expected(1000), localisation, stepSize, steps);
    }
}
