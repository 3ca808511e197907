package convergence;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.ratioOfMedians;

import java.util.List;
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
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;
import sticky.observables.Losses;

/** Takeaway 1, where it stops: with time the noise keeps up the distance, and sooner still the loss, of the regular minimum. */
@Claim(
        id = "T1.3",
        takeaway = "convergence",
        sentences = {9, 186},
        finding = Finding.CAVEAT,
        statement = "The more degenerate a critical point, the more slowly SGD converges to it in its neighbourhood",
        source = "Main takeaways; section Connection between degeneracies and SGD dynamics",
        note = """
                True at first (T1.2, and the controls here), until the noise floor: after 50000 steps order 2 is nearer to its minimum \
                than order 1, which noise holds at its stationary distance. In the loss it is over sooner: after 5000 steps the regular \
                minimum has the largest excess loss of all.""",
        fault = "gradient-without-its-2")
class NotForEverNorForTheLossClaim {
    private static final int EARLY = 500;
    private static final int LATE = 5_000;
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(40, LATE);

    private final Experiment order1 =
            Experiment.on(new Monomial(1)).steps(50_000).trajectories(1_000).from(at(0.8));
    private final Experiment d1 = order1.steps(LATE)
            .trajectories(2_000)
            .record(PATH)
            .record(Snapshots.at(EARLY))
            .named("losses, d = 1");
    private final Experiment d2 = d1.landscape(new Monomial(2)).named("losses, d = 2");
    private final Experiment d3 = d1.landscape(new Monomial(3)).named("losses, d = 3");
    private final Experiment d4 = d1.landscape(new Monomial(4)).named("losses, d = 4");
    private final Experiment d5 = d1.landscape(new Monomial(5)).named("losses, d = 5");

    private record Distances(Experiment upper, Experiment lower) {}

    private record ExcessLosses(Experiment regular, Experiment degenerate, int time) {}

    private final Check<Distances> order2IsNearer = check(
                    "median |w| of d = 2 over d = 1",
                    (Runs runs, Distances of) -> ratioOfMedians(
                            runs.of(of.upper).distance(), runs.of(of.lower).distance()))
            .isBelow(0.6)
            .expected(0.2, independent("simulation in C and NumPy of 400 trajectories per seed"));

    private final Check<ExcessLosses> largerThanOrder3 = loss("median excess loss of d = 1 over d = 3")
            .isAbove(4)
            .expected(11, independent("simulation in C and NumPy, 2.3e-4 over 2.1e-5"));
    private final Check<ExcessLosses> largerThanOrder4 = loss("median excess loss of d = 1 over d = 4")
            .isAbove(4)
            .expected(8.2, independent("simulation in C and NumPy, 2.3e-4 over 2.8e-5"));
    private final Check<ExcessLosses> largerThanOrder5 = loss("median excess loss of d = 1 over d = 5")
            .isAbove(4)
            .expected(8.2, independent("simulation in C and NumPy, 2.3e-4 over 2.8e-5"));

    private static Check.Statistic<ExcessLosses> loss(String name) {
        return check(
                name,
                (Runs runs, ExcessLosses of) -> ratioOfMedians(
                        Losses.after(runs.of(of.regular), of.time), Losses.after(runs.of(of.degenerate), of.time)));
    }

    @Test
    @Order(1)
    void in_the_end_order_2_is_nearer_than_order_1(Lab lab) {
        lab.assertSupported(order2IsNearer, distances("T = 50000", order1));
    }

    @Test
    @Order(2)
    void the_regular_minimum_keeps_the_largest_loss(Lab lab) {
        lab.figure(() -> LossFigure.of(PATH, List.of(lab.of(d1), lab.of(d2), lab.of(d3), lab.of(d4), lab.of(d5))));
        lab.assertSupported(largerThanOrder3, new ExcessLosses(d1, d3, LATE));
        lab.assertSupported(largerThanOrder4, new ExcessLosses(d1, d4, LATE));
        lab.assertSupported(largerThanOrder5, new ExcessLosses(d1, d5, LATE));
    }

    @Control("T = 2000 instead of 50000")
    void at_first_order_1_is_nearer(Lab lab) {
        lab.assertRefuted(order2IsNearer, distances("T = 2000", order1.steps(2_000)));
    }

    @Control("t = 500 instead of 5000")
    void at_first_the_regular_minimum_has_the_smallest_loss(Lab lab) {
        lab.assertRefuted(largerThanOrder3, new ExcessLosses(d1, d3, EARLY));
        lab.assertRefuted(largerThanOrder4, new ExcessLosses(d1, d4, EARLY));
        lab.assertRefuted(largerThanOrder5, new ExcessLosses(d1, d5, EARLY));
    }

    private static Distances distances(String time, Experiment first) {
        return new Distances(first.landscape(new Monomial(2)).named("d = 2, " + time), first.named("d = 1, " + time));
    }
}
