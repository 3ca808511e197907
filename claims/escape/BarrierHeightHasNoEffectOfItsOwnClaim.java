package escape;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.statistics.DecayRates;
import sticky.statistics.Scale;
import sticky.statistics.Survival;

/** Figure 7's last remark: in this family of wells the barrier's height has no effect of its own; eta H decides. */
@Claim(
        id = "H2",
        takeaway = "escape",
        sentences = {162, 163},
        finding = Finding.CONFIRMED,
        statement = "The sharpness of the regular minimum matters for the escape more than the height of the barrier",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape, last paragraph",
        note =
                "And explained: at the same eta H = 3.7 the rates for w0 = 1.6 and 2.4 agree, though the barrier is eleven times as high. "
                        + "In w/w0 the dynamics depends on eta w0^4, B and sigma/w0^3 only.")
class BarrierHeightHasNoEffectOfItsOwnClaim {
    private static final int TRAJECTORIES = 40_000;

    @Test
    void atTheSameSharpnessAnElevenTimesHigherBarrierChangesNothing(Lab lab, Evidence evidence) {
        evidence.figure(() ->
                CrisisFigures.barriers(survival(lab, 2.4, 3.7), survival(lab, 1.6, 3.7), survival(lab, 1.6, 2.6)));
        assertThat(ratio(lab, evidence, 3.7).isBetween(.75, 1.25)).isSupported();
    }

    @Control("eta H = 2.6 instead of 3.7 in the lower well: the rate is another")
    void atAnotherSharpnessTheRateIsAnother(Lab lab, Evidence evidence) {
        assertThat(ratio(lab, evidence, 2.6).isBetween(.75, 1.25)).isRefuted();
    }

    /** The rate in the higher well at eta H = 3.7 over that in the lower one. */
    private static Measurement ratio(Lab lab, Evidence evidence, double lower) {
        return evidence.measure(
                "escape rate for w0 = 2.4 over that for w0 = 1.6",
                DecayRates.ratio(
                        survival(lab, 2.4, 3.7),
                        survival(lab, 1.6, lower),
                        EscapeRuns.FIGURE_7,
                        Scale.LOG,
                        lab.bootstrap("ratio " + lower),
                        lab.alpha()));
    }

    private static Survival survival(Lab lab, double w0, double product) {
        Experiment experiment =
                EscapeRuns.from(w0, 20, TRAJECTORIES).learningRate(EscapeRuns.learningRate(w0, product));
        return EscapeRuns.survival(lab, "w0 = " + w0 + ", eta H = " + product, experiment);
    }
}
