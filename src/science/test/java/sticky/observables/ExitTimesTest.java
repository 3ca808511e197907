package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.given;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.CentredWell;
import sticky.model.DoubleWell;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.Level;
import sticky.statistics.Proportion;

class ExitTimesTest {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final Level HALF = new Level(5e-4, Bootstrap.with(Seed.root(1)), false);
    private static final Level LEVEL = new Level(1e-3, Bootstrap.with(Seed.root(1)), false);

    /** Descent stays at the minimum -1.8, is outside at once at 1, and diverges from -10 within a few steps. */
    @Test
    void the_diverged_have_left_and_those_at_the_minimum_never_do() {
        Run run = run(Experiment.on(WELL)
                .gradientDescent()
                .steps(30)
                .trajectories(3)
                .from(given(-1.8, 1, -10))
                .record(ExitTimes.recorder(WELL)));

        assertThat(ExitTimes.left(run)).isEqualTo(2);
        assertThat(ExitTimes.leftAndDiverged(run)).isEqualTo(1);
        assertThat(ExitTimes.of(run)[0]).isInfinite();
        assertThat(ExitTimes.of(run)[1]).isZero();
        assertThat(ExitTimes.of(run)[2]).isBetween(1.0, 30.0);
        assertThat(ExitTimes.shareLeft(run).at(LEVEL)).isEqualTo(Proportion.exact(2, 3, LEVEL.alpha()));
    }

    /** In x = w + w0 of a well with the barrier at 1.2: of -1.8, 1 and -10 the first stays, the others leave at steps 0 and 1 or later. */
    @Test
    void of_those_that_had_not_left_by_a_step_some_leave_later() {
        Run run = run(ExitTimes.watched(Experiment.on(new CentredWell(WELL))
                .gradientDescent()
                .steps(30)
                .trajectories(3)
                .from(given(0, 2.8, -8.2))));

        assertThat(ExitTimes.left(run)).isEqualTo(2);
        assertThat(ExitTimes.shareLeftAfter(run, 0).at(LEVEL)).isEqualTo(Proportion.exact(1, 2, LEVEL.alpha()));
        assertThat(ExitTimes.shareOfExitsAfter(run, 0, 29).at(LEVEL)).isEqualTo(Proportion.exact(0, 1, LEVEL.alpha()));
    }

    /** After step 15 the times 20, 17 and never are 5, 2 and 35 steps at risk until step 50, with two exits. */
    @Test
    void the_hazard_is_exits_over_steps_at_risk_after_the_burn_in() {
        double[] times = {3, 15, 20, 17, Double.POSITIVE_INFINITY};

        assertThat(ExitTimes.hazard(times, 15, 50).at(LEVEL)).isEqualTo(Proportion.exact(2, 42, LEVEL.alpha()));
    }

    /** Two of three leave by step 10, one of one in the next 10 steps; each share is exact at half the error rate. */
    @Test
    void a_ratio_of_hazards_holds_however_they_depend() {
        double[] times = {4, 10, 20};
        Estimate early = ExitTimes.hazard(times, 0, 10).at(HALF);
        Estimate late = ExitTimes.hazard(times, 10, 20).at(HALF);
        Estimate ratio = ExitTimes.hazard(times, 0, 10)
                .over(ExitTimes.hazard(times, 10, 20))
                .at(LEVEL);
        assertThat(ratio.value()).isEqualTo((2 / 24.0) / (1 / 10.0));
        assertThat(ratio.low()).isEqualTo(early.low() / late.high());
        assertThat(ratio.high()).isEqualTo(early.high() / late.low());
    }

    private static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }
}
