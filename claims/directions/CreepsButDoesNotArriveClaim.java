package directions;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;
import static sticky.statistics.Estimators.ratioOfMedians;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Start;
import sticky.model.RadialValley;
import sticky.observables.Laws;
import sticky.observables.Moves;
import sticky.observables.Survivors;

/** Takeaway 2, where it stops: toward O is a drift that slows down like |w2|^7, not an arrival. */
@Claim(
        id = "T2.4",
        takeaway = "directions",
        sentences = {71, 106, 112, 116, 117, 168},
        finding = Finding.CONFIRMED,
        statement = "Along the line SGD approaches O ever more slowly and does not reach it in finite time",
        source =
                "Section SGD converges toward the most degenerate point along a degenerate line; captions of figures 2 and 3",
        note = """
                After 5000 steps nearly all that started in 1 < |w2| < 1.8 and survive are between 0.86 and 0.975, at the law's sharp edge, \
                and what started at 1.5 has moved more than seven times as far as what started at 0.9, as the law has it. This is about \
                survivors: six in ten of figure 2's own starts, those with |w2| above about 1.8, diverge.""",
        fault = "label-noise-of-twice-the-batch")
class CreepsButDoesNotArriveClaim {
    private static final double INNER = 0.86;
    private static final double OUTER = 0.975;

    private final Experiment figure2 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(2_000)
            .from(uniform(-0.1, 0.1), uniformModulus(1, 1.8))
            .named("1 < |w2| < 1.8");
    private final Experiment far = onTheLine(1.5);
    private final Experiment near = onTheLine(0.9);
    private final Experiment allStarts = figure2.trajectories(30_000)
            .steps(200)
            .from(uniform(-0.1, 0.1), uniform(-5, 5))
            .named("all starts");

    private record Starts(Experiment far, Experiment near) {
        Starts batchSize(int b) {
            return new Starts(
                    far.batchSize(b).named(far.name() + ", B = " + b),
                    near.batchSize(b).named(near.name() + ", B = " + b));
        }
    }

    private final Check<Experiment> endsAtTheEdge = check(
                    "share of the surviving trajectories with |w2| outside 0.86 to 0.975",
                    (Runs runs, Experiment e) ->
                            Survivors.shareWhere(runs.of(e), 1, w2 -> !(Math.abs(w2) > INNER && Math.abs(w2) < OUTER)))
            .isBelow(0.02)
            .expected(0, independent("simulation in C and NumPy: all between 0.867 and 0.970"));

    private final Check<Starts> slowsDown = check(
                    "median move toward O from |w2| = 1.5 over that from 0.9, over the valley law's",
                    (Runs runs, Starts s) ->
                            ratioOfMedians(Moves.inward(runs.of(s.far), 1), Moves.inward(runs.of(s.near), 1)))
            .over(
                    s -> move(s.far) / move(s.near),
                    theory("the valley law at a finite learning rate, to first order in the noise")
                            .within(0.02))
            .isBetween(0.92, 1.08);

    private Experiment onTheLine(double w2) {
        return figure2.trajectories(1_000).from(at(0), at(w2)).named("|w2| = " + w2);
    }

    private static double move(Experiment e) {
        double start = ((Start.At) e.start().get(1)).value();
        return start - Laws.valley(e).positionByTheClock(start, e.steps());
    }

    @Test
    @Order(1)
    void what_started_farther_out_is_at_the_sharp_edge(Lab lab) {
        lab.figure(() -> CreepPanels.edges(lab.of(figure2), INNER, OUTER));
        lab.report(
                "share of figure 2's starts that diverges within 200 steps",
                () -> Survivors.shareDiverged(lab.of(allStarts)));
        lab.assertSupported(endsAtTheEdge, figure2);
    }

    @Test
    @Order(2)
    void nearer_to_O_it_is_as_much_slower_as_the_law_says(Lab lab) {
        lab.assertSupported(slowsDown, new Starts(far, near));
    }

    @Control("T = 500 instead of 5000")
    void earlier_they_are_still_on_their_way(Lab lab) {
        lab.assertRefuted(endsAtTheEdge, figure2.steps(500).named("T = 500"));
    }

    @Control("batch size 40 instead of 20")
    void with_half_the_noise_the_far_ones_are_ahead_by_more(Lab lab) {
        lab.assertRefuted(slowsDown, new Starts(far, near).batchSize(40));
    }
}
