package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sticky.model.RadialValley;
import sticky.model.Shifted;

class LossShapeTest {
    private static final RadialValley VALLEY = new RadialValley(1);

    @Test
    void across_the_line_the_exponent_is_2d_and_through_the_origin_8_more() {
        double[] near = {1e-4, 1e-3};
        assertThat(LossShape.exponentAcross(new RadialValley(3), 1, near)).isCloseTo(6, within(1e-5));
        assertThat(LossShape.exponentAcross(VALLEY, 0, near)).isCloseTo(10, within(1e-9));
    }

    /** On L around the truth a the gradient is -2 a w2^4 across. */
    @Test
    void on_the_line_the_gradient_vanishes_unless_the_truth_is_another() {
        assertThat(LossShape.largestGradient(VALLEY, 0, new double[] {-1, 2})).isZero();
        assertThat(LossShape.largestGradient(new Shifted(VALLEY, 0.5), 0, new double[] {-1, 2}))
                .isCloseTo(16, within(1e-12));
    }

    @Test
    void beside_the_line_the_loss_grows_along_it_like_the_eighth_power() {
        assertThat(LossShape.leastGrowthAlong(VALLEY, 0.1, new double[] {-0.5, 2}))
                .isCloseTo(8 * 0.25 / 0.26, within(1e-12));
        assertThat(LossShape.leastGrowthAlong(VALLEY, 0, new double[] {1})).isNaN();
    }
}
