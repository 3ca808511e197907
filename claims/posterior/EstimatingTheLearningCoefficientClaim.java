package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.ratioOfMeans;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import posterior.WbicEstimates.Data;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;

/** Takeaway 5: what samples say of the learning coefficient, as estimators do on networks where it cannot be computed. */
@Claim(
        id = "B8",
        takeaway = "posterior",
        sentences = {29, 233},
        finding = Finding.CAVEAT,
        statement =
                "The local learning coefficient, the measure of degeneracy, can be estimated from samples near a point",
        source = "Section on the local learning coefficient and the results quoted there; footnote 19",
        note = """
                Langevin chains find 1/(2d) where their localisation is weak beside the loss. A strong one, as is usual on networks, still \
                orders the points, but is no estimate. Over data sets WBIC is biased by -1/ln n and 6 % of its values are negative. \
                Replicates: independent chains; independent data sets.""",
        fault = "localisation-a-quarter")
class EstimatingTheLearningCoefficientClaim {
    private static final int SAMPLES = 1000;
    private static final Source LOCALISED =
            quadrature("the mean under exp(-n beta L - gamma w^2/2), the chain's law as its step size falls to 0");

    private final EstimatedCoefficient weak1 = new EstimatedCoefficient(1, SAMPLES, 1, 1e-4, 20_000, 400);
    private final EstimatedCoefficient weak2 = weak1.degree(2);
    private final EstimatedCoefficient weak3 = weak1.degree(3);
    private final EstimatedCoefficient strong1 = weak1.localisation(100);
    private final EstimatedCoefficient strong2 = strong1.degree(2);
    private final EstimatedCoefficient strong3 = strong1.degree(3);
    private final WbicEstimates wbic = new WbicEstimates(Data.DRAWN, SAMPLES, 5_000);

    private record Pair(EstimatedCoefficient upper, EstimatedCoefficient lower) {}

    private final Check<EstimatedCoefficient> ofW = estimate("d = 1", 0.45, 0.55);
    private final Check<EstimatedCoefficient> ofW2 = estimate("d = 2", 0.19, 0.30);
    private final Check<EstimatedCoefficient> ofW3 = estimate("d = 3", 0.10, 0.22);
    private final Check<Pair> firstAboveSecond = ratio("d = 1 over d = 2");
    private final Check<Pair> secondAboveThird = ratio("d = 2 over d = 3");

    private final Check<WbicEstimates> biased = check(
                    "mean WBIC estimate of lambda = 1/2, d = 1", (Runs runs, WbicEstimates w) -> w.mean(runs))
            .isBetween(0.328, 0.382)
            .expected(WbicEstimates::predictedMean, theory("1/2 - 1/ln n"));

    @Test
    @Order(1)
    void weakly_localised_chains_find_the_coefficient(Lab lab) {
        lab.figure(() -> EstimatedCoefficient.figure(lab, weak1, strong1));
        lab.assertSupported(ofW, weak1);
        lab.assertSupported(ofW2, weak2);
        lab.assertSupported(ofW3, weak3);
    }

    @Test
    @Order(2)
    void strongly_localised_ones_still_order_the_points(Lab lab) {
        lab.assertSupported(firstAboveSecond, new Pair(strong1, strong2));
        lab.assertSupported(secondAboveThird, new Pair(strong2, strong3));
    }

    @Test
    @Order(3)
    void wbic_is_biased_by_the_logarithm_of_n(Lab lab) {
        lab.figure(() -> wbic.figure(lab));
        lab.report("share of negative WBIC estimates", () -> wbic.negative(lab));
        lab.assertSupported(biased, wbic);
    }

    @Control("localisation 100 instead of 1")
    void strongly_localised_chains_are_no_estimate(Lab lab) {
        lab.assertRefuted(ofW, strong1);
        lab.assertRefuted(ofW2, strong2);
        lab.assertRefuted(ofW3, strong3);
    }

    @Control("localisation 1 instead of 100")
    void weakly_localised_ones_are_not_so_far_apart(Lab lab) {
        lab.assertRefuted(firstAboveSecond, new Pair(weak1, weak2));
        lab.assertRefuted(secondAboveThird, new Pair(weak2, weak3));
    }

    @Control("the expected data instead of drawn ones")
    void without_fluctuations_it_is_exact(Lab lab) {
        lab.assertRefuted(biased, wbic.of(Data.EXPECTED));
    }

    private static Check<EstimatedCoefficient> estimate(String where, double low, double high) {
        return check("estimate of lambda, " + where, (Runs runs, EstimatedCoefficient e) -> mean(e.estimates(runs)))
                .isBetween(low, high)
                .expected(EstimatedCoefficient::limit, LOCALISED);
    }

    private static Check<Pair> ratio(String where) {
        return check(
                        "ratio of the estimates, " + where,
                        (Runs runs, Pair pair) -> ratioOfMeans(pair.upper.estimates(runs), pair.lower.estimates(runs)))
                .isAbove(5)
                .expected(pair -> pair.upper.limit() / pair.lower.limit(), LOCALISED);
    }
}
