package stuck;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.CreepPanels;
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
import sticky.model.RadialValley;
import sticky.statistics.Medians;
import sticky.statistics.Proportion;

/** Takeaway 3 with momentum: at figure 4's own momentum some leave the degenerate minimum, and diverge. */
@Claim(
        id = "T3.5",
        takeaway = "stuck",
        sentences = {127, 149},
        finding = Finding.CONTRADICTED,
        statement = "SGD with momentum is stuck at degenerate minima as SGD without is",
        source = "Sections on figures 4 and 6; footnote 2",
        note =
                "At figure 4's momentum 0.5 about 7 % of those in the basin after 100 steps leave it within 400 more, and diverge; without "
                        + "momentum none does. From momentum 0.7 on the minimum repels: the exponent is positive.")
class MomentumUnsticksClaim {
    private static final DoubleWell WELL = new DoubleWell(2, 2, 3);
    private static final Region BASIN = Region.below(0, WELL.barrier());
    private static final int BURN_IN = 100;
    private static final Recorder<Snapshots> AFTER_BURN_IN = Snapshots.at(BURN_IN);
    private static final Recorder<FirstPassage> EXIT = FirstPassage.outOf(BASIN, BURN_IN);
    private static final Recorder<Occupancy> OCCUPANCY = Occupancy.of(BASIN);
    private static final WellExponent EXPONENT = new WellExponent(WELL, .01, 20, 1);

    private final Experiment figure4 = Experiment.on(WELL)
            .momentum(.5)
            .steps(500)
            .trajectories(120_000)
            .from(uniform(-4, 4))
            .record(AFTER_BURN_IN)
            .record(EXIT)
            .record(OCCUPANCY);

    private final Experiment onTheLine = Experiment.on(new RadialValley(2))
            .momentum(.9)
            .steps(3_000)
            .trajectories(2_000)
            .from(uniform(-.1, .1), uniformModulus(.8, 1.7));

    @Test
    @Order(1)
    void someLeaveTheDegenerateMinimum(Lab lab, Evidence evidence) {
        Run run = lab.run("momentum 0.5", figure4);
        evidence.figure(() -> EXPONENT.momentumFigure(
                lab,
                run.of(OCCUPANCY),
                lab.run("momentum 0", figure4.momentum(0)).of(OCCUPANCY),
                run.trajectories()));
        assertThat(shareThatLeft(lab, evidence, run).isAbove(.03)).isSupported();
    }

    @Test
    @Order(2)
    void withMoreMomentumTheMinimumRepels(Lab lab, Evidence evidence) {
        EXPONENT.report(lab, evidence, .5);
        assertThat(EXPONENT.measure(lab, evidence, .7).isAbove(0)).isSupported();
        assertThat(EXPONENT.measure(lab, evidence, .9).isAbove(0)).isSupported();
    }

    @Test
    @Order(3)
    void inTwoDimensionsTrajectoriesMoveAlongTheLine(Lab lab, Evidence evidence) {
        assertThat(move(lab, evidence, lab.run("valley, momentum 0.9", onTheLine))
                        .isAbove(.006))
                .isSupported();
    }

    @Control("no momentum instead of 0.5: none leaves")
    void withoutMomentumNoneLeaves(Lab lab, Evidence evidence) {
        assertThat(shareThatLeft(lab, evidence, lab.run("momentum 0", figure4.momentum(0)))
                        .isAbove(.03))
                .isRefuted();
    }

    @Control("no momentum instead of 0.7 and 0.9: the minimum attracts")
    void withoutMomentumTheMinimumAttracts(Lab lab, Evidence evidence) {
        assertThat(EXPONENT.measure(lab, evidence, 0).isAbove(0)).isRefuted();
    }

    @Control("no momentum instead of 0.9 in the valley: trajectories hardly move")
    void withoutMomentumTheyHardlyMove(Lab lab, Evidence evidence) {
        assertThat(move(lab, evidence, lab.run("valley, momentum 0", onTheLine.momentum(0)))
                        .isAbove(.006))
                .isRefuted();
    }

    private static Measurement shareThatLeft(Lab lab, Evidence evidence, Run run) {
        BurnIn basin = BurnIn.of(run, AFTER_BURN_IN, BURN_IN, WELL.barrier(), EXIT);
        if (basin.left() > 0) {
            evidence.report(
                    "share of those that left that diverged",
                    Proportion.exact(basin.leftAndDiverged(), basin.left(), lab.alpha()));
        }
        return evidence.measure(
                "share of those in the basin at t = 100 that leave by t = 500",
                Proportion.exact(basin.left(), basin.atRisk(), lab.alpha()));
    }

    private static Measurement move(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "valley, d = 2: median |dw2|/|w2| in 3000 steps",
                Medians.of(CreepPanels.relativeMove(run), lab.alpha()));
    }
}
