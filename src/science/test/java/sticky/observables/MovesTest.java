package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.given;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.Monomial;
import sticky.random.Seed;

class MovesTest {
    /** One step of gradient descent on w^2 at eta = 0.1 goes from w to 0.8 w; at eta = 1e9 everything diverges. */
    @Test
    void the_relative_move_is_that_of_the_kept_and_infinite_for_the_diverged() {
        Experiment descent =
                Experiment.on(new Monomial(1)).gradientDescent().trajectories(2).from(given(2, -3));

        assertThat(Moves.relative(run(descent.learningRate(0.1).steps(1)), 0))
                .containsExactly(new double[] {0.2, 0.2}, within(1e-15));
        assertThat(Moves.relative(run(descent.learningRate(1e9).steps(3)), 0))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }
}
