package sticky.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sticky.model.Landscape;
import sticky.random.Seed;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

class ValleyMarginalTest {

    /** Probabilities by an independent quadrature in another language. */
    @ParameterizedTest
    @CsvSource({"1, 5, EXACT, .819", "1, 5, WRITE_UP, .859", "2, 10, EXACT, .338", "2, 10, WRITE_UP, .367"})
    void theCentreHoldsItsIndependentlyComputedShare(int d, double b, Likelihood likelihood, double expected) {
        Estimate share = ValleyMarginal.of(TestLandscape.valley(d), 1e5, likelihood, 0.1, b)
                .probabilityWithin(0.5);
        assertThat(share.value()).isCloseTo(expected, within(0.0006));
        assertThat(share.high() - share.low()).isLessThan(1e-7);
        assertThat(share.level()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, -4.0000", "2, 10, -1.9997"})
    void theMarginalFallsAsAPower(int d, double b, double expected) {
        ValleyMarginal marginal = ValleyMarginal.of(TestLandscape.valley(d), 1e5, Likelihood.WRITE_UP, 0.1, b);
        double slope = marginal.slope(2).value();
        assertThat(slope).isCloseTo(expected, within(5e-5));
        double h = 1e-4;
        assertThat(Math.log(marginal.density(2 + h) / marginal.density(2 - h)) / h)
                .isCloseTo(slope, within(1e-6)); // d ln p / d ln w2 = w2 (ln p)' at w2 = 2
    }

    /** Of the box [-5,5]^2, by an independent quadrature on graded panels in NumPy. */
    @ParameterizedTest
    @CsvSource({"1, 1, .6632", "1, 100, .8902", "2, 1000, .9609"})
    void evidences_of_two_boxes_give_the_smaller_ones_probability(int d, double samples, double expected) {
        Landscape valley = TestLandscape.valley(d);
        double strip = ValleyMarginal.of(valley, samples, Likelihood.EXACT, .5, 5)
                .logEvidence()
                .value();
        double box = ValleyMarginal.of(valley, samples, Likelihood.EXACT, 5, 5)
                .logEvidence()
                .value();
        assertThat(Math.exp(strip - box)).isCloseTo(expected, within(6e-5));
    }

    /** In a strip thin beside w2 the density is the mean of exp(-a u^2) over |u| < 1, a = n w2^8 s^2/2. */
    @Test
    void a_thin_strip_has_its_half_width_in_closed_form() {
        double strip = 1e-4;
        double a =
                new BrentSolver(1e-12).solve(100, x -> Math.sqrt(Math.PI / x) / 2 * Erf.erf(Math.sqrt(x)) - .5, 1, 9);
        ValleyMarginal marginal = ValleyMarginal.of(TestLandscape.valley(1), 1e5, Likelihood.EXACT, strip, 5);
        assertThat(marginal.halfWidth().value()).isCloseTo(Math.pow(2 * a / (1e5 * strip * strip), .125), within(1e-6));
        assertThatThrownBy(() -> ValleyMarginal.of(TestLandscape.valley(1), 1, Likelihood.EXACT, 1e-6, 2)
                        .halfWidth())
                .hasMessageMatching(
                        "the density at the box's end, w2 = 2.0, is still \\S+ of that at 0, not below 0.5");
    }

    @Test
    void theOddsOfTheValleyFallAsThePowerComputedIndependently() {
        Estimate exponent = ValleyMarginal.of(TestLandscape.valley(1), 1e7, Likelihood.WRITE_UP, 5, 5)
                .oddsExponent(1);
        assertThat(exponent.value()).isCloseTo(-0.3007, within(5e-5));
        assertThat(exponent.high() - exponent.low()).isLessThan(1e-4);
    }

    /** By an independent direct sum over 20000 x 30000 cells; the peaks lie at w1 = +-w2^(3/2), off the minimum's lines. */
    @ParameterizedTest
    @CsvSource({"1e4, .55224046", "1e6, .74974396"})
    void peaks_off_the_minimas_lines_are_found(double samples, double expected) {
        Estimate share =
                ValleyMarginal.of(new Cusp(), samples, Likelihood.EXACT, 1, 1).probabilityWithin(0.2);
        assertThat(share.value()).isCloseTo(expected, within(1e-7));
        assertThat(share.high() - share.low()).isLessThan(1e-6);
    }

    /** Zeros on a circle: far into the limit the density of w2 is that of a ring, 1/(pi sqrt(r^2 - w2^2)). */
    @Test
    void a_ring_has_its_arc_sine_law() {
        Estimate share = ValleyMarginal.of(TestLandscape.circle(Math.sqrt(0.5)), 1e9, Likelihood.EXACT, 1, 1)
                .probabilityWithin(0.2);
        assertThat(share.value()).isCloseTo(2 * Math.asin(0.2 / Math.sqrt(0.5)) / Math.PI, within(1e-6));
    }

    @Test
    void theDensityIsNormalised() {
        ValleyMarginal marginal = ValleyMarginal.of(TestLandscape.valley(1), 1e5, Likelihood.EXACT, 0.1, 5);
        double sum = 0;
        int cells = 500;
        for (int i = 0; i < cells; i++) {
            sum += marginal.density(-5 + 10 * (i + 0.5) / cells) * 10 / cells;
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(marginal.density(5.1)).isZero();
        assertThat(marginal.probabilityWithin(5).value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void noSamplesLeaveThePrior() {
        ValleyMarginal prior = ValleyMarginal.of(TestLandscape.valley(2), 0, Likelihood.EXACT, 0.1, 8);
        assertThat(prior.density(3)).isCloseTo(1 / 16.0, within(1e-13));
        assertThat(prior.probabilityWithin(2).value()).isCloseTo(0.25, within(1e-13));
    }

    @Test
    void drawsFollowTheMarginal() {
        ValleyMarginal marginal = ValleyMarginal.of(TestLandscape.valley(2), 1e5, Likelihood.EXACT, 0.1, 10);
        double[] draws = marginal.sample(100_000, Seed.root(1).stream(3));
        for (double c : new double[] {0.05, 0.5, 3}) {
            long within = Arrays.stream(draws).filter(w -> Math.abs(w) < c).count();
            double expected = marginal.probabilityWithin(c).value();
            Estimate share = Proportion.exact(within, draws.length, 1e-6);
            assertThat(expected).isBetween(share.low(), share.high());
        }
        assertThat(marginal.sample(5, Seed.root(1).stream(3))).isEqualTo(Arrays.copyOf(draws, 5));
    }

    @Test
    void refusesWhatIsNoMarginal() {
        assertThatThrownBy(() -> ValleyMarginal.of(TestLandscape.monomial(1), 1, Likelihood.EXACT, 1, 1))
                .hasMessage("dimension 1 is out of range [2, 2]");
        assertThatThrownBy(() -> ValleyMarginal.of(TestLandscape.valley(1), -1, Likelihood.EXACT, 1, 1))
                .hasMessage("number of samples -1.0 is out of range [0, infinity)");
        assertThatThrownBy(() -> ValleyMarginal.of(TestLandscape.valley(1), 1, Likelihood.EXACT, 0, 1))
                .hasMessage("half width in w1 0.0 is out of range (0, infinity)");
        ValleyMarginal marginal = ValleyMarginal.of(TestLandscape.valley(1), 1, Likelihood.EXACT, 1, 1);
        assertThatThrownBy(() -> marginal.probabilityWithin(Double.NaN))
                .hasMessage("|w2| NaN is out of range (0, 1.0]");
    }
}
