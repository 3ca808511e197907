package posterior;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.WellPanels;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;

/** Takeaway 5, figure 1: whether SGD ends where the posterior is depends on the learning rate. */
@Claim(
        id = "B3",
        takeaway = "posterior",
        sentences = {13, 14, 67, 90, 95, 97, 191, 196},
        finding = Finding.CAVEAT,
        statement =
                "Once SGD has escaped from the sharp minimum, its distribution agrees with the Bayesian posterior's preference",
        source =
                "Section SGD can cross a potential barrier from a sharp minimum; main takeaways; figure 1, right panels",
        note =
                "Agreement depends on the learning rate, as the write-up says: at 0.01 fewer than 0.3 % stay in the regular basin, at 0.004 "
                        + "more than a quarter do. Where it agrees SGD over-concentrates: the posterior still has 1.7 % there.")
class AgreementDependsOnTheLearningRateClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final double SAMPLES = 1e4;

    private final Experiment figure1 =
            Experiment.on(WELL).steps(500).trajectories(10_000).from(uniform(-3.6, 3.6));

    @Test
    @Order(1)
    void almostNobodyStaysInTheRegularBasin(Lab lab, Evidence evidence) {
        Run agreeing = lab.run("learning rate 0.01", figure1);
        Run disagreeing = lab.run("learning rate 0.004", figure1.learningRate(.004));
        evidence.figure(() -> ShareFigure.ends(agreeing, disagreeing, SAMPLES));
        evidence.report("share of all that started", WellShares.ofAll(agreeing, lab.alpha()));
        assertThat(shareOfKept(lab, evidence, agreeing).isBelow(.003)).isSupported();
    }

    @Test
    @Order(2)
    void thePosteriorStillHasMassThere(Lab lab, Evidence evidence) {
        assertThat(posteriorMass(evidence, WELL).isBetween(.0157, .0177)).isSupported();
    }

    @Control("learning rate 0.004 instead of 0.01: more than a quarter stays")
    void manyStayAtASmallLearningRate(Lab lab, Evidence evidence) {
        assertThat(shareOfKept(lab, evidence, lab.run("learning rate 0.004", figure1.learningRate(.004)))
                        .isBelow(.003))
                .isRefuted();
    }

    @Control("a degenerate minimum of order 2 at -w0 too: the posterior prefers neither")
    void thePosteriorPrefersNeitherOfTwoEqualMinima(Lab lab, Evidence evidence) {
        assertThat(posteriorMass(evidence, new DoubleWell(1.8, 2, 2)).isBetween(.0157, .0177))
                .isRefuted();
    }

    private static Measurement shareOfKept(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "share of the kept in the basin of -w0 at t = 500", WellShares.ofKept(run, lab.alpha()));
    }

    private static Measurement posteriorMass(Evidence evidence, DoubleWell well) {
        return evidence.measure(
                "posterior mass of the basin of -w0, n = 10000",
                WellPanels.of(well, SAMPLES).mass(-2 * well.w0(), well.barrier()));
    }
}
