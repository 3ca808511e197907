package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.given;

import org.junit.jupiter.api.Test;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;

/** Gradient descent on Q = w with eta = 1.5 is w' = -2 w exactly: it doubles, and passes 1e6 at step 20 from 1. */
class DivergenceTest {
    private static final Recorder<Snapshots> SNAPSHOTS = Snapshots.at(0, 9, 10, 11, 19, 20, 21, 40);
    private static final Experiment DOUBLING =
            Experiment.on(new Monomial(1)).gradientDescent().learningRate(1.5).steps(40);

    @Test
    void aTrajectoryHasDivergedOnceItIsLargerThanAMillion() {
        Run run = run(DOUBLING.trajectories(4).from(given(1, 1024, 0, -1)));

        assertThat(run.divergedAt(0)).isEqualTo(20);
        assertThat(run.divergedAt(1)).isEqualTo(10);
        assertThat(run.divergedAt(2)).isEqualTo(Run.NEVER);
        assertThat(run.divergedAt(3)).isEqualTo(20);
        assertThat(run.diverged()).isEqualTo(3);
    }

    @Test
    void theDivergedAreAbsentFromThatStepOnAndTheOthersGoOn() {
        Run run = run(DOUBLING.record(SNAPSHOTS).trajectories(3).from(given(1, 1024, 0x1p-30)));
        Snapshots snapshots = run.of(SNAPSHOTS);
        double nan = Double.NaN;

        assertThat(snapshots.after(9, 0)).containsExactly(-0x1p9, -0x1p19, -0x1p-21);
        assertThat(snapshots.after(10, 0)).containsExactly(0x1p10, nan, 0x1p-20);
        assertThat(snapshots.after(19, 0)).containsExactly(-0x1p19, nan, -0x1p-11);
        assertThat(snapshots.after(20, 0)).containsExactly(nan, nan, 0x1p-10);
        assertThat(run.end(0)).containsExactly(nan, nan, 0x1p10);
        assertThat(run.start(0)).containsExactly(1, 1024, 0x1p-30);
        assertThat(run.ofKept(run.end(0))).containsExactly(0x1p10);
    }

    @Test
    void aMillionExactlyHasNotDivergedAndTheNextNumberHas() {
        Run run = run(DOUBLING.steps(0).trajectories(3).from(given(1e6, -1e6, 1.000001e6)));

        assertThat(run.kept(0)).isTrue();
        assertThat(run.kept(1)).isTrue();
        assertThat(run.divergedAt(2)).isZero();
    }

    @Test
    void theNormCountsAndNotASingleWeight() {
        Experiment still = Experiment.on(new RadialValley(1)).trajectories(2).from(given(8e5, 0), at(8e5));
        Run run = run(still);

        assertThat(run.divergedAt(0)).isZero();
        assertThat(run.kept(1)).isTrue();
    }

    /** The step itself overflows, 1e300 * 2 * 1e45 * 9e40: infinity is larger than a million. */
    @Test
    void whatOverflowsInOneStepHasDiverged() {
        Run run = run(Experiment.on(new Monomial(9))
                .gradientDescent()
                .learningRate(1e300)
                .trajectories(1)
                .from(at(1e5))
                .steps(3));

        assertThat(run.divergedAt(0)).isEqualTo(1);
    }

    @Test
    void anEnsembleOfWhichAllDivergeIsStillCounted() {
        Run run = run(DOUBLING.record(SNAPSHOTS).trajectories(200).from(at(1)));

        assertThat(run.diverged()).isEqualTo(200);
        assertThat(run.ofKept(run.end(0))).isEmpty();
        assertThat(run.end(0)).containsOnly(Double.NaN);
        assertThat(run.of(SNAPSHOTS).after(19, 0)).containsOnly(-0x1p19);
        assertThat(run.of(SNAPSHOTS).after(40, 0)).containsOnly(Double.NaN);
    }

    private static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }
}
