package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.given;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;
import sticky.model.RadialValley;

class LossesTest {
    private static final Experiment DESCENT = Experiment.on(new Monomial(1))
            .gradientDescent()
            .learningRate(0.1)
            .steps(3)
            .trajectories(2)
            .from(given(2, -3));

    /** On w one step at eta = 0.1 multiplies w by 0.8 and the loss w^2 by 0.64. */
    @Test
    void the_loss_of_w_is_its_square_at_the_start_between_and_at_the_end() {
        var run = run(DESCENT.record(Snapshots.at(1)));
        assertThat(Losses.after(run, 0)).containsExactly(4, 9);
        assertThat(Losses.after(run, 1)).containsExactly(new double[] {4 * 0.64, 9 * 0.64}, within(1e-14));
        assertThat(Losses.after(run, 3)).containsExactly(new double[] {4 * 0.262144, 9 * 0.262144}, within(1e-14));
    }

    /** Q = (0.25 + 1)^2 0.5 at (0.5, 1). */
    @Test
    void every_coordinate_counts() {
        Experiment valley = Experiment.on(new RadialValley(1)).steps(0).from(at(0.5), at(1));
        assertThat(Losses.after(run(valley), 0)).containsExactly(0.78125 * 0.78125);
    }

    @Test
    void the_diverged_have_an_infinite_loss() {
        assertThat(Losses.after(run(DESCENT.learningRate(1e9)), 3))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Test
    void a_step_without_weights_is_refused() {
        assertThatThrownBy(() -> Losses.after(run(DESCENT), 2))
                .hasMessage("the weights after step 2 were not recorded; recorded are [0, 3]");
    }
}
