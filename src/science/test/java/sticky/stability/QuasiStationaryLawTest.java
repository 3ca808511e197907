package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.sgd.StationaryVariance;
import sticky.statistics.Estimate;

class QuasiStationaryLawTest {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    private static QuasiStationaryLaw figure1(double low) {
        return new QuasiStationaryLaw(WELL, .01, 20, 1, low, WELL.barrier());
    }

    /** By the same method, independently, in another language. */
    @Test
    void figure1() {
        Estimate rate = figure1(-3.6).escapeRate(1200);
        assertThat(rate.value()).isCloseTo(.1168, within(5e-5));
        assertThat(rate.high() - rate.low()).isLessThan(1e-4);
    }

    /** Below -2 w0 one step leaves anyway. */
    @Test
    void theLowerEndDoesNotMatter() {
        assertThat(figure1(-4.5).escapeRate(300).value())
                .isCloseTo(figure1(-3.6).escapeRate(300).value(), within(1e-4));
    }

    @Test
    void theRateConvergesFromOneSideAndItsErrorHoldsTheLimit() {
        Estimate fine = figure1(-3.6).escapeRate(1200);
        double coarse = figure1(-3.6).escapeRate(150).value();
        double middle = figure1(-3.6).escapeRate(300).value();
        assertThat(coarse).isGreaterThan(middle);
        assertThat(middle).isGreaterThan(fine.value());
        assertThat(middle - fine.value()).isLessThan(.7 * (coarse - fine.value()));
        Estimate rough = figure1(-3.6).escapeRate(300);
        assertThat(fine.value()).isBetween(rough.low(), rough.high());
    }

    /** With 800 cells and half as many the rate is .0637718 and .0637721 by chance, and .0637501 with 1200. */
    @ParameterizedTest
    @ValueSource(ints = {230, 300, 400, 600, 777, 800})
    void the_error_holds_finer_rates_where_two_resolutions_agree_by_chance(int cells) {
        QuasiStationaryLaw law = new QuasiStationaryLaw(WELL, .01, 230, 1, -3.6, WELL.barrier());
        Estimate rate = law.escapeRate(cells);
        assertThat(.063750136).isBetween(rate.low(), rate.high()); // 1200 cells
        assertThat(.063752920).isBetween(rate.low(), rate.high()); // 2400 cells
    }

    /** At w0 = 1.9 the rate converges slowly, with an order near 0.7. */
    @ParameterizedTest
    @ValueSource(ints = {300, 400, 800})
    void the_error_holds_finer_rates_where_convergence_is_slow(int cells) {
        DoubleWell well = new DoubleWell(1.9, 1, 2);
        Estimate rate = new QuasiStationaryLaw(well, .01, 25, 1, -3.8, well.barrier()).escapeRate(cells);
        assertThat(.269111).isBetween(rate.low(), rate.high()); // 3600 cells
    }

    /** From the law itself a step loses 1 - eigenvalue; from near the minimum nothing leaves at once, and late the rate is the law's. */
    @Test
    void what_has_left_grows_at_the_rate() {
        QuasiStationaryLaw law = figure1(-3.6);
        assertThat(law.shareLeft(-1.9, -1.7, 1, 300)).isLessThan(1e-6);
        double stays40 = 1 - law.shareLeft(-1.9, -1.7, 40, 300);
        double stays60 = 1 - law.shareLeft(-1.9, -1.7, 60, 300);
        assertThat(Math.log(stays40 / stays60) / 20)
                .isCloseTo(law.escapeRate(300).value(), within(1e-5));
        assertThatThrownBy(() -> law.shareLeft(-1, 0, 1, 300))
                .hasMessageStartingWith("start [-1.0, 0.0] is out of range [-3.6, -0.6");
    }

    /** In a regular minimum that nothing leaves, the law is SGD's stationary one, and its variance is known exactly. */
    @Test
    void aBasinThatNothingLeavesKeepsTheStationaryVariance() {
        double low = -.4;
        int cells = 400;
        QuasiStationaryLaw law = new QuasiStationaryLaw(new Monomial(1), .1, 20, 1, low, .4 + 1e-3);
        assertThat(law.escapeRate(cells).value()).isCloseTo(0, within(1e-6));
        double[] density = law.density(cells);
        double width = (.801) / cells;
        double variance = 0;
        for (int i = 0; i < cells; i++) {
            double w = low + (i + .5) * width;
            variance += density[i] * width * w * w;
        }
        assertThat(variance / new StationaryVariance(.1, 20, 1).ofSlope(1)).isCloseTo(1, within(2e-3));
        assertThat(Arrays.stream(density).sum() * width).isCloseTo(1, within(1e-12));
    }

    /** At w = 0 a minimum of order 2 has neither drift nor noise, and its cell keeps all that is there. */
    @Test
    void aPlaceWithoutNoiseStaysWhereItIs() {
        BasinKernel kernel = new BasinKernel(new BasinKernel.SgdStep(new Monomial(2), .1, 20, 1), -.75, 1.25, 4);
        double[] there = {0, 1, 0, 0};
        assertThat(kernel.step(there)[1]).isBetween(.5, 1.0);
    }

    @Test
    void whatHasNoBasinInOneWeightIsRefused() {
        assertThatThrownBy(() -> new QuasiStationaryLaw(new RadialValley(1), .1, 20, 1, 0, 1))
                .hasMessage("dimension 2 is out of range [1, 1]");
        assertThatThrownBy(() -> new QuasiStationaryLaw(WELL, .1, 20, 1, 1, 1))
                .hasMessage("basin [1.0, 1.0] is not a finite interval");
        assertThatThrownBy(() -> figure1(-3.6).escapeRate(7)).hasMessage("number of cells 7 is out of range [8, 2^31)");
    }
}
