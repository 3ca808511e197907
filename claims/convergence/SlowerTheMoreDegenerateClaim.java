package convergence;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.ratioOfMedians;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;

/** Takeaway 1: after the same number of steps SGD is the farther from a minimum, the more degenerate that is. */
@Claim(
        id = "T1.2",
        takeaway = "convergence",
        sentences = {9, 186},
        finding = Finding.CONFIRMED,
        statement = "The more degenerate a critical point, the more slowly SGD approaches it",
        source = "Main takeaways; section Connection between degeneracies and SGD dynamics",
        note = """
                Confirmed for the distance to the minimum, until the noise floor is reached: on Q = w^d from w = 0.8, after 2000 steps, \
                each degree is clearly farther away than the one before. After 50000 steps the order of d = 1 and d = 2 is reversed.""",
        fault = "degree-10-percent-high")
class SlowerTheMoreDegenerateClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(60, 2_000);
    private static final Recorder<Snapshots> LONG_PATH = Snapshots.logSpaced(60, 50_000);
    private static final Source C_AND_NUMPY = independent("simulation in C and NumPy of 300 trajectories per seed");

    private final Experiment approach =
            Experiment.on(new Monomial(1)).steps(2_000).trajectories(2_000).from(at(0.8));
    private final Experiment d1 = approach.record(PATH).named("d = 1");
    private final Experiment d2 = d1.landscape(new Monomial(2)).named("d = 2");
    private final Experiment d3 = d1.landscape(new Monomial(3)).named("d = 3");
    private final Experiment d4 = d1.landscape(new Monomial(4)).named("d = 4");
    private final Experiment d5 = d1.landscape(new Monomial(5)).named("d = 5");
    private final Experiment longD1 = approach.steps(50_000).record(LONG_PATH).named("d = 1, long");
    private final Experiment longD2 = longD1.landscape(new Monomial(2)).named("d = 2, long");

    private record Pair(Experiment farther, Experiment nearer) {}

    private final Check<Pair> order2 =
            ratio("median |w| of d = 2 over d = 1").isAbove(3.2).expected(4.83, C_AND_NUMPY);
    private final Check<Pair> order3 =
            ratio("median |w| of d = 3 over d = 2").isAbove(2.55).expected(2.83, C_AND_NUMPY);
    private final Check<Pair> order4 =
            ratio("median |w| of d = 4 over d = 3").isAbove(1.44).expected(1.498, C_AND_NUMPY);
    private final Check<Pair> order5 =
            ratio("median |w| of d = 5 over d = 4").isAbove(1.20).expected(1.252, C_AND_NUMPY);

    private static Check.Statistic<Pair> ratio(String name) {
        return check(
                name,
                (Runs runs, Pair pair) -> ratioOfMedians(
                        runs.of(pair.farther).distance(), runs.of(pair.nearer).distance()));
    }

    @Test
    void each_degree_is_farther_away_than_the_one_before(Lab lab) {
        lab.figure(() -> ConvergencePanels.figure(
                "distance",
                "The higher the degree d, the more slowly the median distance to the minimum falls; for d = 1 noise stops it.",
                PATH,
                List.of(lab.of(d1), lab.of(d2), lab.of(d3), lab.of(d4), lab.of(d5))));
        lab.assertSupported(order2, new Pair(d2, d1));
        lab.assertSupported(order3, new Pair(d3, d2));
        lab.assertSupported(order4, new Pair(d4, d3));
        lab.assertSupported(order5, new Pair(d5, d4));
    }

    @Control("T = 50000 instead of 2000")
    void in_the_end_the_order_of_degrees_1_and_2_is_reversed(Lab lab) {
        lab.figure(() -> ConvergencePanels.figure(
                "noise floor",
                "With time d = 2 overtakes d = 1, whose distance is kept up by the noise: the statement holds before the noise floor.",
                LONG_PATH,
                List.of(lab.of(longD1), lab.of(longD2))));
        lab.assertRefuted(order2, new Pair(longD2, longD1));
    }

    @Control("d = 2, 3 and 4 again instead of 3, 4 and 5")
    void two_runs_of_one_degree_are_as_far_away(Lab lab) {
        lab.assertRefuted(order3, new Pair(again(2), d2));
        lab.assertRefuted(order4, new Pair(again(3), d3));
        lab.assertRefuted(order5, new Pair(again(4), d4));
    }

    private Experiment again(int degree) {
        return approach.landscape(new Monomial(degree)).named("d = " + degree + ", again");
    }
}
