package posterior;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Measurement;
import sticky.model.Landscape;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;
import sticky.statistics.Estimate;

/** Takeaway 5, figures 2 and 5: what is drawn as the posterior on the line is not one; the marginal of w2 is. */
@Claim(
        id = "B5",
        takeaway = "posterior",
        sentences = {113, 114, 143, 146},
        finding = Finding.CONTRADICTED,
        statement = "Along the degenerate line the Bayesian posterior peaks at the most degenerate point, as drawn",
        source = "Figures 2 and 5, top right panels",
        note =
                "On L the likelihood is 1 everywhere, so that the posterior restricted to L is flat. What peaks at O is the marginal of w2, "
                        + "which falls as w2^(-4/d). The pictures also use r^4 w1^(2d) in place of the trained model's r^8 w1^(2d).")
class NoPosteriorOnTheLineClaim {
    private static final double SAMPLES = 1e5;
    private static final double STRIP = .1;

    @Test
    @Order(1)
    void restrictedToTheLineThePosteriorIsFlat(Evidence evidence) {
        evidence.figure(() -> MarginalFigure.of(SAMPLES, STRIP, 5));
        assertThat(heightRatio(evidence, 0).isBetween(.999, 1.001)).isSupported();
    }

    @Test
    @Order(2)
    void theMarginalFallsAsAPower(Evidence evidence) {
        assertThat(slope(evidence, "d = 1", new RadialValley(1), 5).isBetween(-4.01, -3.99))
                .isSupported();
        assertThat(slope(evidence, "d = 2", new RadialValley(2), 10).isBetween(-2.01, -1.99))
                .isSupported();
    }

    @Control("beside the line, at w1 = 0.05: there the posterior does depend on w2")
    void besideTheLineItIsNotFlat(Evidence evidence) {
        assertThat(heightRatio(evidence, .05).isBetween(.999, 1.001)).isRefuted();
    }

    @Control("the other degree: the marginal falls as another power")
    void theOtherDegreeFallsOtherwise(Evidence evidence) {
        assertThat(slope(evidence, "d = 2", new RadialValley(2), 10).isBetween(-4.01, -3.99))
                .isRefuted();
        assertThat(slope(evidence, "d = 1", new RadialValley(1), 5).isBetween(-2.01, -1.99))
                .isRefuted();
    }

    @Control("the potential that the pictures use instead of the trained one: half the exponent")
    void thePicturedPotentialFallsOtherwise(Evidence evidence) {
        assertThat(slope(evidence, "d = 1 as pictured", new PicturedValley(1), 5)
                        .isBetween(-4.01, -3.99))
                .isRefuted();
        assertThat(slope(evidence, "d = 2 as pictured", new PicturedValley(2), 10)
                        .isBetween(-2.01, -1.99))
                .isRefuted();
    }

    /** The posterior, up to a constant, at w2 = 2 over that at w2 = 0.5, d = 1. */
    private static Measurement heightRatio(Evidence evidence, double w1) {
        return evidence.measure(
                "posterior at w2 = 2 over w2 = 0.5 where w1 = " + w1,
                Estimate.exact(StrictMath.exp(log(w1, 2) - log(w1, .5)), 1e-9));
    }

    private static double log(double w1, double w2) {
        return Likelihood.WRITE_UP.log(SAMPLES, new RadialValley(1).value(new double[] {w1, w2}));
    }

    private static Measurement slope(Evidence evidence, String name, Landscape valley, double reach) {
        return evidence.measure(
                "log-log slope of the marginal at w2 = 2, " + name,
                ValleyMarginal.of(valley, SAMPLES, Likelihood.WRITE_UP, STRIP, reach)
                        .slope(2));
    }
}
