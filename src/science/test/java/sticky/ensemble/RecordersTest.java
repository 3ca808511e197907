package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.given;
import static sticky.ensemble.Start.uniform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;

/**
 * What each recorder keeps against a recomputation from the weights of every trajectory after every step. The runs have part of their
 * trajectories diverge, all of them, none, or every second group of 64, before the window that is watched; a number of trajectories that
 * is no multiple of 64; windows of more than 64 steps.
 */
class RecordersTest {
    private static final int STEPS = 150;
    private static final int FROM = 20;
    private static final int TO = 100;
    private static final Region REGION = Region.below(0, -.6);
    private static final int[] MOMENT_STEPS = {0, 3, 40, STEPS};

    private static final Recorder<Snapshots> ALL =
            Snapshots.at(IntStream.rangeClosed(0, STEPS).toArray());
    private static final Recorder<Occupancy> OCCUPANCY = Occupancy.of(REGION);
    private static final Recorder<FirstPassage> PASSAGE = FirstPassage.outOf(REGION, FROM);
    static final Recorder<Histories> HISTORIES = Histories.of(REGION, FROM, TO);
    private static final Recorder<Moments> MOMENTS = Moments.at(MOMENT_STEPS);

    /** A run, and how many of its trajectories diverge: a lower and an upper bound, so that the case is what it says. */
    private record Case(String name, Experiment experiment, int fewest, int most) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Experiment wells = Experiment.on(new DoubleWell(1.8, 1, 2)).from(uniform(-3.6, 3.6));
        Experiment doubling = Experiment.on(new Monomial(1)).learningRate(1.5).from(uniform(-2, -1));
        return Stream.of(
                new Case("some diverge", wells.trajectories(300), 10, 200),
                new Case("all diverge", doubling.trajectories(70), 70, 70),
                new Case(
                        "all diverge before the window",
                        doubling.learningRate(100).trajectories(70),
                        70,
                        70),
                new Case("every second group diverges at once", alternating(wells.learningRate(.001)), 576, 576),
                new Case(
                        "none diverges",
                        wells.learningRate(.001).from(uniform(-2, 2)).trajectories(130),
                        0,
                        0),
                new Case("a single trajectory", wells.from(at(-1.8)).trajectories(1), 0, 0),
                new Case(
                        "two weights",
                        Experiment.on(new RadialValley(1))
                                .from(uniform(-1.5, 1.5), uniform(-3, 3))
                                .trajectories(200),
                        10,
                        190));
    }

    /** Groups of 64 that stay at the regular minimum and that start far out, in turn; enough for two groups in a block. */
    private static Experiment alternating(Experiment wells) {
        double[] starts = IntStream.range(0, 1200)
                .mapToDouble(i -> i / 64 % 2 == 0 ? -1.8 : 50)
                .toArray();
        return wells.from(given(starts)).trajectories(starts.length);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void occupancyCountsTheTrajectoriesInTheRegion(Case setting) {
        Run run = run(setting);
        Occupancy occupancy = run.of(OCCUPANCY);
        List<Integer> kept = all(run).filter(run::kept).boxed().toList();

        assertThat(occupancy.kept()).isEqualTo(kept.size());
        for (int step = 0; step <= STEPS; step++) {
            int t = step;
            long keptInside = kept.stream().filter(i -> inside(run, t, i)).count();
            assertThat(occupancy.inside(t))
                    .isEqualTo(all(run).filter(i -> inside(run, t, i)).count());
            assertThat(occupancy.alive(t))
                    .isEqualTo(all(run).filter(i -> alive(run, t, i)).count());
            assertThat(occupancy.keptInside(t)).isEqualTo(keptInside);
            assertThat(occupancy.keptFraction()[t]).isEqualTo(Double.valueOf((double) keptInside / kept.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void firstPassageIsTheFirstStepOutside(Case setting) {
        Run run = run(setting);
        for (int i = 0; i < run.trajectories(); i++) {
            int trajectory = i;
            assertThat(run.of(PASSAGE).leftAt(i))
                    .isEqualTo(IntStream.rangeClosed(FROM, STEPS)
                            .filter(t -> !inside(run, t, trajectory))
                            .findFirst()
                            .orElse(Run.NEVER));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exitsAreCountedByStepAndTimed(Case setting) {
        FirstPassage passage = run(setting).of(PASSAGE);
        double[] times = passage.times();
        for (int step : new int[] {0, FROM, STEPS / 2, STEPS}) {
            assertThat(passage.leftBy(step)).isEqualTo((int)
                    Arrays.stream(times).filter(time -> time <= step).count());
        }
        for (int i = 0; i < times.length; i++) {
            double exit = passage.leftAt(i) == Run.NEVER ? Double.POSITIVE_INFINITY : passage.leftAt(i);
            assertThat(times[i]).isEqualTo(exit);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void historiesAreTheMultisetOfTheTrajectories(Case setting) {
        Run run = run(setting);
        Histories histories = run.of(HISTORIES);

        assertAllTrajectories(run, histories.patterns(), histories.kept(), histories.multiplicities());
        assertThat(histories.from()).isEqualTo(FROM);
        assertThat(histories.to()).isEqualTo(TO);
    }

    /** The classes of histories are different, and hold every trajectory of the run, the diverged too. */
    static void assertAllTrajectories(Run run, long[][] patterns, boolean[] kept, long[] multiplicities) {
        List<String> recorded = new ArrayList<>();
        for (int c = 0; c < patterns.length; c++) {
            long[] bits = patterns[c];
            String history = IntStream.rangeClosed(0, TO - FROM)
                            .mapToObj(s -> (bits[s / 64] >>> s % 64 & 1) == 1 ? "1" : "0")
                            .reduce("", String::concat)
                    + kept[c];
            assertThat(recorded).doesNotContain(history);
            for (long k = 0; k < multiplicities[c]; k++) {
                recorded.add(history);
            }
        }
        List<String> expected = all(run).mapToObj(i -> IntStream.rangeClosed(FROM, TO)
                                .mapToObj(t -> inside(run, t, i) ? "1" : "0")
                                .reduce("", String::concat)
                        + run.kept(i))
                .toList();

        assertThat(recorded).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Sums in another order: relative to the sum of moduli they differ by at most N 2^-53 a sum, here below 1e-13. */
    @ParameterizedTest
    @MethodSource("cases")
    void momentsAreOverThoseNotYetDiverged(Case setting) {
        Run run = run(setting);
        Moments moments = run.of(MOMENTS);
        for (int t : MOMENT_STEPS) {
            for (int axis = 0; axis < run.experiment().landscape().dimension(); axis++) {
                double[] w = run.of(ALL).after(t, axis);
                double[] alive = Arrays.stream(w).filter(x -> !Double.isNaN(x)).toArray();
                assertThat(moments.count(t)).isEqualTo(alive.length);
                if (alive.length == 0) {
                    assertThat(moments.mean(t, axis)).isNaN();
                    assertThat(moments.meanSquare(t, axis)).isNaN();
                } else {
                    double size = Arrays.stream(alive).map(Math::abs).average().orElseThrow();
                    double square =
                            Arrays.stream(alive).map(x -> x * x).average().orElseThrow();
                    assertThat(moments.mean(t, axis))
                            .isCloseTo(Arrays.stream(alive).average().orElseThrow(), within(1e-13 * size));
                    assertThat(moments.meanSquare(t, axis)).isCloseTo(square, within(1e-13 * square));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void snapshotsStartAndEndWithTheRunAndStayNaNOnceDiverged(Case setting) {
        Run run = run(setting);
        Snapshots snapshots = run.of(ALL);
        assertThat(run.diverged()).isBetween(setting.fewest, setting.most);
        for (int axis = 0; axis < run.experiment().landscape().dimension(); axis++) {
            assertThat(snapshots.after(0, axis)).containsExactly(run.start(axis));
            assertThat(snapshots.after(STEPS, axis)).containsExactly(run.end(axis));
            for (int i = 0; i < run.trajectories(); i++) {
                for (int t = 0; t <= STEPS; t++) {
                    boolean diverged = !run.kept(i) && t >= run.divergedAt(i);
                    assertThat(Double.isNaN(snapshots.after(t, axis)[i])).isEqualTo(diverged);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void travelAddsUpTheMovesAndCountsTheSignChangesUntilDivergence(Case setting) {
        Run run = run(setting);
        Travel travel = run.of(Travel.ofTheRun());

        all(run).forEach(i -> {
            double path = 0;
            int changes = 0;
            for (int step = 1; step <= STEPS && alive(run, step, i); step++) {
                double before = run.of(ALL).after(step - 1, 0)[i];
                double now = run.of(ALL).after(step, 0)[i];
                path += Math.abs(now - before);
                changes += now * before < 0 ? 1 : 0;
            }
            assertThat(travel.path(0)[i]).isEqualTo(path);
            assertThat(travel.signChanges(0)[i]).isEqualTo(changes);
        });
    }

    private static Run run(Case setting) {
        return run(setting.experiment);
    }

    static Run run(Experiment settings) {
        Experiment experiment = settings.steps(STEPS)
                .record(ALL)
                .record(OCCUPANCY)
                .record(PASSAGE)
                .record(HISTORIES)
                .record(MOMENTS)
                .record(Travel.ofTheRun());
        try (Ensemble ensemble = new Ensemble(2)) {
            return ensemble.run(experiment, Seed.root(1).child("recorders"));
        }
    }

    private static IntStream all(Run run) {
        return IntStream.range(0, run.trajectories());
    }

    private static boolean inside(Run run, int step, int trajectory) {
        return run.of(ALL).after(step, 0)[trajectory] < -.6;
    }

    private static boolean alive(Run run, int step, int trajectory) {
        return !Double.isNaN(run.of(ALL).after(step, 0)[trajectory]);
    }
}
