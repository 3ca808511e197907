package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumericalHessianTest {
    /** f = 3 x^2 + 2 x y - y^2 has no higher derivatives; its eigenvalues are 2 +- 2 sqrt(5). */
    @Test
    void a_quadratic_function_is_differentiated_exactly() {
        NumericalHessian h =
                NumericalHessian.of(w -> 3 * w[0] * w[0] + 2 * w[0] * w[1] - w[1] * w[1], new double[] {.3, -.7}, 1);

        assertThat(h.matrix()[0]).containsExactly(new double[] {6, 2}, within(1e-13));
        assertThat(h.matrix()[1]).containsExactly(new double[] {2, -2}, within(1e-13));
        assertThat(h.largestEigenvalue().value()).isCloseTo(2 + 2 * Math.sqrt(5), within(1e-13));
        assertThat(h.smallestEigenvalue().value()).isCloseTo(2 - 2 * Math.sqrt(5), within(1e-13));
    }

    /** The size decides, not the sign. */
    @Test
    void the_largest_eigenvalue_may_be_negative() {
        NumericalHessian h = NumericalHessian.of(w -> w[0] * w[0] - 5 * w[1] * w[1], new double[2], 1);

        assertThat(h.largestEigenvalue().value()).isCloseTo(-10, within(1e-13));
        assertThat(h.smallestEigenvalue().value()).isCloseTo(2, within(1e-13));
    }

    /** Half the step, a sixteenth of the error: order 4. */
    @Test
    void the_error_falls_with_the_fourth_power_of_the_step() {
        double[] w = {.4};
        double coarse = NumericalHessian.of(at -> Math.exp(at[0]), w, .4).matrix()[0][0] - Math.exp(.4);
        double fine = NumericalHessian.of(at -> Math.exp(at[0]), w, .2).matrix()[0][0] - Math.exp(.4);

        assertThat(coarse / fine).isCloseTo(16, within(.5));
    }

    @Test
    void the_stated_error_holds_the_truth() {
        NumericalHessian h = NumericalHessian.of(at -> Math.exp(at[0]), new double[] {.4}, .4);

        assertThat(Math.abs(h.matrix()[0][0] - Math.exp(.4))).isLessThan(h.error());
    }

    @Test
    void refuses_a_step_of_no_length() {
        assertThatThrownBy(() -> NumericalHessian.of(w -> w[0], new double[1], 0))
                .hasMessage("step 0.0 is out of range (0, infinity)");
    }
}
