package posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sticky.model.DoubleWell;
import sticky.model.GradientCheck;

class TiltedTest {
    private static final Tilted TILTED = new Tilted(new DoubleWell(1.8, 1, 1), 0.2);

    @Test
    void its_formulas_and_minima_agree() {
        assertThatCode(() -> GradientCheck.of(TILTED)).doesNotThrowAnyException();
    }

    /** (1 - 0.36)^2 and (1 + 0.36)^2 times the same. */
    @Test
    void its_minima_differ_in_sharpness() {
        double left = TILTED.potentialHessian(new double[] {-1.8})[0][0];
        double right = TILTED.potentialHessian(new double[] {1.8})[0][0];
        assertThat(right / left).isCloseTo(Math.pow(1.36 / 0.64, 2), within(1e-12));
    }
}
