package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sticky.data.PublishedRun;
import sticky.home.Home;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.random.Seed;

/**
 * The authors' published run, played again through our step rule: well 1.8; 1, 2, eta .01, B 30, one epoch. The bounds on the relative
 * difference allow for rounding, which the chaotic transient magnifies; a wrong formula is off by far more after one step.
 */
class ReplayTest {
    private static final PublishedRun PUBLISHED =
            PublishedRun.read(Home.fixtures().resolve("replay"));

    private final Replay replay = replay(new DoubleWell(1.8, 1, 2));

    /** The published run on a landscape that should be the authors'. */
    static Replay replay(Landscape landscape) {
        Experiment settings = Experiment.on(landscape).learningRate(.01).batchSize(30);
        try (Ensemble ensemble = new Ensemble(1)) {
            return new Replay(PUBLISHED, ensemble.run(Replay.experiment(PUBLISHED, settings), Seed.root(1)));
        }
    }

    @Test
    void theFixtureIsTheWholeRun() {
        assertThat(PUBLISHED.dataSet().samples()).isEqualTo(1000);
        assertThat(PUBLISHED.orders()).hasDimensions(100, 1000);
        assertThat(PUBLISHED.weights()).hasDimensions(100, 35);
        assertThat(PUBLISHED.batches(30).steps()).isEqualTo(34);
    }

    @Test
    void everyTrajectoryIsReproducedWhileItIsSmallerThanTen() {
        assertReproduced(replay);
    }

    static void assertReproduced(Replay replay) {
        double[] difference = replay.relativeDifferences();

        assertThat(difference).hasSizeGreaterThan(72 * 34);
        assertThat(difference[difference.length / 2]).as("median").isLessThan(1e-12);
        assertThat(difference[difference.length - 1]).as("maximum").isLessThan(1e-8);
    }

    @Test
    void theSameTrajectoriesDivergeAtTheSameSteps() {
        assertThat(replay.divergedOtherwise()).isZero();
        assertThat(replay.run().diverged()).isEqualTo(28);
    }
}
