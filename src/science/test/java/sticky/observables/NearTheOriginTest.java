package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.model.RadialValley;

class NearTheOriginTest {

    /** Q is homogeneous of order k = 4 + d, so that along a ray w'Cw / w'Hw is that of r^k: k/(2k - 1) at O. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void along_a_ray_the_ratio_is_that_of_the_order(int degree) {
        int order = 4 + degree;
        assertThat(NearTheOrigin.radialRatio(new RadialValley(degree), 30, 0.01))
                .isCloseTo(order / (2.0 * order - 1), within(1e-12));
    }

    /** By hand, to leading order in w1: the residual is 4 sqrt 2 / (d (2d - 1)) |w1/w2|. */
    @Test
    void toward_the_line_the_residual_vanishes() {
        assertThat(NearTheOrigin.at(new RadialValley(1), 1e-5, 1).residual())
                .isCloseTo(4 * Math.sqrt(2) * 1e-5, within(1e-9));
        assertThat(NearTheOrigin.at(new RadialValley(2), 2e-5, 2).residual())
                .isCloseTo(4 * Math.sqrt(2) / 6 * 1e-5, within(1e-9));
    }

    /** By hand, at 90 degrees for d = 1: H = diag(90, 8) and C = diag(50, 0), both times r^8. */
    @Test
    void across_the_line_both_matrices_are_known() {
        assertThat(NearTheOrigin.on(new RadialValley(1), 90, 0.1).bestConstant())
                .isCloseTo(50 * 90 / (90.0 * 90 + 8 * 8), within(1e-8));
        assertThat(NearTheOrigin.on(new RadialValley(1), 90, 0.1).lowestCurvature())
                .isCloseTo(8.0 / 90, within(1e-12));
    }

    /** By NumPy, from gradient and Hessian of r^4 w1^d. */
    @Test
    void the_largest_residual_depends_on_the_order_and_not_on_the_distance() {
        assertThat(NearTheOrigin.largestResidual(new RadialValley(1), 0.1)).isCloseTo(0.2691, within(1e-4));
        assertThat(NearTheOrigin.largestResidual(new RadialValley(1), 0.01)).isCloseTo(0.2691, within(1e-4));
        assertThat(NearTheOrigin.largestResidual(new RadialValley(2), 0.1)).isCloseTo(0.0892, within(1e-4));
    }
}
