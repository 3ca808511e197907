package stuck;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.LineExponent;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.RadialValley;
import sticky.statistics.Proportion;

/** Takeaway 3, where it stops: far enough from O the fully degenerate line repels. */
@Claim(
        id = "T3.4",
        takeaway = "stuck",
        sentences = {10, 73, 74, 120, 141, 149, 178, 189, 190},
        finding = Finding.CAVEAT,
        statement = "The fully degenerate line traps the trajectories that come near it",
        source = "Section SGD get stuck along degenerate directions; figures 5 and 6",
        note =
                "Only where the exponent of the distance w1 to the line, E ln |1 + 4 eta m_xy w2^4|, is negative: at figure 5's settings for "
                        + "|w2| below 3.64, with momentum 0.5 below 2.9, with 0.9 below 1.6. Beyond, whatever starts near the line leaves it.")
class WhereTheLineRepelsClaim {
    private static final LineExponent LINE = new LineExponent(.01, 20, 1);

    private final Experiment nearTheLine =
            Experiment.on(new RadialValley(2)).steps(5_000).trajectories(400).from(at(1e-6), at(4));

    @Test
    @Order(1)
    void theExponentChangesSignAtAKnownPlace(Lab lab, Evidence evidence) {
        evidence.figure(() -> LINE.figure(lab, nearTheLine));
        assertThat(evidence.measure("|w2| at which the exponent of w1 is 0", LINE.zero())
                        .isBetween(3.638, 3.648))
                .isSupported();
    }

    @Test
    @Order(2)
    void beyondItTheLineRepels(Lab lab, Evidence evidence) {
        assertThat(diverged(lab, evidence, lab.run("|w2| = 4", nearTheLine)).isAbove(.95))
                .isSupported();
    }

    @Test
    @Order(3)
    void withMomentumItRepelsNearerToTheOrigin(Lab lab, Evidence evidence) {
        assertThat(LINE.measure(lab, evidence, .5, 3).isAbove(0)).isSupported();
        assertThat(LINE.measure(lab, evidence, .9, 1.7).isAbove(0)).isSupported();
    }

    @Test
    @Order(4)
    void nearerStillItAttracts(Lab lab, Evidence evidence) {
        assertThat(LINE.measure(lab, evidence, .5, 2.8).isBelow(0)).isSupported();
        assertThat(LINE.measure(lab, evidence, .9, 1.5).isBelow(0)).isSupported();
    }

    @Control("batch size 10 instead of 20: more noise, and the zero lies nearer to O")
    void theZeroIsElsewhereForAnotherBatchSize(Evidence evidence) {
        assertThat(evidence.measure("|w2| at which the exponent of w1 is 0", new LineExponent(.01, 10, 1).zero())
                        .isBetween(3.638, 3.648))
                .isRefuted();
    }

    @Control("start at |w2| = 3 instead of 4: the line attracts")
    void noneDivergesWhereTheLineAttracts(Lab lab, Evidence evidence) {
        assertThat(diverged(lab, evidence, lab.run("|w2| = 3", nearTheLine.from(at(1e-6), at(3))))
                        .isAbove(.95))
                .isRefuted();
    }

    @Control("no momentum instead of 0.5 and 0.9: the line attracts at the same places")
    void withoutMomentumItAttractsThere(Lab lab, Evidence evidence) {
        assertThat(LINE.measure(lab, evidence, 0, 3).isAbove(0)).isRefuted();
        assertThat(LINE.measure(lab, evidence, 0, 1.7).isAbove(0)).isRefuted();
    }

    @Control("momentum 0.95 instead of 0.5 and 0.9: the line repels at the same places")
    void withMoreMomentumItRepelsThere(Lab lab, Evidence evidence) {
        assertThat(LINE.measure(lab, evidence, .95, 2.8).isBelow(0)).isRefuted();
        assertThat(LINE.measure(lab, evidence, .95, 1.5).isBelow(0)).isRefuted();
    }

    private static Measurement diverged(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "share that diverges within 5000 steps, from w1 = 1e-6",
                Proportion.exact(run.diverged(), run.trajectories(), lab.alpha()));
    }
}
