package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaledTest {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final Scaled TWICE = new Scaled(WELL, 2);

    @Test
    void its_derivatives_are_the_originals_times_the_factor() {
        double[] w = {.3};
        assertThat(TWICE.value(w)).isEqualTo(2 * WELL.value(w));
        assertThat(TWICE.gradient(w)[0]).isEqualTo(2 * WELL.gradient(w)[0]);
        assertThat(TWICE.hessian(w)[0][0]).isEqualTo(2 * WELL.hessian(w)[0][0]);
        assertThat(TWICE.potentialHessian(new double[] {-1.8})[0][0])
                .isCloseTo(4 * WELL.potentialHessian(new double[] {-1.8})[0][0], within(1e-9));
    }

    @Test
    void many_points_are_evaluated_like_one() {
        double[] q = new double[2];
        double[][] slope = new double[1][2];
        TWICE.evaluate(new double[][] {{.3, -1}}, q, slope, 2);
        assertThat(q[1]).isCloseTo(TWICE.value(new double[] {-1}), within(1e-14));
        assertThat(slope[0][1]).isCloseTo(TWICE.gradient(new double[] {-1})[0], within(1e-14));
    }

    @Test
    void a_factor_that_is_not_positive_is_refused() {
        assertThatThrownBy(() -> new Scaled(WELL, 0)).hasMessage("factor 0.0 is out of range (0, 1e6)");
        assertThatThrownBy(() -> new Scaled(WELL, Double.NaN)).hasMessageStartingWith("factor NaN");
    }
}
