package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;
import sticky.random.Seed;

/**
 * The same key gives the same numbers, to the last bit, however the work is divided. 2500 trajectories make 14 blocks by default, the
 * last of them partial, and 40 of a single group each.
 */
class ReproducibilityTest {
    private static final Seed SEED = Seed.root(1).child("reproducibility");
    private static final int STEPS = 40;
    private static final Recorder<Moments> MOMENTS = Moments.at(0, 20, STEPS);
    private static final Recorder<Snapshots> SNAPSHOTS = Snapshots.at(0, 20, STEPS);
    private static final Recorder<Histories> HISTORIES = Histories.of(Region.below(0, 0), 0, STEPS);
    private static final Recorder<Occupancy> OCCUPANCY = Occupancy.of(Region.below(0, 0));
    private static final Recorder<FirstPassage> PASSAGE = FirstPassage.outOf(Region.below(0, 0), 5);

    private static final Recorder<Travel> TRAVEL = Travel.ofTheRun();

    static Stream<Experiment> experiments() {
        Experiment well = Experiment.on(new DoubleWell(1.8, 1, 2))
                .from(uniform(-3.6, 3.6))
                .trajectories(2500)
                .steps(STEPS)
                .record(MOMENTS)
                .record(SNAPSHOTS)
                .record(HISTORIES)
                .record(OCCUPANCY)
                .record(PASSAGE);
        return Stream.of(
                well,
                well.momentum(.5).batchSize(1),
                well.gaussianNoise(),
                well.dataSet(200),
                well.landscape(new RadialValley(1)).from(uniform(-.1, .1), uniformModulus(.8, 1.7)));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void threadsAndBlockSizeDoNotMatter(Experiment experiment) {
        List<Object> one = numbers(experiment, new Ensemble(1));

        assertThat(numbers(experiment, new Ensemble(3))).isEqualTo(one);
        assertThat(numbers(experiment, new Ensemble(3, 64))).isEqualTo(one);
        assertThat(numbers(experiment, new Ensemble(1, 128))).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aTrajectoryIsTheSameWhenThereAreMore(Experiment experiment) {
        Run many = run(experiment, SEED);
        Run few = run(experiment.trajectories(100), SEED);

        for (int axis = 0; axis < experiment.landscape().dimension(); axis++) {
            assertThat(Arrays.copyOf(many.start(axis), 100)).containsExactly(few.start(axis));
            assertThat(Arrays.copyOf(many.end(axis), 100)).containsExactly(few.end(axis));
        }
    }

    /** A full group, half of which diverges, leaves slots out; seven trajectories never do. */
    @ParameterizedTest
    @MethodSource("experiments")
    void aTrajectoryIsTheSameWhenDivergedOnesAreLeftOut(Experiment experiment) {
        int dimension = experiment.landscape().dimension();
        Experiment wide = experiment
                .from(Stream.generate(() -> uniform(-5, 5)).limit(dimension).toArray(Start[]::new))
                .record(TRAVEL);
        Run many = run(wide.trajectories(64), SEED);
        Run few = run(wide.trajectories(7), SEED);

        assertThat(many.diverged()).isBetween(16, 60);
        for (int i = 0; i < 7; i++) {
            assertThat(many.divergedAt(i)).isEqualTo(few.divergedAt(i));
            assertThat(many.of(PASSAGE).leftAt(i)).isEqualTo(few.of(PASSAGE).leftAt(i));
        }
        for (int axis = 0; axis < dimension; axis++) {
            assertThat(Arrays.copyOf(many.end(axis), 7)).containsExactly(few.end(axis));
            assertThat(Arrays.copyOf(many.of(TRAVEL).path(axis), 7))
                    .containsExactly(few.of(TRAVEL).path(axis));
            assertThat(Arrays.copyOf(many.of(SNAPSHOTS).after(20, axis), 7))
                    .containsExactly(few.of(SNAPSHOTS).after(20, axis));
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void equalKeysGiveEqualRunsAndDifferentKeysDifferentOnes(Experiment experiment) {
        Experiment small = experiment.trajectories(100);
        double[] once = run(small, Seed.root(1).child("reproducibility")).end(0);

        assertThat(run(small, SEED).end(0)).containsExactly(once);
        assertThat(run(small, SEED.child("other")).end(0)).isNotEqualTo(once);
    }

    @Test
    void progressIsToldInOrderUpToTheLastTrajectory() {
        List<Integer> done = new ArrayList<>();
        try (Ensemble ensemble = new Ensemble(2, 64)) {
            ensemble.run(experiments().findFirst().orElseThrow().trajectories(150), SEED, done::add);
        }

        assertThat(done).containsExactly(64, 128, 150);
    }

    private static Run run(Experiment experiment, Seed seed) {
        try (Ensemble ensemble = new Ensemble(2)) {
            return ensemble.run(experiment, seed);
        }
    }

    /** Everything a run tells, as values that are equal only to the last bit. */
    private static List<Object> numbers(Experiment experiment, Ensemble ensemble) {
        try (ensemble) {
            Run run = ensemble.run(experiment, SEED);
            List<Object> numbers = new ArrayList<>();
            for (int axis = 0; axis < experiment.landscape().dimension(); axis++) {
                numbers.add(Arrays.toString(run.start(axis)));
                numbers.add(Arrays.toString(run.end(axis)));
                numbers.add(Arrays.toString(run.of(SNAPSHOTS).after(20, axis)));
                for (int step : new int[] {0, 20, STEPS}) {
                    numbers.add(run.of(MOMENTS).mean(step, axis));
                    numbers.add(run.of(MOMENTS).meanSquare(step, axis));
                }
            }
            for (int i = 0; i < run.trajectories(); i++) {
                numbers.add(run.divergedAt(i));
                numbers.add(run.of(PASSAGE).leftAt(i));
            }
            numbers.add(Arrays.deepToString(run.of(HISTORIES).patterns()));
            numbers.add(Arrays.toString(run.of(HISTORIES).multiplicities()));
            numbers.add(Arrays.toString(run.of(OCCUPANCY).keptFraction()));
            return numbers;
        }
    }
}
