package stuck;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.FirstPassage;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.DoubleWell;
import sticky.statistics.Proportion;

/** Takeaway 3 in one dimension, figure 4: nobody leaves the less degenerate of two degenerate minima. */
@Claim(
        id = "T3.1",
        takeaway = "stuck",
        sentences = {10, 68, 120, 124, 130, 131, 182, 189},
        finding = Finding.CAVEAT,
        statement = "SGD that falls into the basin of a degenerate minimum never leaves it for the more degenerate one",
        source = "Section SGD get stuck along degenerate directions; figure 4, bottom left",
        note =
                "Confirmed after a burn-in of 100 steps, within which a few do leave. With momentum 0.7 nearly all leave.")
class StuckInTheDegenerateWellClaim {
    private static final DoubleWell WELL = new DoubleWell(2, 2, 3);
    private static final Region BASIN = Region.below(0, WELL.barrier());
    private static final int BURN_IN = 100;
    private static final Recorder<Snapshots> AFTER_BURN_IN = Snapshots.at(BURN_IN);
    private static final Recorder<FirstPassage> EXIT = FirstPassage.outOf(BASIN, BURN_IN);
    private static final Recorder<Occupancy> OCCUPANCY = Occupancy.of(BASIN);

    private final Experiment figure4 = Experiment.on(WELL)
            .steps(500)
            .trajectories(100_000)
            .from(uniform(-4, 4))
            .record(AFTER_BURN_IN)
            .record(EXIT)
            .record(OCCUPANCY);

    @Test
    void nobodyLeavesAfterTheBurnIn(Lab lab, Evidence evidence) {
        Run run = lab.run("figure 4", figure4);
        Run withMomentum = lab.run("momentum 0.7", figure4.momentum(.7));
        evidence.figure(() -> StuckFigure.inTheWell(run, run.of(OCCUPANCY), withMomentum.of(OCCUPANCY), lab.alpha()));
        assertThat(shareThatLeft(lab, evidence, run).isBelow(.01)).isSupported();
    }

    @Control("momentum 0.7 instead of 0: nearly all leave")
    void withMomentumTheyLeave(Lab lab, Evidence evidence) {
        assertThat(shareThatLeft(lab, evidence, lab.run("momentum 0.7", figure4.momentum(.7)))
                        .isBelow(.01))
                .isRefuted();
    }

    private static Measurement shareThatLeft(Lab lab, Evidence evidence, Run run) {
        BurnIn basin = BurnIn.of(run, AFTER_BURN_IN, BURN_IN, WELL.barrier(), EXIT);
        return evidence.measure(
                "share of those in the basin at t = 100 that leave by t = 500",
                Proportion.exact(basin.left(), basin.atRisk(), lab.alpha()));
    }
}
