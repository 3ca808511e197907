package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;
import static sticky.statistics.Estimators.identity;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.ValleyFigures;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.model.RadialValley;
import sticky.observables.Moves;
import sticky.observables.Survivors;

/** Takeaway 3, figure 5: what starts exactly on the fully degenerate line never moves, and that is an identity, not an experiment. */
@Claim(
        id = "T3.3",
        takeaway = "stuck",
        sentences = {10, 73, 74, 120, 137, 140, 143, 144, 172, 189, 190, 247},
        finding = Finding.CAVEAT,
        statement =
                "Trajectories started on the fully degenerate line stay spread along it and do not go to the most degenerate point",
        source = "Section SGD get stuck along degenerate directions; figure 5, bottom panels",
        note = """
                Started exactly on L with d = 2 no weight ever changes, whatever the data: there staying spread is an identity, not a \
                result of the dynamics. From w1 within 0.1 of L, 68 % of the starts diverge, above all those beyond |w2| = 3.64, where L \
                repels; the rest stay spread.""",
        fault = "start-beside")
class StartedOnTheLineClaim {
    private final Experiment onTheLine = Experiment.on(new RadialValley(2))
            .steps(1_000)
            .trajectories(1_000)
            .from(at(0), uniform(-10, 10))
            .named("on L");
    private final Experiment nearTheLine = onTheLine
            .trajectories(14_000)
            .from(uniform(-0.1, 0.1), uniform(-10, 10))
            .named("near L");

    private final Check<Experiment> twoThirdsDiverge = check(
                    "share of the starts that diverges",
                    (Runs runs, Experiment e) -> Survivors.shareDiverged(runs.of(e)))
            .isBetween(0.64, 0.72)
            .expected(0.677, independent("simulation of 100000 trajectories in C; 0.68 in NumPy"));

    private final Check<Experiment> nothingMoves = check(
                    "share of the trajectories that move at all",
                    (Runs runs, Experiment e) -> identity(Moves.shareThatMoved(runs.of(e)), 0))
            .isExactly(0)
            .expected(0, theory("the gradient of every batch vanishes on L for d = 2"));

    @Test
    @Order(1)
    void from_near_the_line_two_thirds_diverge(Lab lab) {
        lab.figure(() -> ValleyFigures.whoDiverges(lab.of(nearTheLine), 10));
        lab.assertSupported(twoThirdsDiverge, nearTheLine);
    }

    @Test
    @Order(2)
    void on_the_line_nothing_moves(Lab lab) {
        lab.assertSupported(nothingMoves, onTheLine);
    }

    /** The place beyond which L repels moves outward like the learning rate to the power -1/4: from 3.64 to 5.15. */
    @Control("learning rate 0.0025 instead of 0.01")
    void with_smaller_steps_fewer_diverge(Lab lab) {
        lab.assertRefuted(twoThirdsDiverge, nearTheLine.learningRate(0.0025).named("near L, eta = 0.0025"));
    }

    @Control("d = 1 instead of 2")
    void with_a_non_degenerate_direction_everything_moves(Lab lab) {
        lab.assertRefuted(nothingMoves, onTheLine.landscape(new RadialValley(1)).named("on L, d = 1"));
    }
}
