package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.given;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;

class MovesTest {
    /** One step of gradient descent on w at eta = 0.1 goes from w to 0.8 w; at eta = 1e9 everything diverges. */
    private static final Experiment DESCENT = Experiment.on(new Monomial(1))
            .gradientDescent()
            .learningRate(0.1)
            .steps(1)
            .trajectories(2)
            .from(given(2, -3));

    private static final Experiment DIVERGING = DESCENT.learningRate(1e9).steps(3);

    @Test
    void the_relative_move_is_that_of_the_kept_and_infinite_for_the_diverged() {
        assertThat(Moves.relative(run(DESCENT), 0)).containsExactly(new double[] {0.2, 0.2}, within(1e-15));
        assertThat(Moves.relative(run(DIVERGING), 0))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Test
    void the_inward_move_counts_toward_0_from_either_side_and_is_0_for_the_diverged() {
        assertThat(Moves.inward(run(DESCENT), 0)).containsExactly(new double[] {0.4, 0.6}, within(1e-15));
        assertThat(Moves.inward(run(DIVERGING), 0)).containsExactly(0, 0);
    }

    @Test
    void the_inverse_sixth_power_grows_by_the_contraction_to_the_power_minus_6() {
        double factor = Math.pow(0.8, -6) - 1;
        assertThat(Moves.growthOfInverseSixth(run(DESCENT), 0))
                .containsExactly(new double[] {factor / 64, factor / 729}, within(1e-15));
        assertThat(Moves.growthOfInverseSixth(run(DIVERGING), 0))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Test
    void the_log_change_is_that_of_one_step_however_many_there_are() {
        assertThat(Moves.logChange(run(DESCENT.steps(7))))
                .containsExactly(new double[] {Math.log(0.8), Math.log(0.8)}, within(1e-15));
        assertThat(Moves.logChange(run(DIVERGING))).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void whoever_starts_at_the_minimum_has_not_moved() {
        assertThat(Moves.shareThatMoved(run(DESCENT.from(given(0, -3))))).isEqualTo(0.5);
        assertThat(Moves.shareThatMoved(run(DESCENT.from(given(0, 0))))).isZero();
        assertThat(Moves.shareThatMoved(run(DIVERGING))).isEqualTo(1);
    }

    @Test
    void moves_since_and_by_a_step_and_contractions() {
        Recorder<Snapshots> path = Snapshots.at(1);
        Run two = run(DESCENT.steps(2).record(path));
        assertThat(Moves.relativeSince(two, 0, path, 1)).containsExactly(new double[] {0.2, 0.2}, within(1e-15));
        assertThat(Moves.relativeBy(two, 0, path, 1)).containsExactly(new double[] {0.2, 0.2}, within(1e-15));
        assertThat(Moves.contraction(two, 0)).containsExactly(new double[] {0.64, 0.64}, within(1e-15));
        assertThat(Moves.logChangeSince(two, path, 1))
                .containsExactly(new double[] {Math.log(0.8), Math.log(0.8)}, within(1e-15));
        assertThat(Moves.contraction(run(DIVERGING), 0))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
