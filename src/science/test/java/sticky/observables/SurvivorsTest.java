package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.given;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.Monomial;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Level;
import sticky.statistics.Proportion;

class SurvivorsTest {
    private static final Level LEVEL = new Level(0.05, Bootstrap.with(Seed.root(1)), false);

    /** On w^2 at eta = 0.1 gradient descent goes from w to w (1 - 0.4 w^2): 0.5 to 0.45, -1 to -0.6, and 100 ever farther away. */
    private static final Run RUN = run(Experiment.on(new Monomial(2))
            .gradientDescent()
            .learningRate(0.1)
            .steps(3)
            .trajectories(3)
            .from(given(0.5, -1, 100)));

    @Test
    void the_diverged_are_in_no_share_of_the_survivors() {
        assertThat(Survivors.shareWhere(RUN, 0, w -> w > 0).at(LEVEL)).isEqualTo(Proportion.exact(1, 2, 0.05));
        assertThat(Survivors.shareWhere(RUN, 0, w -> w < 100).at(LEVEL)).isEqualTo(Proportion.exact(2, 2, 0.05));
    }

    @Test
    void the_diverged_are_a_share_of_all() {
        assertThat(Survivors.shareDiverged(RUN).at(LEVEL)).isEqualTo(Proportion.exact(1, 3, 0.05));
    }
}
