package posterior;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.WellPanels;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Measurement;
import sticky.model.DoubleWell;
import sticky.posterior.Likelihood;
import sticky.statistics.Estimate;

/** Takeaway 5, figure 4: with a million samples the posterior has not left the less degenerate well; the picture's grid missed it. */
@Claim(
        id = "B2",
        takeaway = "posterior",
        sentences = {129, 133},
        finding = Finding.CONTRADICTED,
        statement = "With a million samples figure 4's posterior sits wholly at the more degenerate minimum",
        source = "Section SGD get stuck along degenerate directions; figure 4, top right panel",
        note =
                "The posterior is as high at -2 as at +2 for every n, since Q = 0 at both; the picture shows about 0.08, the height 0.005 "
                        + "beside a peak that is narrower than its plotting grid. The basin of -2 still holds 9 % of the mass.")
class NotCompletelyConcentratedClaim {
    private static final double SAMPLES = 1e6;
    private static final DoubleWell WELL = new DoubleWell(2, 2, 3);

    @Test
    @Order(1)
    void theLessDegenerateBasinStillHoldsMass(Evidence evidence) {
        evidence.figure(() -> GridArtefactFigure.of(WELL, SAMPLES));
        assertThat(leftMass(evidence, WELL).isAbove(.05)).isSupported();
    }

    @Test
    @Order(2)
    void thePosteriorIsAsHighAtBothMinima(Evidence evidence) {
        assertThat(heightAt(evidence, -2).isAbove(.99)).isSupported();
    }

    @Control("a non-degenerate minimum at -2, d1 = 1 instead of 2: there the posterior is concentrated")
    void itIsConcentratedIfTheOtherMinimumIsNotDegenerate(Evidence evidence) {
        assertThat(leftMass(evidence, new DoubleWell(2, 1, 3)).isAbove(.05)).isRefuted();
    }

    @Control("0.005 beside the minimum, as the nearest point of a plotting grid: the height the picture shows")
    void besideTheMinimumItIsLow(Evidence evidence) {
        assertThat(heightAt(evidence, -1.995).isAbove(.99)).isRefuted();
    }

    private static Measurement leftMass(Evidence evidence, DoubleWell well) {
        return evidence.measure(
                "posterior mass of the basin of -w0, n = 1e6",
                WellPanels.of(well, SAMPLES).mass(-2 * well.w0(), well.barrier()));
    }

    /** exp(-n Q^2) as the picture has it; at most 1. */
    private static Measurement heightAt(Evidence evidence, double w) {
        double height = StrictMath.exp(Likelihood.WRITE_UP.log(SAMPLES, WELL.value(new double[] {w})));
        return evidence.measure("height of the posterior at " + w + " over its maximum", Estimate.exact(height, 1e-9));
    }
}
