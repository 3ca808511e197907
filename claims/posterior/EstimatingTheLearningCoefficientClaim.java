package posterior;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;

/** Takeaway 5: what samples say of the learning coefficient, as estimators do on networks where it cannot be computed. */
@Claim(
        id = "B8",
        takeaway = "posterior",
        sentences = {29, 233},
        finding = Finding.CAVEAT,
        statement =
                "The local learning coefficient, the measure of degeneracy, can be estimated from samples near a point",
        source = "Section on the local learning coefficient and the results quoted there; footnote 19",
        note =
                "Langevin chains find 1/(2d) where their localisation is weak beside the loss. A strong one, as is usual on networks, still "
                        + "orders the points, but is no estimate. Over data sets WBIC is biased by -1/ln n and 6 % of its values are negative. "
                        + "Replicates: independent chains; independent data sets.")
class EstimatingTheLearningCoefficientClaim {
    private static final int SAMPLES = 1000;
    private static final int DATA_SETS = 5_000;

    private final EstimatedCoefficient weak = new EstimatedCoefficient(SAMPLES, 1, 1e-4, 20_000, 400);
    private final EstimatedCoefficient strong = weak.localisation(100);
    private final WbicEstimates wbic = new WbicEstimates(SAMPLES, DATA_SETS);

    @Test
    @Order(1)
    void weaklyLocalisedChainsFindTheCoefficient(Lab lab, Evidence evidence) {
        evidence.figure(() -> EstimatedCoefficient.figure(lab, weak, strong));
        assertThat(weak.measure(lab, evidence, 1).isBetween(.45, .55)).isSupported();
        assertThat(weak.measure(lab, evidence, 2).isBetween(.19, .30)).isSupported();
        assertThat(weak.measure(lab, evidence, 3).isBetween(.10, .22)).isSupported();
    }

    @Test
    @Order(2)
    void stronglyLocalisedOnesStillOrderThePoints(Lab lab, Evidence evidence) {
        assertThat(strong.ratio(lab, evidence, 1, 2).isAbove(5)).isSupported();
        assertThat(strong.ratio(lab, evidence, 2, 3).isAbove(5)).isSupported();
    }

    @Test
    @Order(3)
    void wbicIsBiasedByTheLogarithmOfN(Lab lab, Evidence evidence) {
        evidence.figure(() -> wbic.figure(lab));
        assertThat(wbic.mean(lab, evidence).isBetween(.328, .382)).isSupported();
    }

    @Control("localisation 100 instead of 1: no estimate of 1/(2d)")
    void stronglyLocalisedChainsAreNoEstimate(Lab lab, Evidence evidence) {
        assertThat(strong.measure(lab, evidence, 1).isBetween(.45, .55)).isRefuted();
        assertThat(strong.measure(lab, evidence, 2).isBetween(.19, .30)).isRefuted();
        assertThat(strong.measure(lab, evidence, 3).isBetween(.10, .22)).isRefuted();
    }

    @Control("localisation 1 instead of 100: the points are ordered, but not so far apart")
    void weaklyLocalisedOnesAreNotSoFarApart(Lab lab, Evidence evidence) {
        assertThat(weak.ratio(lab, evidence, 1, 2).isAbove(5)).isRefuted();
        assertThat(weak.ratio(lab, evidence, 2, 3).isAbove(5)).isRefuted();
    }

    @Control("the expected data instead of fluctuating ones: WBIC is exact")
    void withoutFluctuationsItIsExact(Evidence evidence) {
        assertThat(wbic.withoutFluctuations(evidence).isBetween(.328, .382)).isRefuted();
    }
}
