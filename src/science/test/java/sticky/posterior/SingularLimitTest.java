package sticky.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.statistics.Estimate;

class SingularLimitTest {

    /** Watanabe's theorem for one weight, whose two sides are computed apart. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_generalisation_error_is_the_learning_coefficient(int order) {
        Estimate error = new SingularLimit(order).generalisation();
        assertThat(error.value()).isCloseTo(.5 / order, within(1e-9));
        assertThat(error.high() - error.low()).isLessThan(1e-6);
    }

    /** t ~ N(z, 1). */
    @Test
    void a_simple_zero_is_gaussian() {
        SingularLimit simple = new SingularLimit(1);
        assertThat(simple.mean(1.3)).isCloseTo(1.3, within(1e-9));
        assertThat(simple.logEvidence(1.3)).isCloseTo(.5 * Math.log(2 * Math.PI) + .5 * 1.3 * 1.3, within(1e-9));
    }

    @Test
    void an_even_order_has_no_negative_side() {
        assertThat(new SingularLimit(2).mean(-3)).isPositive();
        assertThat(new SingularLimit(3).mean(-3)).isCloseTo(-new SingularLimit(3).mean(3), within(1e-9));
    }

    /** 0.7582 by other code, in NumPy, at n = 1e6. */
    @Test
    void the_odds_of_a_double_zero_against_a_simple_one_scatter() {
        assertThat(new SingularLimit(2).spreadOfLogOdds(new SingularLimit(1))).isCloseTo(.7582, within(5e-4));
        assertThat(new SingularLimit(2).spreadOfLogOdds(new SingularLimit(2))).isZero();
    }

    /** One more sample counts as much everywhere: DataPosterior of as many samples as make the limit. */
    @Test
    void the_odds_are_those_of_a_large_data_set() {
        DataPosterior cubic = DataPosterior.of(TestLandscape.well(1, 1, 3), -2, -.5, 2);
        double n = 1e8;
        double moved = cubic.logOdds(new DataMeans((int) n, 1, 1.5 / Math.sqrt(n)))
                - cubic.logOdds(DataMeans.expected((int) n));
        SingularLimit three = new SingularLimit(3);
        SingularLimit one = new SingularLimit(1);
        double predicted = three.logEvidence(1.5) - three.logEvidence(0) - (one.logEvidence(1.5) - one.logEvidence(0));
        assertThat(moved).isCloseTo(predicted, within(1e-2)); // of order n^(-1/6)
    }

    @Test
    void refuses_orders_out_of_range() {
        assertThatThrownBy(() -> new SingularLimit(0)).hasMessage("order 0 is out of range [1, 20]");
    }
}
