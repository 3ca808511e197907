package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.statistics.Estimate;

class IsotropicEscapeTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Q = w at eta = 1/2: a step forgets where it came from, w' ~ N(0, (a/2)^2). */
    @Test
    void a_step_without_memory_leaves_with_the_chance_of_a_normal() {
        double inside = NORMAL.probability(-1, 1.5);
        Estimate rate = new IsotropicEscape(new Monomial(1), .5, 2, -1, 1.5).rate(20);

        assertThat(rate.value()).isCloseTo(-Math.log(inside), within(1e-12));
    }

    /** Half the width of a cell, about a quarter of the error. */
    @Test
    void finer_cells_agree() {
        IsotropicEscape well = new IsotropicEscape(new DoubleWell(1.8, 1, 2), .00566, 25.92, -3.6, -.6);
        Estimate coarse = well.rate(200);
        Estimate fine = well.rate(400);

        assertThat(Math.abs(fine.value() - coarse.value())).isLessThan(coarse.high() - coarse.value());
        assertThat(fine.high() - fine.value()).isLessThan(.5 * (coarse.high() - coarse.value()));
    }

    @Test
    void refuses_what_has_no_rate() {
        assertThatThrownBy(() -> new IsotropicEscape(new RadialValley(1), .1, 1, -1, 1))
                .hasMessage("dimension 2 is out of range [1, 1]");
        assertThatThrownBy(() -> new IsotropicEscape(new Monomial(1), .1, 0, -1, 1))
                .hasMessage("isotropic noise 0.0 is out of range (0, infinity)");
    }
}
