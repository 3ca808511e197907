package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.model.RadialValley;

class SurvivalLawTest {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final SurvivalLaw FIGURE_1 =
            new SurvivalLaw(WELL, .01, 20, 1, WELL.barrier() - 3.6, WELL.barrier(), WELL.barrier() + 5.4);

    /** A few come back over the barrier, so the late rate is less than that of first exits; 0.1156 by a simulation in C and NumPy. */
    @Test
    void the_late_rate_is_that_of_first_exits_less_those_who_come_back() {
        double[] share = FIGURE_1.keptFraction(-3.6, 3.6, 80, 500);
        double rate = Math.log(share[40] / share[60]) / 20;
        double first = new QuasiStationaryLaw(WELL, .01, 20, 1, WELL.barrier() - 3.6, WELL.barrier())
                .escapeRate(200)
                .value();
        assertThat(rate).isCloseTo(.1156, within(2e-4)).isLessThan(first);
    }

    /** By a simulation in NumPy, .193 of all are below the barrier at step 3, of which .1 diverge later, as do .185 of all. */
    @Test
    void the_kept_are_those_that_do_not_diverge() {
        double[] share = FIGURE_1.keptFraction(-3.6, 3.6, 50, 500);
        assertThat(share).hasSize(51);
        assertThat(share[3]).isCloseTo(.193 * .9 / .815, within(.003));
    }

    /** A minimum in each half, both left alone by steps so small: who starts left stays left. */
    @Test
    void small_steps_leave_everything_where_it_is() {
        double[] share = new SurvivalLaw(new Monomial(1), 1e-9, 20, 1, -1, 0, 1).keptFraction(-.5, .25, 10, 40);
        assertThat(share[0]).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(share[10]).isCloseTo(2 / 3.0, within(1e-3));
    }

    @Test
    void a_basin_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> new SurvivalLaw(new RadialValley(1), .1, 20, 1, -1, 0, 1))
                .hasMessage("dimension 2 is out of range [1, 1]");
        assertThatThrownBy(() -> new SurvivalLaw(WELL, .1, 20, 1, 0, 0, 1))
                .hasMessage("left basin [0.0, 0.0] is not a finite interval");
        assertThatThrownBy(() -> FIGURE_1.keptFraction(-5, 0, 10, 100))
                .hasMessageStartingWith("start [-5.0, 0.0] is out of range [-4.2, ");
        assertThatThrownBy(() -> FIGURE_1.keptFraction(-1, 1, 0, 100))
                .hasMessage("number of steps 0 is out of range [1, 2^31)");
    }
}
