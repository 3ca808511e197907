package sticky.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.random.Seed;
import sticky.statistics.Distances;
import sticky.statistics.Estimate;

class PosteriorTest {

    /** Masses of the basin of +w0 by an independent quadrature in another language. */
    @ParameterizedTest
    @CsvSource({
        "1.8, 1, 2, 1e2, .9490", "1.8, 1, 2, 1e3, .9706", "1.8, 1, 2, 1e4, .9833", "1.8, 1, 2, 1e6, .9947",
        "2, 2, 3, 1e2, .8185", "2, 2, 3, 1e3, .8452", "2, 2, 3, 1e4, .8686", "2, 2, 3, 1e6, .9065",
        "2, 2, 3, 1e8, .934"
    })
    void theBasinsHoldTheirIndependentlyComputedMass(double w0, int d1, int d2, double samples, double expected) {
        Estimate mass = well(w0, d1, d2, samples, Likelihood.EXACT).mass(TestLandscape.barrier(w0, d1, d2), 2 * w0);
        assertThat(mass.value()).isCloseTo(expected, within(0.001));
        assertThat(mass.level()).isEqualTo(1);
        assertThat(mass.high() - mass.low()).isLessThan(1e-8);
    }

    @ParameterizedTest
    @CsvSource({"1.8, 1, 2, .2498", "2, 2, 3, .0831"})
    void theOddsGrowAsThePowerComputedIndependently(double w0, int d1, int d2, double expected) {
        double split = TestLandscape.barrier(w0, d1, d2);
        Estimate exponent = well(w0, d1, d2, 1e3, Likelihood.WRITE_UP).oddsExponent(split);
        assertThat(exponent.value()).isCloseTo(expected, within(5e-5));
        // The limit is the difference of the learning coefficients.
        assertThat(well(w0, d1, d2, 1e12, Likelihood.EXACT).oddsExponent(split).value())
                .isCloseTo(0.5 / d1 - 0.5 / d2, within(2e-6));
    }

    @Test
    void theOddsExponentIsTheSlopeOfTheLogOdds() {
        double h = 1e-3;
        double above = logOdds(1e3 * Math.exp(h));
        double below = logOdds(1e3 * Math.exp(-h));
        assertThat(well(1.8, 1, 2, 1e3, Likelihood.EXACT).oddsExponent(-0.6).value())
                .isCloseTo((above - below) / (2 * h), within(1e-6));
    }

    @Test
    void aQuadraticWellIsGaussian() {
        Posterior posterior =
                Posterior.of(TestLandscape.monomial(1), 25, Likelihood.EXACT, -4, 4); // sd 1/5, 20 sd wide
        assertThat(posterior.density(0.2)).isCloseTo(5 / Math.sqrt(2 * Math.PI) * Math.exp(-0.5), within(1e-12));
        assertThat(posterior.mass(-0.2, 0.2).value()).isCloseTo(Erf.erf(Math.sqrt(0.5)), within(1e-12));
        assertThat(posterior.density(4.1)).isZero();
        assertThat(posterior.logDensity(4.1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void theWriteUpsLikelihoodIsTwiceTheSamples() {
        assertThat(well(1.8, 1, 2, 500, Likelihood.WRITE_UP).mass(0, 3).value())
                .isCloseTo(well(1.8, 1, 2, 1000, Likelihood.EXACT).mass(0, 3).value(), within(1e-14));
    }

    @Test
    void noSamplesLeaveThePrior() {
        assertThat(well(2, 2, 3, 0, Likelihood.EXACT).mass(-4, -2).value()).isCloseTo(0.25, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theMeanScaledPotentialIsTheLearningCoefficient(int d) {
        Posterior posterior = Posterior.of(TestLandscape.monomial(d), 1e8, Likelihood.EXACT, -1, 1);
        assertThat(posterior.meanScaledPotential(-1, 1).value()).isCloseTo(0.5 / d, within(1e-9));
    }

    @Test
    void noPeakIsLostWhateverTheSamples() {
        // Equal orders: by symmetry half on each side, with peaks 1e-11 wide.
        Posterior posterior = well(1, 1, 1, 1e20, Likelihood.EXACT);
        assertThat(posterior.mass(0, 2).value()).isCloseTo(0.5, within(1e-6));
        assertThat(posterior.mass(-0.1, 0.1).value()).isZero();
    }

    @Test
    void drawsFollowTheDensity() {
        Posterior posterior = Posterior.of(TestLandscape.monomial(1), 25, Likelihood.EXACT, -4, 4);
        double[] draws = posterior.sample(20_000, Seed.root(1).stream(0));
        assertThat(Distances.kolmogorovSmirnov(draws, w -> 0.5 * (1 + Erf.erf(5 * w / Math.sqrt(2))), 1e-6)
                        .low())
                .isZero();
    }

    @Test
    void refusesWhatIsNoPosterior() {
        assertThatThrownBy(() -> Posterior.of(TestLandscape.valley(1), 1, Likelihood.EXACT, -1, 1))
                .hasMessage("dimension 2 is out of range [1, 1]");
        assertThatThrownBy(() -> Posterior.of(TestLandscape.monomial(1), Double.NaN, Likelihood.EXACT, -1, 1))
                .hasMessage("number of samples NaN is out of range [0, infinity)");
        assertThatThrownBy(() -> Posterior.of(TestLandscape.monomial(1), 1, Likelihood.EXACT, 1, 1))
                .hasMessage("prior [1.0, 1.0] is not a finite interval");
        assertThatThrownBy(() -> well(1, 1, 1, 1, Likelihood.EXACT).mass(0, 3))
                .hasMessage("interval [0.0, 3.0] is empty or leaves the prior's [-2.0, 2.0]");
    }

    private static double logOdds(double samples) {
        double mass = well(1.8, 1, 2, samples, Likelihood.EXACT).mass(-0.6, 3.6).value();
        return Math.log(mass / (1 - mass));
    }

    private static Posterior well(double w0, int d1, int d2, double samples, Likelihood likelihood) {
        return Posterior.of(TestLandscape.well(w0, d1, d2), samples, likelihood, -2 * w0, 2 * w0);
    }
}
