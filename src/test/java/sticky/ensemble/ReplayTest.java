package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sticky.data.PublishedRun;
import sticky.model.DoubleWell;
import sticky.random.Seed;

/**
 * The authors' published run, played again through our step rule: well 1.8; 1, 2, eta .01, B 30, one epoch. The bounds on the relative
 * difference allow for rounding, which the chaotic transient magnifies; a wrong formula is off by far more after one step.
 */
class ReplayTest {
    private static final PublishedRun PUBLISHED = PublishedRun.read(Path.of("fixtures/replay"));
    private static final int[] ALL_STEPS =
            IntStream.rangeClosed(0, PUBLISHED.steps()).toArray();

    private final Run run = replay();

    private static Run replay() {
        Experiment experiment = Experiment.on(new DoubleWell(1.8, 1, 2))
                .learningRate(.01)
                .batches(PUBLISHED.batches(30))
                .from(Start.given(PUBLISHED.starts()))
                .trajectories(100)
                .steps(34)
                .record(Snapshots.at(ALL_STEPS));
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
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
        double[] difference = relativeDifferences();

        assertThat(difference).hasSizeGreaterThan(72 * 34);
        assertThat(difference[difference.length / 2]).as("median").isLessThan(1e-12);
        assertThat(difference[difference.length - 1]).as("maximum").isLessThan(1e-8);
    }

    @Test
    void theSameTrajectoriesDivergeAtTheSameSteps() {
        int[] published = IntStream.range(0, 100).map(PUBLISHED::divergedAt).toArray();
        int[] ours = IntStream.range(0, 100).map(run::divergedAt).toArray();

        assertThat(ours).isEqualTo(published);
        assertThat(run.diverged()).isEqualTo(28);
    }

    /** |w - published| / |published| after every step at which the published trajectory is smaller than 10, in increasing order. */
    private double[] relativeDifferences() {
        Snapshots ours = run.of(Snapshots.at(ALL_STEPS));
        return IntStream.range(0, 100)
                .boxed()
                .flatMapToDouble(i -> IntStream.rangeClosed(1, 34)
                        .takeWhile(step -> Math.abs(PUBLISHED.weights()[i][step]) < 10)
                        .mapToDouble(step -> {
                            double published = PUBLISHED.weights()[i][step];
                            return Math.abs(ours.after(step, 0)[i] - published) / Math.abs(published);
                        }))
                .sorted()
                .toArray();
    }
}
