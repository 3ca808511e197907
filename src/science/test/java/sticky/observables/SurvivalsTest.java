package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.given;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.Level;

class SurvivalsTest {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    /** Descent stays at both minima; from -10 it diverges. */
    private final Experiment descent =
            Experiment.on(WELL).gradientDescent().steps(30).trajectories(4).from(given(-1.8, -1.8, 1.8, -10));

    @Test
    void a_basins_curve_is_the_share_of_the_kept_inside_it() {
        Run left = run(Survivals.watched(descent, Basin.LEFT));
        Run right = run(Survivals.watched(descent, Basin.RIGHT));

        assertThat(Survivals.of(left, Basin.LEFT).curve()).hasSize(31).containsOnly(2 / 3.0);
        assertThat(Survivals.of(right, Basin.RIGHT).curve()).hasSize(31).containsOnly(1 / 3.0);
    }

    /** Of three in the left basin at the start one diverges: ln(3/2) in 30 steps. */
    @Test
    void the_loss_rate_is_the_log_share_per_step() {
        Recorder<Occupancy> basin = Occupancy.of(Basin.LEFT.of(WELL));
        Estimate rate = Survivals.lossRate(run(descent.record(basin)).of(basin), 0, 30)
                .at(new Level(0.05, Bootstrap.with(Seed.root(1)), false));

        assertThat(rate.value()).isCloseTo(StrictMath.log(1.5) / 30, within(1e-15));
        assertThat(rate.low()).isLessThan(rate.value());
        assertThat(rate.level()).isEqualTo(0.95);
    }

    private static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }
}
