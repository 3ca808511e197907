package escape;

import static sticky.claim.VerdictAssert.assertThat;

import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.statistics.DecayRates;

/** Figure 7: which hyper-parameter changes the escape rate by how much, as elasticities d ln rate / d ln parameter. */
@Claim(
        id = "H1",
        takeaway = "escape",
        sentences = {155, 156, 161, 163},
        finding = Finding.CONFIRMED,
        statement =
                "The sharpness of the regular minimum and the learning rate affect the escape rate most; the batch size hardly does",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; figure 7",
        note =
                "One per cent more distance between the minima raises the rate by 22 %, one per cent more learning rate by 6 %, one per "
                        + "cent more batch size lowers it by 0.2 %. The bands of the figure are over fresh data sets and are a picture only.")
class SharpnessAndLearningRateMatterMostClaim {
    private static final int TRAJECTORIES = 30_000;
    private static final double[] W0 = {1.7, 1.75, 1.8, 1.85, 1.9};
    private static final double[] ETA = {.008, .009, .01, .011, .012};
    private static final double[] B = {10, 18, 32, 56, 100};

    private final Experiment figure7 = EscapeRuns.from(1.8, 30, TRAJECTORIES);

    @Test
    @Order(1)
    void theDistanceBetweenTheMinimaMattersMost(Lab lab, Evidence evidence) {
        evidence.figure(() -> Figure7.of(lab));
        assertThat(ofDistance(lab, evidence).isBetween(18, 27)).isSupported();
    }

    @Test
    @Order(2)
    void theLearningRateMatters(Lab lab, Evidence evidence) {
        assertThat(ofLearningRate(lab, evidence).isBetween(4.8, 6.9)).isSupported();
    }

    @Test
    @Order(3)
    void theBatchSizeHardlyMatters(Lab lab, Evidence evidence) {
        assertThat(ofBatchSize(lab, evidence).isBetween(-.30, -.05)).isSupported();
    }

    @Control("the learning rate instead of the distance between the minima, and the other way round")
    void notTheOthersElasticity(Lab lab, Evidence evidence) {
        assertThat(ofLearningRate(lab, evidence).isBetween(18, 27)).isRefuted();
        assertThat(ofDistance(lab, evidence).isBetween(4.8, 6.9)).isRefuted();
    }

    @Control("the learning rate instead of the batch size")
    void theBatchSizeIsNotLikeTheLearningRate(Lab lab, Evidence evidence) {
        assertThat(ofLearningRate(lab, evidence).isBetween(-.30, -.05)).isRefuted();
    }

    private Measurement ofDistance(Lab lab, Evidence evidence) {
        return elasticity(lab, evidence, "w0", W0, w0 -> EscapeRuns.from(w0, 30, TRAJECTORIES));
    }

    private Measurement ofLearningRate(Lab lab, Evidence evidence) {
        return elasticity(lab, evidence, "eta", ETA, figure7::learningRate);
    }

    private Measurement ofBatchSize(Lab lab, Evidence evidence) {
        return elasticity(lab, evidence, "B", B, b -> figure7.batchSize((int) b));
    }

    private static Measurement elasticity(
            Lab lab, Evidence evidence, String name, double[] values, DoubleFunction<Experiment> of) {
        DecayRates rates = new DecayRates(EscapeRuns.family(lab, name, values, of), EscapeRuns.FIGURE_7);
        return evidence.measure(
                "elasticity of the escape rate in " + name, rates.elasticity(values, lab.bootstrap(name), lab.alpha()));
    }
}
