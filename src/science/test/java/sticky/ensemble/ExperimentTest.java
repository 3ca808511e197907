package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.data.Epochs;
import sticky.data.NoNoise;
import sticky.data.Streaming;
import sticky.data.UnitNormals;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;
import sticky.sgd.StepRule;

/** Experiments as values, and the sentences that refuse impossible ones. */
class ExperimentTest {
    private static final Experiment BASE = Experiment.on(new Monomial(2))
            .from(uniform(-1, 1))
            .steps(10)
            .trajectories(5)
            .batchSize(7)
            .labelNoise(.3);

    @Test
    void oneWordChangesOneSetting() {
        assertThat(BASE.learningRate(.2).rule()).isEqualTo(new StepRule(.2, 0, false));
        assertThat(BASE.learningRate(.2).momentum(.5).rule()).isEqualTo(new StepRule(.2, .5, false));
        assertThat(BASE.batches()).isEqualTo(new Streaming(7, .3, true));
        assertThat(BASE.withoutInputNoise().batches()).isEqualTo(new Streaming(7, .3, false));
        assertThat(BASE.gradientDescent().batches()).isEqualTo(new NoNoise(7, .3));
        assertThat(BASE.dataSet(50).batches()).isEqualTo(new Epochs(50, 7, .3, null));
        assertThat(BASE.gaussianNoise().batches()).isEqualTo(new UnitNormals(7, .3));
        assertThat(BASE.gaussianNoise().rule()).isEqualTo(new StepRule(.01, 0, true));
        assertThat(BASE.gaussianNoise().gradientDescent().batches()).isEqualTo(new NoNoise(7, .3));
    }

    @Test
    void experimentsOfEqualSettingsAreTheSameOne() {
        assertThat(BASE.learningRate(.2).learningRate(.01)).isEqualTo(BASE);
        assertThat(BASE.landscape(new RadialValley(2)).landscape(new Monomial(2)))
                .isEqualTo(BASE)
                .hasSameHashCodeAs(BASE);
        assertThat(BASE.record(Snapshots.at(1, 2)).record(Snapshots.at(1, 2)))
                .isEqualTo(BASE.record(Snapshots.at(1, 2)));
        assertThat(BASE.record(Snapshots.at(1, 2))).isNotEqualTo(BASE.record(Snapshots.at(1, 3)));
        assertThat(BASE.trajectories(6)).isNotEqualTo(BASE);
    }

    @Test
    void settingsAreNamedInOrder() {
        assertThat(BASE.settings().keySet())
                .containsExactly(
                        "landscape",
                        "learningRate",
                        "momentum",
                        "data",
                        "batchSize",
                        "labelNoise",
                        "inputNoise",
                        "start");
        assertThat(BASE.settings()).containsEntry("landscape", "w^2").containsEntry("start", "[U[-1.0, 1.0]]");
    }

    /** The rule would scale the noise of the batches a second time, or leave unit normals as they are. */
    @Test
    void gaussianNoiseWithTheBatchesOfSgdOrTheReverseIsRefused() {
        refused(() -> BASE.gaussianNoise().withoutInputNoise(), "a rule with Gaussian noise does not go with");
        refused(() -> BASE.gaussianNoise().dataSet(50), "a rule with Gaussian noise does not go with");
        refused(() -> BASE.gaussianNoise().rule(StepRule.sgd(.01)), "a rule without Gaussian noise does not go with");
        refused(() -> BASE.batches(new UnitNormals(20, 1)), "a rule without Gaussian noise does not go with");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_000_001})
    void aNumberOfTrajectoriesOutOfRangeIsRefused(int trajectories) {
        refused(
                () -> BASE.trajectories(trajectories),
                "number of trajectories " + trajectories + " is out of range [1, 1e8]");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_000_001})
    void aNumberOfStepsOutOfRangeIsRefused(int steps) {
        refused(() -> BASE.steps(steps), "number of steps " + steps + " is out of range [0, 1e9]");
    }

    @Test
    void settingsOfTheRuleAndTheBatchesAreCheckedWhereTheyAreSet() {
        refused(() -> BASE.learningRate(Double.NaN), "learning rate NaN is out of range (0, infinity)");
        refused(() -> BASE.momentum(1), "momentum 1.0 is out of range [0, 1)");
        refused(() -> BASE.batchSize(0), "batch size 0 is out of range [1, 1000000000]");
        refused(() -> BASE.labelNoise(Double.NaN), "label noise NaN is out of range [0, 1e6]");
        refused(() -> BASE.dataSet(6), "batch size 7 is out of range [1, 6]");
    }

    @Test
    void aStartOfAnotherDimensionThanTheLandscapeIsRefused() {
        refused(() -> run(BASE.from()), "the start has 0 coordinates, but w^2 has 1");
        refused(() -> run(BASE.from(at(1), at(2))), "the start has 2 coordinates, but w^2 has 1");
        refused(
                () -> run(BASE.landscape(new RadialValley(1))),
                "the start has 1 coordinates, but radial valley (d = 1) has 2");
    }

    @Test
    void aStartWithTooFewGivenValuesIsRefused() {
        refused(() -> run(BASE.from(Start.given(1, 2))), "trajectory 2 has no start; there are 2");
    }

    @Test
    void aRecorderThatReachesOutsideTheRunIsRefused() {
        Region region = Region.below(0, 0);
        refused(() -> run(BASE.record(Snapshots.at(0, 11))), "snapshot steps [0, 11] must lie in [0, 10]");
        refused(() -> run(BASE.record(Snapshots.at())), "snapshot steps [] must lie in [0, 10]");
        refused(() -> run(BASE.record(Moments.at(11))), "moment steps [11] must increase and lie in [0, 10]");
        refused(() -> run(BASE.record(Moments.at(3, 3))), "moment steps [3, 3] must increase and lie in [0, 10]");
        refused(
                () -> run(BASE.record(FirstPassage.outOf(region, 11))),
                "first step watched 11 is out of range [0, 10]");
        refused(
                () -> run(BASE.record(FirstPassage.outOf(region, -1))),
                "first step watched -1 is out of range [0, 10]");
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "5, 11"})
    void aWindowOutsideTheRunIsRefused(int from, int to) {
        refused(
                () -> run(BASE.record(Histories.of(Region.below(0, 0), from, to))),
                "window of steps " + from + " to " + to + " is not within the run's [0, 10]");
    }

    @Test
    void snapshotStepsMustIncrease() {
        refused(() -> Snapshots.at(1, 1), "snapshot steps must increase from 0 or later, but are [1, 1]");
        refused(() -> Snapshots.at(-1), "snapshot steps must increase from 0 or later, but are [-1]");
    }

    @Test
    void logSpacedSnapshotsRunFromZeroAndOneToTheLastStep() {
        assertThat(run(BASE.steps(1000).record(Snapshots.logSpaced(4, 1000)))
                        .of(Snapshots.logSpaced(4, 1000))
                        .steps())
                .containsExactly(0, 1, 10, 100, 1000);
        refused(() -> Snapshots.logSpaced(1, 10), "cannot space 1 snapshots from step 1 to 10");
        refused(() -> Snapshots.logSpaced(5, 0), "cannot space 5 snapshots from step 1 to 0");
    }

    @Test
    void whatWasNotRecordedIsRefused() {
        Run run = run(BASE.record(Snapshots.at(0, 5)).record(Moments.at(5)));

        refused(() -> run.of(Snapshots.at(0, 6)), "the experiment does not record");
        refused(() -> run.of(Snapshots.at(0, 5)).after(4, 0), "step 4 was not recorded; recorded are [0, 5]");
        refused(() -> run.of(Moments.at(5)).mean(4, 0), "step 4 was not recorded; recorded are [5]");
    }

    @Test
    void anEmptyRegionIsRefused() {
        refused(() -> Region.between(0, 1, 1), "region (1.0, 1.0) is empty");
        refused(() -> Region.below(0, Double.NaN), "region (-Infinity, NaN) is empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1025})
    void aNumberOfThreadsOutOfRangeIsRefused(int threads) {
        refused(() -> new Ensemble(threads).close(), "number of threads " + threads + " is out of range [1, 1024]");
    }

    private static Run run(Experiment experiment) {
        try (Ensemble ensemble = new Ensemble(1)) {
            return ensemble.run(experiment, Seed.root(1));
        }
    }

    private static void refused(ThrowingCallable what, String sentence) {
        assertThatThrownBy(what)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("\n");
    }
}
