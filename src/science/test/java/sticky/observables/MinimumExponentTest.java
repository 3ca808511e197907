package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;
import sticky.stability.LyapunovExponent;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.Level;

class MinimumExponentTest {
    private static final Experiment WELL = Experiment.on(new DoubleWell(2, 2, 3));

    /** At -w0 Q'' = 2 (2 w0)^3, and Q ~ w2^4 w1^2 on L. */
    @Test
    void the_factor_is_twice_eta_times_the_second_derivative() {
        assertThat(Math.abs(MinimumExponent.inTheWell(WELL).factor())).isCloseTo(2.56, within(1e-14));
        assertThat(MinimumExponent.at(Experiment.on(new Monomial(2)).learningRate(0.64), 0)
                        .factor())
                .isCloseTo(2.56, within(1e-14));
        assertThat(MinimumExponent.onTheLine(Experiment.on(new RadialValley(2)), 3)
                        .factor())
                .isCloseTo(4 * 0.01 * 81, within(1e-13));
    }

    /** By quadrature in another language. */
    @Test
    void figure_4() {
        assertThat(MinimumExponent.inTheWell(WELL).exact().value()).isCloseTo(-0.1967, within(5e-5));
        assertThat(MinimumExponent.inTheWell(WELL).gaussian().value()).isCloseTo(-0.208, within(5e-4));
    }

    @Test
    void the_batches_are_the_experiments() {
        Experiment other = WELL.batchSize(7).labelNoise(2);
        assertThat(MinimumExponent.inTheWell(other).exact())
                .isEqualTo(new LyapunovExponent(7, 2)
                        .exact(MinimumExponent.inTheWell(WELL).factor()));
    }

    @Test
    void products_without_momentum_meet_the_quadrature() {
        Level level = new Level(1e-6, Bootstrap.with(Seed.root(1)), false);
        Estimate product = MinimumExponent.inTheWell(WELL)
                .product(100, 2_000, Seed.root(3))
                .at(level);
        assertThat(MinimumExponent.inTheWell(WELL).exact().value()).isBetween(product.low(), product.high());
        assertThat(product.high() - product.low()).isLessThan(0.03);
    }

    @Test
    void momentum_has_no_formula() {
        MinimumExponent withMomentum = MinimumExponent.inTheWell(WELL.momentum(0.5));
        assertThatThrownBy(withMomentum::exact)
                .hasMessage("E ln |1 + c m_xy| is the exponent without momentum, but the momentum is 0.5");
        assertThatThrownBy(withMomentum::gaussian).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_minimum_of_another_order_has_no_such_exponent() {
        assertThatThrownBy(() -> MinimumExponent.inTheWell(WELL.landscape(new DoubleWell(2, 1, 2))))
                .hasMessage("the landscape double well (2.0; 1, 2) is not a double well with d1 = 2");
    }
}
