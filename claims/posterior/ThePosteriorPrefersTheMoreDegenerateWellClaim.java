package posterior;

import static sticky.claim.VerdictAssert.assertThat;

import java.util.Locale;
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
import sticky.posterior.Posterior;

/** Takeaway 5, the Bayesian side: of two wells the posterior comes to prefer the more degenerate one, as a slow power of n. */
@Claim(
        id = "B1",
        takeaway = "posterior",
        sentences = {53, 97, 122, 123, 129, 133},
        finding = Finding.CONFIRMED,
        statement = "With more data the Bayesian posterior concentrates on the most degenerate of the minima",
        source = "Section SGD can cross a potential barrier from a sharp minimum; figures 1 and 4, top right panels",
        note =
                "Confirmed, but slowly: the odds grow as n to the difference of the learning coefficients, 1/4 in figure 1 and 1/12 in "
                        + "figure 4, so that 99 % of the mass takes about 80000 samples and 1e18. Every number here is a quadrature.")
class ThePosteriorPrefersTheMoreDegenerateWellClaim {
    private static final DoubleWell FIGURE_1 = new DoubleWell(1.8, 1, 2);
    private static final DoubleWell FIGURE_4 = new DoubleWell(2, 2, 3);

    /** Figure 1's well with equally degenerate minima. */
    private static final DoubleWell FIGURE_1_EQUAL = new DoubleWell(1.8, 1, 1);

    /** Figure 4's well with equally degenerate minima. */
    private static final DoubleWell FIGURE_4_EQUAL = new DoubleWell(2, 2, 2);

    @Test
    @Order(1)
    void figure1sPosteriorPrefersTheMoreDegenerateWell(Evidence evidence) {
        evidence.figure(() -> MassFigure.of(FIGURE_1, FIGURE_4));
        assertThat(mass(evidence, FIGURE_1, 1e4).isBetween(.9823, .9843)).isSupported();
        assertThat(mass(evidence, FIGURE_1, 1e2).isBetween(.9480, .9500)).isSupported();
        assertThat(mass(evidence, FIGURE_1, 1e3).isBetween(.9696, .9716)).isSupported();
        assertThat(mass(evidence, FIGURE_1, 1e6).isBetween(.9937, .9957)).isSupported();
    }

    @Test
    @Order(2)
    void figure4sDoesLessSo(Evidence evidence) {
        assertThat(mass(evidence, FIGURE_4, 1e2).isBetween(.8175, .8195)).isSupported();
        assertThat(mass(evidence, FIGURE_4, 1e3).isBetween(.8442, .8462)).isSupported();
        assertThat(mass(evidence, FIGURE_4, 1e4).isBetween(.8676, .8696)).isSupported();
        assertThat(mass(evidence, FIGURE_4, 1e6).isBetween(.9055, .9075)).isSupported();
    }

    @Test
    @Order(3)
    void theOddsGrowAsTheDifferenceOfTheLearningCoefficients(Evidence evidence) {
        assertThat(oddsExponent(evidence, FIGURE_1).isBetween(.249, .251)).isSupported();
        assertThat(oddsExponent(evidence, FIGURE_4).isBetween(.0823, .0843)).isSupported();
    }

    @Test
    @Order(4)
    void ninetyNinePercentTakeManySamples(Evidence evidence) {
        assertThat(mass(evidence, FIGURE_1, 1e5).isAbove(.99)).isSupported();
        assertThat(mass(evidence, FIGURE_4, 3e18).isAbove(.99)).isSupported();
    }

    @Control("minima of equal degeneracy: the posterior prefers neither")
    void neitherOfTwoEqualMinimaIsPreferred(Evidence evidence) {
        assertThat(mass(evidence, FIGURE_1_EQUAL, 1e4).isBetween(.9823, .9843)).isRefuted();
        assertThat(mass(evidence, FIGURE_1_EQUAL, 1e2).isBetween(.9480, .9500)).isRefuted();
        assertThat(mass(evidence, FIGURE_1_EQUAL, 1e3).isBetween(.9696, .9716)).isRefuted();
        assertThat(mass(evidence, FIGURE_1_EQUAL, 1e6).isBetween(.9937, .9957)).isRefuted();
        assertThat(mass(evidence, FIGURE_4_EQUAL, 1e2).isBetween(.8175, .8195)).isRefuted();
        assertThat(mass(evidence, FIGURE_4_EQUAL, 1e3).isBetween(.8442, .8462)).isRefuted();
        assertThat(mass(evidence, FIGURE_4_EQUAL, 1e4).isBetween(.8676, .8696)).isRefuted();
        assertThat(mass(evidence, FIGURE_4_EQUAL, 1e6).isBetween(.9055, .9075)).isRefuted();
    }

    @Control("minima of equal degeneracy: the odds do not grow")
    void theOddsOfTwoEqualMinimaDoNotGrow(Evidence evidence) {
        assertThat(oddsExponent(evidence, FIGURE_1_EQUAL).isBetween(.249, .251)).isRefuted();
        assertThat(oddsExponent(evidence, FIGURE_4_EQUAL).isBetween(.0823, .0843))
                .isRefuted();
    }

    @Control("somewhat fewer samples, 6e4 and 3e17: not yet 99 %")
    void fewerSamplesDoNotSuffice(Evidence evidence) {
        assertThat(mass(evidence, FIGURE_1, 6e4).isAbove(.99)).isRefuted();
        assertThat(mass(evidence, FIGURE_4, 3e17).isAbove(.99)).isRefuted();
    }

    private static Measurement mass(Evidence evidence, DoubleWell well, double samples) {
        return evidence.measure(
                String.format(Locale.ROOT, "posterior mass of +w0's basin, n = %.0e, %s", samples, well.label()),
                WellPanels.of(well, samples).mass(well.barrier(), 2 * well.w0()));
    }

    /** At n = 1000 with the write-up's likelihood exp(-n Q^2). */
    private static Measurement oddsExponent(Evidence evidence, DoubleWell well) {
        Posterior posterior = Posterior.of(well, 1e3, Likelihood.WRITE_UP, -2 * well.w0(), 2 * well.w0());
        return evidence.measure(
                "exponent of the odds in n at n = 1000, " + well.label(), posterior.oddsExponent(well.barrier()));
    }
}
