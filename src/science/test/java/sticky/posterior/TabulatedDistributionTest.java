package sticky.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.random.Seed;

class TabulatedDistributionTest {
    private static final double[] PANELS = {-1, 0, 2};

    /** A quadratic density, 1 + w^2, is its own parabola. */
    @Test
    void a_parabola_is_exact() {
        TabulatedDistribution table = TabulatedDistribution.of(PANELS, w -> 1 + w * w);
        double total = 3 + 9 / 3.0;
        assertThat(table.below(0.5)).isCloseTo((1.5 + (0.125 + 1) / 3) / total, within(1e-14));
        assertThat(table.below(-1)).isZero();
        assertThat(table.below(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(table.below(2)).isEqualTo(1);
        assertThat(table.below(7)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.1, 0.5, 0.77, 0.999999})
    void a_quantile_is_the_point_below_which_the_share_lies(double share) {
        TabulatedDistribution table = TabulatedDistribution.of(PANELS, w -> StrictMath.exp(-w));
        assertThat(table.below(table.quantile(share))).isCloseTo(share, within(1e-12));
    }

    /** Simpson's rule: halving the panels divides the error by about 16. */
    @Test
    void its_error_falls_at_the_fourth_order() {
        double exact = StrictMath.log(2) / StrictMath.log(3);
        double coarse = error(new double[] {0, 2}, exact);
        double fine = error(new double[] {0, 1, 2}, exact);
        assertThat(coarse / fine).isBetween(12.0, 20.0);
        assertThat(fine).isLessThan(1e-5);
    }

    private static double error(double[] panels, double exact) {
        return Math.abs(TabulatedDistribution.of(panels, w -> 1 / (1 + w)).below(1) - exact);
    }

    @Test
    void a_modulus_has_the_mass_of_both_signs() {
        TabulatedDistribution table = TabulatedDistribution.ofModulus(new double[] {-2, 0, 2}, w -> 2 + w);
        assertThat(table.below(0)).isZero();
        assertThat(table.below(0.5)).isCloseTo(0.25, within(1e-14));
        assertThat(table.median()).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 1e5, 5", "1, 1e12, 5", "2, 1e5, 10"})
    void it_agrees_with_the_marginals_own_quadrature(int d, double samples, double reach) {
        ValleyMarginal marginal = ValleyMarginal.of(TestLandscape.valley(d), samples, Likelihood.EXACT, 0.1, reach);
        TabulatedDistribution table = marginal.ofModulus();
        for (double c : new double[] {0.02, 0.1, 0.3, 0.5, 1, 3}) {
            assertThat(table.below(c)).isCloseTo(marginal.probabilityWithin(c).value(), within(1e-5));
        }
    }

    @Test
    void it_agrees_with_the_posteriors_own_quadrature() {
        Posterior posterior = Posterior.of(TestLandscape.well(1.8, 1, 2), 1e4, Likelihood.EXACT, -3.6, 3.6);
        TabulatedDistribution table = posterior.distribution();
        for (double w : new double[] {-1.81, -1.8, 0, 1.7, 1.8, 1.83}) {
            assertThat(table.below(w)).isCloseTo(posterior.mass(-3.6, w).value(), within(1e-5));
        }
    }

    @Test
    void a_steep_foot_never_has_a_share_below_0() {
        TabulatedDistribution table = TabulatedDistribution.of(new double[] {0, 1}, w -> StrictMath.exp(700 * (w - 1)));
        for (double w = 0; w <= 1; w += 0.001) {
            assertThat(table.below(w)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void draws_have_its_median() {
        double[] draws =
                TabulatedDistribution.of(PANELS, w -> StrictMath.exp(-w)).sample(10_001, Seed.root(3).stream(0));
        Arrays.sort(draws);
        double total = StrictMath.exp(1) - StrictMath.exp(-2);
        assertThat(draws[5_000]).isCloseTo(-StrictMath.log(StrictMath.exp(1) - total / 2), within(0.03));
    }

    @Test
    void what_is_out_of_range_is_refused() {
        TabulatedDistribution table = TabulatedDistribution.of(PANELS, w -> 1);
        assertThatThrownBy(() -> table.quantile(1)).hasMessage("share 1.0 is out of range [0, 1)");
        assertThatThrownBy(() -> table.quantile(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.below(Double.NaN)).hasMessage("point NaN is out of range [-infinity, infinity]");
    }
}
