package posterior;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Measurement;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.Posterior;
import sticky.posterior.SublevelVolume;
import sticky.posterior.ValleyMarginal;

/** Takeaway 5, the learning coefficient: it is the exponent of the volume, and by it the posterior leaves the valley for the origin. */
@Claim(
        id = "B7",
        takeaway = "posterior",
        sentences = {29, 55, 56, 57, 58, 70, 104, 233, 252},
        finding = Finding.CONFIRMED,
        statement =
                "The learning coefficient is the volume's scaling exponent, and the posterior first fills the valley, then gathers at O",
        source = "Section on the local learning coefficient; introduction, list of the 2D results",
        note =
                "At level 1e-8 the exponent in the box [-1,1]^2 is that of O, 1/5 for d = 1, and 1/2 in a box around L alone. The odds of "
                        + "being far from O fall as n^-0.30 for d = 1, and only as n^-0.10 for d = 2. Every number is a quadrature.")
class LearningCoefficientsClaim {
    private static final double LEVEL = 1e-8;
    private static final RadialValley VALLEY = new RadialValley(1);

    private final SublevelVolume aroundO = SublevelVolume.of(VALLEY, new double[] {-1, -1}, new double[] {1, 1});
    private final SublevelVolume onL = SublevelVolume.of(VALLEY, new double[] {-.1, 1}, new double[] {.1, 2});

    @Test
    @Order(1)
    void theVolumeAroundTheOriginHasItsExponent(Evidence evidence) {
        evidence.figure(() -> VolumeFigure.of(aroundO, onL));
        assertThat(exponent(evidence, "[-1,1]², around O", aroundO).isBetween(.199, .201))
                .isSupported();
    }

    @Test
    @Order(2)
    void theVolumeAlongTheLineHasAnother(Evidence evidence) {
        assertThat(exponent(evidence, "[-0.1,0.1] x [1,2], on L", onL).isBetween(.499, .501))
                .isSupported();
    }

    @Test
    @Order(3)
    void thePosteriorLeavesTheValleyForTheOrigin(Evidence evidence) {
        assertThat(oddsExponent(evidence, 1).isBetween(-.305, -.295)).isSupported();
    }

    @Test
    @Order(4)
    void theMeanLossIsTheLearningCoefficientOverN(Evidence evidence) {
        assertThat(scaledLoss(evidence, 1).isBetween(.49999, .50001)).isSupported();
        assertThat(scaledLoss(evidence, 2).isBetween(.24999, .25001)).isSupported();
        assertThat(scaledLoss(evidence, 3).isBetween(.16666, .16668)).isSupported();
    }

    @Control("the other box: the line's exponent is not the origin's")
    void theOtherBoxHasAnotherExponent(Evidence evidence) {
        assertThat(exponent(evidence, "[-0.1,0.1] x [1,2], on L", onL).isBetween(.199, .201))
                .isRefuted();
        assertThat(exponent(evidence, "[-1,1]², around O", aroundO).isBetween(.499, .501))
                .isRefuted();
    }

    @Control("d = 2 instead of 1: the posterior leaves the valley much more slowly")
    void withoutANonDegenerateDirectionItLeavesMoreSlowly(Evidence evidence) {
        assertThat(oddsExponent(evidence, 2).isBetween(-.305, -.295)).isRefuted();
    }

    @Control("the next degree: its mean loss is another")
    void theNextDegreeHasAnotherMeanLoss(Evidence evidence) {
        assertThat(scaledLoss(evidence, 2).isBetween(.49999, .50001)).isRefuted();
        assertThat(scaledLoss(evidence, 3).isBetween(.24999, .25001)).isRefuted();
        assertThat(scaledLoss(evidence, 4).isBetween(.16666, .16668)).isRefuted();
    }

    private static Measurement exponent(Evidence evidence, String box, SublevelVolume volume) {
        return evidence.measure("volume exponent at 1e-8 in " + box, volume.exponent(LEVEL));
    }

    private static Measurement oddsExponent(Evidence evidence, int degree) {
        return evidence.measure(
                "exponent in n of the odds of |w2| > 1, n = 1e7, d = " + degree,
                ValleyMarginal.of(new RadialValley(degree), 1e7, Likelihood.WRITE_UP, 5, 5)
                        .oddsExponent(1));
    }

    private static Measurement scaledLoss(Evidence evidence, int degree) {
        return evidence.measure(
                "posterior mean of n Q²/2, n = 1e8, Q = w^" + degree,
                Posterior.of(new Monomial(degree), 1e8, Likelihood.EXACT, -1, 1).meanScaledPotential(-1, 1));
    }
}
