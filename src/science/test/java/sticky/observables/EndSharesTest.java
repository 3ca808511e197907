package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.given;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimator;
import sticky.statistics.Level;

class EndSharesTest {
    /** One step of gradient descent on (w^2 - 1)^2 takes 1000 beyond all bounds, and the others a little towards their minima. */
    private static final Run RUN = run(Experiment.on(new DoubleWell(1, 1, 1))
            .gradientDescent()
            .steps(1)
            .trajectories(4)
            .from(given(-0.5, 0.5, 0.7, 1000)));

    @Test
    void a_diverged_trajectory_is_in_no_basin() {
        assertThat(value(EndShares.ofKept(RUN, Basin.LEFT))).isEqualTo(1 / 3.0);
        assertThat(value(EndShares.ofKept(RUN, Basin.RIGHT))).isEqualTo(2 / 3.0);
        assertThat(value(EndShares.ofAll(RUN, Basin.LEFT))).isEqualTo(0.25);
        assertThat(value(EndShares.ofAll(RUN, Basin.RIGHT))).isEqualTo(0.5);
    }

    @Test
    void those_that_end_in_a_basin_may_have_started_in_it() {
        assertThat(value(EndShares.startedInIt(RUN, Basin.LEFT))).isEqualTo(1);
        assertThat(value(EndShares.startedInIt(RUN, Basin.RIGHT))).isEqualTo(1);
        Run across = run(RUN.experiment().learningRate(0.2).from(given(-0.5, 2, 0.7, 1000)));
        assertThat(value(EndShares.startedInIt(across, Basin.LEFT))).isEqualTo(0.5);
    }

    @Test
    void only_the_kept_can_change_basin() {
        assertThat(value(EndShares.changedBasin(RUN, RUN.start(0)))).isZero();
        assertThat(value(EndShares.changedBasin(RUN, new double[] {0.1, -0.1, 0.1, -0.1})))
                .isEqualTo(2 / 3.0);
    }

    @Test
    void the_reach_is_one_of_absolute_values_and_excluded() {
        double[] values = {-0.4, 0.5, 0.49, -2};

        assertThat(EndShares.countWithin(0.5, values)).isEqualTo(2);
        assertThat(value(EndShares.within(0.5, values))).isEqualTo(0.5);
    }

    private static double value(Estimator estimator) {
        return estimator
                .at(new Level(0.01, Bootstrap.with(Seed.root(1)), false))
                .value();
    }

    private static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }
}
