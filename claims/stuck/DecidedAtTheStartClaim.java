package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.uniform;
import static sticky.statistics.Estimators.median;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.RadialValley;
import sticky.observables.Landing;
import sticky.observables.Moves;

/** Takeaway 3, figure 5: beside the fully degenerate line SGD comes to rest on it, at a place that its start decides. */
@Claim(
        id = "T3.11",
        takeaway = "stuck",
        sentences = {174},
        finding = Finding.CAVEAT,
        statement = """
                From beside the fully degenerate line SGD does not get to the most degenerate point in a number of updates that can be \
                run, though it might in theory""",
        source = "Section Connection between degeneracies and SGD dynamics",
        note = """
                Lines of grad Q keep Y = |w2|³/(w1² + w2²), and SGD, all of whose steps are along grad Q, ends at |w2| = Y to within 0.3 % \
                in the median: where it gets stuck is decided at the start. It moves along the line only while w1 lasts; by 10000 \
                steps most of the motion is over. Seen for 20000 steps; and since Y stays what it is, no number of steps would do.""",
        fault = "labels-with-a-slope")
class DecidedAtTheStartClaim {
    private static final int STEPS = 20_000;
    private static final int HALF = STEPS / 2;
    private static final Recorder<Snapshots> PATH = Snapshots.at(0, 100, 300, 1_000, 3_000, HALF, STEPS);

    private final Experiment beside = Experiment.on(new RadialValley(2))
            .steps(STEPS)
            .trajectories(300)
            .from(uniform(-0.5, 0.5), uniform(0.8, 1.3))
            .record(PATH)
            .named("d = 2");
    private final Experiment oneNonDegenerate =
            beside.landscape(new RadialValley(1)).named("d = 1");

    private enum Predictor {
        INVARIANT,
        START
    }

    private record End(Experiment run, Predictor by) {}

    private final Check<End> decided = check("median | |w2| at the end / Y at the start − 1 |", (Runs runs, End of) -> {
                Run run = runs.of(of.run);
                return median(Landing.errors(run, of.by == Predictor.INVARIANT ? Landing.ofStarts(run) : run.start(1)));
            })
            .isBelow(0.006)
            .expected(0.00282, independent("simulation in C and NumPy, 0.0027, 0.0028 and 0.0029"));

    private final Check<Experiment> comesToRest = check(
                    "median |dw2|/|w2| in the second 10000 steps",
                    (Runs runs, Experiment e) -> median(Moves.relativeSince(runs.of(e), 1, PATH, HALF)))
            .isBelow(0.004)
            .expected(0.000735, independent("simulation of 3000 trajectories in C"));

    @Test
    @Order(1)
    void the_start_decides_where_it_ends(Lab lab) {
        lab.figure(() -> LandingFigure.of(lab.of(beside), lab.of(oneNonDegenerate), PATH));
        lab.assertSupported(decided, new End(beside, Predictor.INVARIANT));
    }

    @Test
    @Order(2)
    void the_motion_along_the_line_comes_to_rest(Lab lab) {
        lab.assertSupported(comesToRest, beside);
    }

    @Control("|w2| of the start as the prediction instead of Y")
    void the_start_s_own_distance_is_a_worse_prediction(Lab lab) {
        lab.assertRefuted(decided, new End(beside, Predictor.START));
    }

    @Control("d = 1 instead of 2")
    void with_a_non_degenerate_direction_it_creeps_on(Lab lab) {
        lab.assertRefuted(decided, new End(oneNonDegenerate, Predictor.INVARIANT));
        lab.assertRefuted(comesToRest, oneNonDegenerate);
    }
}
