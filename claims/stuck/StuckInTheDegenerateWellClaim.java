package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.model.CentredWell;
import sticky.model.DoubleWell;
import sticky.observables.ExitTimes;
import sticky.observables.PredictedExits;

/** Takeaway 3 in one dimension, figure 4: trajectories stay in the less degenerate of two degenerate basins. */
@Claim(
        id = "T3.1",
        takeaway = "stuck",
        sentences = {10, 68, 120, 124, 130, 131, 182, 189},
        finding = Finding.CAVEAT,
        statement = """
                In a simulation SGD that has come to the less degenerate of two degenerate minima stays there and is not seen to escape \
                to the more degenerate one""",
        source = "Section SGD get stuck along degenerate directions; figure 4, bottom left",
        note = """
                Of those in the basin after 100 steps about one in a hundred thousand leaves it within 400 more, by the law of one step. \
                The minimum is put at x = 0, so that no trajectory stands still for want of digits. Within the first 100 steps some do \
                leave, and with momentum 0.7 nearly all.""",
        fault = "velocity-kept")
class StuckInTheDegenerateWellClaim {
    static final DoubleWell FIGURE_4 = new DoubleWell(2, 2, 3);
    private static final int BURN_IN = 100;

    private final Experiment beside = ExitTimes.watched(Experiment.on(new CentredWell(FIGURE_4))
            .steps(500)
            .trajectories(100_000)
            .from(uniform(-0.1, 0.1))
            .named("beside −w₀"));
    private final Experiment withMomentum = beside.momentum(0.7).named("momentum 0.7");

    private final Check<Experiment> hardlyAnyLeaves = check(
                    "share of those in the basin after 100 steps that leave by step 500",
                    (Runs runs, Experiment e) -> ExitTimes.shareLeftAfter(runs.of(e), BURN_IN))
            .isBelow(3e-4)
            .expected(
                    e -> PredictedExits.of(e).chanceAfter(BURN_IN),
                    quadrature("the one-step kernel in ln |x|, without a simulation"));

    @Test
    void hardly_any_leaves_after_the_burn_in(Lab lab) {
        lab.figure(() -> StuckFigure.inTheWell(lab, beside.landscape(FIGURE_4).from(uniform(-4, 4)), 0.7));
        lab.assertSupported(hardlyAnyLeaves, beside);
    }

    @Control("momentum 0.7 instead of 0")
    void with_momentum_nearly_all_leave(Lab lab) {
        lab.assertRefuted(hardlyAnyLeaves, withMomentum);
    }
}
