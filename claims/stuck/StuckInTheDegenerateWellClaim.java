package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.model.DoubleWell;
import sticky.observables.BurnIn;

/** Takeaway 3 in one dimension, figure 4: no trajectory leaves the less degenerate of two degenerate minima. */
@Claim(
        id = "T3.1",
        takeaway = "stuck",
        sentences = {10, 68, 120, 124, 130, 131, 182, 189},
        finding = Finding.CAVEAT,
        statement = "SGD that falls into the basin of a degenerate minimum never leaves it for the more degenerate one",
        source = "Section SGD get stuck along degenerate directions; figure 4, bottom left",
        note =
                "Confirmed after a burn-in of 100 steps, within which a few do leave. With momentum 0.7 nearly all leave.",
        fault = "velocity-kept")
class StuckInTheDegenerateWellClaim {
    private static final DoubleWell WELL = new DoubleWell(2, 2, 3);
    private static final BurnIn BURN_IN = new BurnIn(WELL, 100);
    private static final Recorder<Occupancy> OCCUPANCY = Occupancy.of(BURN_IN.basin());

    private final Experiment figure4 = BURN_IN.watched(Experiment.on(WELL)
            .steps(500)
            .trajectories(100_000)
            .from(uniform(-4, 4))
            .record(OCCUPANCY)
            .named("figure 4"));
    private final Experiment withMomentum = figure4.momentum(0.7).named("momentum 0.7");

    private final Check<Experiment> hardlyAnyLeaves = check(
                    "share of those in the basin at t = 100 that leave by t = 500",
                    (Runs runs, Experiment e) -> BURN_IN.of(runs.of(e)).shareThatLeft())
            .isBelow(0.01)
            .expected(0, independent("simulation in C: 0 of 88888"));

    @Test
    void none_leaves_after_the_burn_in(Lab lab) {
        lab.figure(() -> StuckFigure.inTheWell(lab.of(figure4), lab.of(withMomentum), OCCUPANCY));
        lab.assertSupported(hardlyAnyLeaves, figure4);
    }

    @Control("momentum 0.7 instead of 0")
    void with_momentum_nearly_all_leave(Lab lab) {
        lab.assertRefuted(hardlyAnyLeaves, withMomentum);
    }
}
