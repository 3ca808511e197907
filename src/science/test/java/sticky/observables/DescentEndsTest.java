package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;

class DescentEndsTest {
    private static final Experiment FIGURE_4 =
            Experiment.on(new DoubleWell(2, 2, 3)).steps(500).from(uniform(-4, 4));

    /** Independently in C, from 40000 random starts: 0.0292 and 0.171. */
    @Test
    void figure_4_agrees_with_an_independent_program() {
        DescentEnds ends = DescentEnds.of(FIGURE_4, 2_000);
        assertThat(ends.left()).isCloseTo(.0292, within(.004));
        assertThat(ends.right()).isCloseTo(.171, within(.008));
    }

    /** Steps so small that none overshoots keep every start in the basin that it starts in. */
    @Test
    void small_steps_leave_every_start_in_its_basin() {
        DescentEnds ends = DescentEnds.of(FIGURE_4.learningRate(1e-6).from(uniform(-3, 3)), 600);
        assertThat(ends.left()).isCloseTo(2.6 / 6, within(.002));
        assertThat(ends.left() + ends.right()).isCloseTo(1, within(1e-12));
        assertThat(ends.leftOfKept()).isCloseTo(2.6 / 6, within(.002));
    }

    @Test
    void refuses_what_makes_no_sense() {
        assertThatThrownBy(() -> DescentEnds.of(FIGURE_4.from(at(1)), 10))
                .hasMessage("the start [1.0] is not uniform on an interval");
        assertThatThrownBy(() -> DescentEnds.of(FIGURE_4, 0))
                .hasMessage("number of places 0 is out of range [1, 2^31)");
    }
}
