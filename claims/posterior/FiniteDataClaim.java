package posterior;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.model.DoubleWell;

/** Takeaway 5, the Bayesian side with actual data: the posterior odds keep a random factor that more data do not remove. */
@Claim(
        id = "B9",
        takeaway = "posterior",
        sentences = {232},
        finding = Finding.CAVEAT,
        statement = "For large samples the empirical loss may be replaced by the expected one in the posterior",
        source =
                "Section on the Bayesian posterior and singular learning theory; footnote 4; figure 1, top right panel",
        note =
                "True of the power of n, not of the odds themselves: from data set to data set they keep a factor whose logarithm has the "
                        + "standard deviation 0.76 at every n. It is the sign of m_xy that matters: Q can be fitted to noise on one side only. "
                        + "Replicates: independent data sets.")
class FiniteDataClaim {
    /** Standard deviation of ln of the integral of exp(-(u^2 - z)^2/2) over u, for z ~ N(0, 1): the limit, by quadrature. */
    private static final double LIMIT = .758;

    private final OddsOverDataSets figure1 = new OddsOverDataSets(new DoubleWell(1.8, 1, 2), 10_000, 16_000);

    /** The same with minima of equal degeneracy. */
    private final OddsOverDataSets equal = new OddsOverDataSets(new DoubleWell(1.8, 1, 1), 10_000, 16_000);

    @Test
    @Order(1)
    void theOddsKeepARandomFactor(Lab lab, Evidence evidence) {
        evidence.figure(() -> OddsOverDataSets.figure(lab, figure1, figure1.samples(1_000_000)));
        assertThat(figure1.spread(lab, evidence).isBetween(.85 * LIMIT, 1.15 * LIMIT))
                .isSupported();
    }

    @Test
    @Order(2)
    void moreDataDoNotRemoveIt(Lab lab, Evidence evidence) {
        assertThat(figure1.samples(1_000_000).spread(lab, evidence).isBetween(.85 * LIMIT, 1.15 * LIMIT))
                .isSupported();
    }

    @Test
    @Order(3)
    void theSignOfTheCorrelationDecides(Lab lab, Evidence evidence) {
        assertThat(figure1.meanMass(lab, evidence, false).isBelow(.968)).isSupported();
        assertThat(figure1.meanMass(lab, evidence, true).isAbove(.978)).isSupported();
    }

    @Control("non-degenerate minima on both sides: the odds do not fluctuate")
    void betweenEqualMinimaThereIsNoSuchFactor(Lab lab, Evidence evidence) {
        assertThat(equal.spread(lab, evidence).isBetween(.85 * LIMIT, 1.15 * LIMIT))
                .isRefuted();
        assertThat(equal.samples(1_000_000).spread(lab, evidence).isBetween(.85 * LIMIT, 1.15 * LIMIT))
                .isRefuted();
    }

    @Control("the data sets of the other sign of m_xy")
    void theOtherSignHasAnotherMass(Lab lab, Evidence evidence) {
        assertThat(figure1.meanMass(lab, evidence, true).isBelow(.968)).isRefuted();
        assertThat(figure1.meanMass(lab, evidence, false).isAbove(.978)).isRefuted();
    }
}
