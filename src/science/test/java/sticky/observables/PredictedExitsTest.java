package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.model.CentredWell;
import sticky.model.DoubleWell;

class PredictedExitsTest {
    private static final Experiment BESIDE =
            Experiment.on(new CentredWell(new DoubleWell(2, 2, 3))).steps(120).from(uniform(-.1, .1));

    @Test
    void shares_follow_from_the_chances() {
        PredictedExits exits = new PredictedExits(new double[] {.4, .2, .1, 0});
        assertThat(exits.chanceAfter(1)).isCloseTo(.25, within(1e-15));
        assertThat(exits.shareOfExitsAfter(1, 2)).isCloseTo(.5, within(1e-15));
    }

    /** Independently by collocation in NumPy: 0.0850 without an end, 0.081 up to step 120. */
    @Test
    void figure_4_agrees_with_an_independent_kernel() {
        assertThat(PredictedExits.of(BESIDE).shareOfExitsAfter(20, 60)).isCloseTo(.081, within(.002));
    }

    @Test
    void refuses_what_the_kernel_does_not_know() {
        assertThatThrownBy(() -> PredictedExits.of(BESIDE.momentum(.5)))
                .hasMessage("the one-step kernel has no momentum, but the experiment's is 0.5");
        assertThatThrownBy(() -> PredictedExits.of(BESIDE.from(at(.1))))
                .hasMessage("the start [0.1] is not uniform on an interval");
        assertThatThrownBy(() -> PredictedExits.of(BESIDE.landscape(new DoubleWell(2, 2, 3))))
                .hasMessageStartingWith("the landscape double well (2.0; 2, 3) is not");
    }
}
