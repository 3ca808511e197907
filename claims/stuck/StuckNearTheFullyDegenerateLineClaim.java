package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;
import static sticky.statistics.Estimators.kolmogorovSmirnov;
import static sticky.statistics.Estimators.median;
import static sticky.statistics.Estimators.ratioOfMedians;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.DistanceFigure;
import pictures.ValleyFigures;
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
import sticky.observables.Moves;

/** Takeaway 3 in two dimensions, figures 5 and 6: near a fully degenerate line SGD hardly moves along it. */
@Claim(
        id = "T3.2",
        takeaway = "stuck",
        sentences = {10, 73, 74, 110, 120, 140, 141, 143, 144, 148, 149, 150, 182, 184, 189, 190},
        finding = Finding.CONFIRMED,
        statement = "Near the fully degenerate line SGD hardly moves along it; with a non-degenerate direction it does",
        source = "Section SGD get stuck along degenerate directions; figures 5 and 6",
        note = """
                With d = 2 trajectories move along the line by about 0.2 % of their distance in 3000 steps; with d = 1, which has a \
                non-degenerate direction, by about a hundred times more.""",
        fault = "labels-with-a-slope")
class StuckNearTheFullyDegenerateLineClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(40, 3_000);
    private static final RadialValley ONE_NON_DEGENERATE = new RadialValley(1);

    private final Experiment d2 = Experiment.on(new RadialValley(2))
            .steps(3_000)
            .trajectories(2_000)
            .from(uniform(-0.1, 0.1), uniformModulus(0.8, 1.7))
            .record(PATH)
            .named("from the same starts");
    private final Experiment d1 = d2.landscape(ONE_NON_DEGENERATE); // of one name: common random numbers
    private final Experiment figure5 = Experiment.on(new RadialValley(2))
            .steps(5_000)
            .trajectories(40_000)
            .from(uniform(-0.1, 0.1), uniform(-10, 10))
            .named("figure 5");

    private record Pair(Experiment moving, Experiment stuck) {}

    private final Check<Experiment> hardlyMoves = check(
                    "median |dw2|/|w2| in 3000 steps",
                    (Runs runs, Experiment e) -> median(Moves.relative(runs.of(e), 1)))
            .isBelow(0.004)
            .expected(0.0018, independent("simulation in C and NumPy, 0.0018 sd 0.0002 over seeds"));

    private final Check<Pair> movesFarMore = check(
                    "median |dw2|/|w2| over that of d = 2",
                    (Runs runs, Pair pair) -> ratioOfMedians(
                            Moves.relative(runs.of(pair.moving), 1), Moves.relative(runs.of(pair.stuck), 1)))
            .isAbove(45)
            .expected(114, independent("simulation in C and NumPy, 114 sd 13 over seeds"));

    private final Check<Experiment> staysDistributed = check(
                    "KS distance of w2 from start to end, of the surviving trajectories", (Runs runs, Experiment e) -> {
                        Run run = runs.of(e);
                        return kolmogorovSmirnov(run.ofKept(run.start(1)), run.ofKept(run.end(1)));
                    })
            .isBelow(0.1)
            .expected(0.0015, independent("simulation in C of as many trajectories: 0.00146 and 0.00148"));

    @Test
    @Order(1)
    void w2_hardly_moves(Lab lab) {
        lab.figure(() -> ValleyFigures.distances(lab.of(d2), lab.of(d1), PATH));
        lab.figure(() -> DistanceFigure.of(
                "figure 6",
                "With d = 2 the distance to O does not change, and a single trajectory hardly moves.",
                lab,
                d2,
                PATH));
        lab.assertSupported(hardlyMoves, d2);
    }

    @Test
    @Order(2)
    void with_one_non_degenerate_direction_it_moves_far_more(Lab lab) {
        lab.assertSupported(movesFarMore, new Pair(d1, d2));
    }

    @Test
    @Order(3)
    void the_distribution_of_w2_does_not_change(Lab lab) {
        lab.figure(() -> ValleyFigures.startAndEnd(
                "figure 5",
                "For d = 2 the surviving trajectories end where they started; the posterior's marginal is another.",
                lab.of(figure5),
                10));
        lab.assertSupported(staysDistributed, figure5);
    }

    @Control("d = 1 instead of 2")
    void w2_moves_when_one_direction_is_non_degenerate(Lab lab) {
        lab.assertRefuted(hardlyMoves, d1);
        lab.assertRefuted(
                staysDistributed, figure5.landscape(ONE_NON_DEGENERATE).named("figure 5, d = 1"));
    }

    @Control("d = 2 again instead of 1")
    void two_stuck_runs_move_alike(Lab lab) {
        lab.assertRefuted(movesFarMore, new Pair(d2.named("from other starts"), d2));
    }
}
