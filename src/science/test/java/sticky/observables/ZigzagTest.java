package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Travel;
import sticky.model.RadialValley;

class ZigzagTest {
    private static final Recorder<Travel> TRAVEL = Travel.ofTheRun();

    /** With Q = r w1, r = w2^4 near L, w1 becomes w1 (1 - 2 eta r^2): at eta = 0.9, w2 = 1 it changes sign at each step. */
    @Test
    void gradient_descent_beyond_the_edge_of_stability_crosses_at_every_step() {
        Travel travel = run(Experiment.on(new RadialValley(1))
                        .gradientDescent()
                        .learningRate(0.9)
                        .steps(5)
                        .from(at(1e-9), at(1))
                        .record(TRAVEL))
                .of(TRAVEL);
        assertThat(Zigzag.crossings(travel)).containsExactly(5);
        // Per step |dw1| = 2 eta |w1| and dw2 = -2 eta Q dQ/dw2 = -8 eta w1^2, here 1.8e-9 and 7.2e-18 at first: lost
        // in rounding of 1.
        assertThat(Zigzag.pathRatio(travel)).containsExactly(0);
    }

    /** One step from (w1, w2): dw1/dw2 is the ratio of the components of grad Q, (5 w1^2 + w2^2)/(4 w1 w2) for d = 1. */
    @Test
    void one_step_goes_along_the_gradient() {
        Travel travel = run(Experiment.on(new RadialValley(1))
                        .steps(1)
                        .from(at(0.1), at(1))
                        .record(TRAVEL))
                .of(TRAVEL);
        assertThat(Zigzag.pathRatio(travel)).containsExactly(new double[] {1.05 / 0.4}, within(1e-10));
    }

    /** On L with d = 2 the gradient is 0. */
    @Test
    void who_does_not_move_has_a_ratio_of_0() {
        Travel travel = run(Experiment.on(new RadialValley(2))
                        .steps(3)
                        .from(at(0), at(1))
                        .record(TRAVEL))
                .of(TRAVEL);
        assertThat(Zigzag.pathRatio(travel)).containsExactly(0);
        assertThat(Zigzag.crossings(travel)).containsExactly(0);
    }
}
