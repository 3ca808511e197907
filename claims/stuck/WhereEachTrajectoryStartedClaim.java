package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.DescentEnds;
import sticky.observables.EndShares;
import sticky.observables.Survivors;

/** Figure 4, bottom right: why more trajectories are at the more degenerate minimum than at the other. */
@Claim(
        id = "T3.12",
        takeaway = "stuck",
        sentences = {132, 243},
        finding = Finding.CAVEAT,
        statement = """
                More of figure 4's trajectories are at the more degenerate minimum because its basin is broader: they are those that \
                started in it""",
        source = "Section SGD get stuck along degenerate directions; figure 4, bottom right, and footnote 9",
        note = """
                Ninety-eight in a hundred of those at the more degenerate minimum started beyond the barrier, and the shares at the end \
                are those of gradient descent from the same starts. But of all starts 45 % lie in the less degenerate basin, and of the \
                trajectories kept 15 %: what counts is not how far it is to the barrier, but from how far out a step does not overshoot. \
                Four in five diverge.""",
        fault = "gradient-without-its-2")
class WhereEachTrajectoryStartedClaim {
    private static final int PLACES = 20_000;

    private final Experiment figure4 = Experiment.on(StuckInTheDegenerateWellClaim.FIGURE_4)
            .steps(500)
            .trajectories(100_000)
            .from(uniform(-4, 4))
            .named("figure 4");

    private final Check<Experiment> startedThere = check(
                    "share of those that end at the more degenerate minimum that started in its basin",
                    (Runs runs, Experiment e) -> EndShares.startedInIt(runs.of(e), Basin.RIGHT))
            .isAbove(0.95)
            .expected(0.978, independent("simulation in C, 17094 of 17478"));

    private final Check<Experiment> asDescentDoes = check(
                    "share of the kept at the less degenerate minimum, over gradient descent's",
                    (Runs runs, Experiment e) -> EndShares.ofKept(runs.of(e), Basin.LEFT))
            .over(e -> DescentEnds.of(e, PLACES).leftOfKept(), theory("gradient descent from evenly spaced starts"))
            .isBetween(0.86, 1.14);

    @Test
    @Order(1)
    void those_at_the_more_degenerate_minimum_started_in_its_basin(Lab lab) {
        lab.figure(() -> StartsFigure.of(lab.of(figure4)));
        lab.assertSupported(startedThere, figure4);
    }

    @Test
    @Order(2)
    void the_shares_are_those_of_gradient_descent(Lab lab) {
        lab.report("share of all that diverges", () -> Survivors.shareDiverged(lab.of(figure4)));
        lab.assertSupported(asDescentDoes, figure4);
    }

    @Control("orders 1 and 2 instead of 2 and 3, as in figure 1")
    void from_a_regular_minimum_many_come_over(Lab lab) {
        lab.assertRefuted(
                startedThere, figure4.landscape(new DoubleWell(2, 1, 2)).named("orders 1 and 2"));
    }

    @Control("learning rate 0.001 instead of 0.01")
    void with_small_steps_the_less_degenerate_basin_keeps_more(Lab lab) {
        lab.assertRefuted(asDescentDoes, figure4.learningRate(0.001).named("eta = 0.001"));
    }
}
