package stuck;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.Exits;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.statistics.Proportion;

/** Takeaway 3, beyond its scope: where a degenerate minimum repels SGD leaves it, and rarely gets to the more degenerate one. */
@Claim(
        id = "T3.7",
        takeaway = "stuck",
        sentences = {10, 120, 124, 131, 178, 189},
        finding = Finding.CAVEAT,
        statement = "SGD does not get from a degenerate minimum to the more degenerate one",
        source = "Section SGD get stuck along degenerate directions; figure 4",
        note =
                "Right about where it ends, not always about being stuck: at three times figure 4's learning rate the exponent is positive and "
                        + "nearly all leave the less degenerate minimum, of whom more than nine in ten diverge; at twice it the exponent is "
                        + "negative and some leave too. In a narrower well with strong label noise fewer than half of the leavers diverge.")
class LeavingIsDivergingClaim {
    private static final DoubleWell WELL = new DoubleWell(2, 2, 3);
    private static final double NEAR = 1e-3;

    private final Experiment largeSteps = Experiment.on(WELL)
            .learningRate(.03)
            .steps(2_000)
            .trajectories(4_000)
            .from(at(-WELL.w0() + NEAR))
            .record(Exits.of(WELL));

    private final Experiment strongNoise = Experiment.on(WELL)
            .labelNoise(25)
            .steps(2_000)
            .trajectories(4_000)
            .from(at(-WELL.w0() + NEAR))
            .record(Exits.of(WELL));

    @Test
    @Order(1)
    void whereTheExponentIsPositiveNearlyAllLeave(Lab lab, Evidence evidence) {
        evidence.figure(() -> FateFigure.of(lab, largeSteps));
        assertThat(left(lab, evidence, lab.run("eta = 0.03", largeSteps)).isAbove(.9))
                .isSupported();
    }

    @Test
    @Order(2)
    void mostOfThemDiverge(Lab lab, Evidence evidence) {
        assertThat(diverged(lab, evidence, "learning rate 0.03", lab.run("eta = 0.03", largeSteps))
                        .isAbove(.9))
                .isSupported();
        assertThat(diverged(lab, evidence, "label noise 25", lab.run("sigma = 25", strongNoise))
                        .isAbove(.9))
                .isSupported();
    }

    @Test
    @Order(3)
    void someLeaveWhereTheExponentIsNegative(Lab lab, Evidence evidence) {
        assertThat(left(lab, evidence, lab.run("eta = 0.02", largeSteps.learningRate(.02)))
                        .isAbove(.01))
                .isSupported();
    }

    @Control("learning rate 0.01 instead of 0.03 or 0.02: hardly anybody leaves")
    void nobodyLeavesAtFigure4sLearningRate(Lab lab, Evidence evidence) {
        Run run = lab.run("eta = 0.01", largeSteps.learningRate(.01));
        assertThat(left(lab, evidence, run).isAbove(.9)).isRefuted();
        assertThat(left(lab, evidence, run).isAbove(.01)).isRefuted();
    }

    @Control("w0 = 1 instead of 2 under label noise 25: fewer than half diverge")
    void inANarrowerWellFewerDiverge(Lab lab, Evidence evidence) {
        DoubleWell narrow = new DoubleWell(1, 2, 3);
        Experiment experiment = strongNoise
                .landscape(narrow)
                .from(at(-narrow.w0() + NEAR))
                .recordNothing()
                .record(Exits.of(narrow));
        assertThat(diverged(lab, evidence, "label noise 25", lab.run("sigma = 25, w0 = 1", experiment))
                        .isAbove(.9))
                .isRefuted();
    }

    private static Measurement left(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "share that leaves the basin of −w₀ within 2000 steps, from 0.001 beside it",
                Proportion.exact(Exits.left(run), run.trajectories(), lab.alpha()));
    }

    private static Measurement diverged(Lab lab, Evidence evidence, String where, Run run) {
        return evidence.measure(
                where + ": share of those that leave that diverges",
                Proportion.exact(Exits.leftAndDiverged(run), Exits.left(run), lab.alpha()));
    }
}
