package escape;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;

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
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;
import sticky.statistics.Scale;

/** Footnote 8's mechanism where it does hold: below the instability only noise can carry SGD out of the regular basin. */
@Claim(
        id = "E4",
        takeaway = "escape",
        sentences = {158, 239, 240, 242},
        finding = Finding.CAVEAT,
        statement =
                "The noise of small batches alone carries SGD out of a minimum in which gradient descent would stay",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; footnote 8",
        note =
                "Confirmed at eta H = 1.9, just below the instability, for batches of 10, with exponential exit times; not at figure 1's own "
                        + "settings, and not for batches of 250, with which nothing leaves.")
class NoiseActivatedEscapeClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final double SHARPNESS = WELL.potentialHessian(new double[] {-WELL.w0()})[0][0];

    private final Experiment atTheMinimum = Experiment.on(WELL)
            .learningRate(1.9 / SHARPNESS)
            .batchSize(10)
            .steps(4_000)
            .trajectories(4_000)
            .from(at(-WELL.w0()))
            .record(Exits.of(WELL));

    @Test
    @Order(1)
    void nearlyAllLeave(Lab lab, Evidence evidence) {
        evidence.figure(() -> ActivationFigure.of(lab, atTheMinimum));
        assertThat(left(lab, evidence, lab.run("B = 10", atTheMinimum)).isAbove(.97))
                .isSupported();
    }

    @Test
    @Order(2)
    void exitTimesAreExponential(Lab lab, Evidence evidence) {
        assertThat(quartileRatio(lab, evidence, lab.run("B = 10", atTheMinimum)).isBetween(1.65, 2.35))
                .isSupported();
    }

    @Control("batch size 250 instead of 10: nobody leaves")
    void nobodyLeavesWithLargeBatches(Lab lab, Evidence evidence) {
        assertThat(left(lab, evidence, lab.run("B = 250", atTheMinimum.batchSize(250)))
                        .isAbove(.97))
                .isRefuted();
    }

    @Control(
            "starts all over the basin instead of at the minimum: many leave at once, and exit times are not exponential")
    void notFromAllOverTheBasin(Lab lab, Evidence evidence) {
        Experiment anywhere = atTheMinimum.from(uniform(-2 * WELL.w0(), WELL.barrier()));
        assertThat(quartileRatio(lab, evidence, lab.run("from anywhere", anywhere))
                        .isBetween(1.65, 2.35))
                .isRefuted();
    }

    private static Measurement left(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "share that leaves the basin within 4000 steps",
                Proportion.exact(Exits.left(run), run.trajectories(), lab.alpha()));
    }

    /** ln 4 / ln 2 = 2 for exponential times, whatever their rate. */
    private static Measurement quartileRatio(Lab lab, Evidence evidence, Run run) {
        double[] times = Exits.times(run);
        Estimate ratio = lab.bootstrap("quartiles")
                .estimate(
                        times.length, chosen -> ActivationFigure.quartileRatio(times, chosen), Scale.LOG, lab.alpha());
        return evidence.measure("time by which 3/4 have left over time by which 1/2 have", ratio);
    }
}
