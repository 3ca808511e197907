package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.ratioOfMeans;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.posterior.Likelihood;

/** Takeaway 5: what samples say of the learning coefficient, as estimators do on networks where it cannot be computed. */
@Claim(
        id = "B8",
        takeaway = "posterior",
        sentences = {29, 233},
        finding = Finding.CAVEAT,
        statement =
                "The local learning coefficient, the measure of degeneracy, can be estimated from samples of the posterior near a point",
        source = "Section on the local learning coefficient and the results quoted there; footnotes 5 and 19",
        note = """
                Langevin chains on the expected loss find 1/(2d) where their localisation is weak beside the loss; a strong one still \
                orders the points, but is no estimate. From data sets WBIC is biased: by -1/(2 ln n) with the model's own log-likelihood \
                -nL/2, where 0.9 % of its values are negative, and by twice as much, with 6 % negative, with -nL, as where the mean \
                squared error L is taken for it. Replicates: independent chains; independent data sets.""",
        fault = "localisation-a-quarter")
class EstimatingTheLearningCoefficientClaim {
    private static final int SAMPLES = 1000;
    private static final Source LOCALISED = quadrature(
                    "the mean under exp(-n beta L - gamma w^2/2), the chain's law as its step size falls to 0")
            .within(0.01);

    private final EstimatedCoefficient weak1 = new EstimatedCoefficient(1, SAMPLES, 1, 1e-4, 20_000, 400);
    private final EstimatedCoefficient weak2 = new EstimatedCoefficient(2, SAMPLES, 1, 2e-4, 20_000, 600);
    private final EstimatedCoefficient weak3 = weak2.degree(3);
    private final EstimatedCoefficient strong1 = weak1.localisation(100);
    private final EstimatedCoefficient strong2 = weak2.localisation(100);
    private final EstimatedCoefficient strong3 = weak3.localisation(100);
    private final WbicEstimates own = new WbicEstimates(Likelihood.EXACT, SAMPLES, 8_000);
    private final WbicEstimates squaredError = new WbicEstimates(Likelihood.WRITE_UP, SAMPLES, 8_000);

    private record Pair(EstimatedCoefficient upper, EstimatedCoefficient lower) {}

    private final Check<EstimatedCoefficient> ofW = estimate("d = 1").isCloseTo(1, 0.05);
    private final Check<EstimatedCoefficient> ofW2 = estimate("d = 2").isCloseTo(1, 0.07);
    private final Check<EstimatedCoefficient> ofW3 = estimate("d = 3").isCloseTo(1, 0.1);
    private final Check<Pair> firstAboveSecond = ratio("d = 1 over d = 2").isCloseTo(1, 0.12);
    private final Check<Pair> secondAboveThird = ratio("d = 2 over d = 3").isCloseTo(1, 0.2);

    private final Check<WbicEstimates> biased = wbicMean("log-likelihood -nL/2").isCloseTo(1, 0.025);
    private final Check<WbicEstimates> fewNegative =
            negative("log-likelihood -nL/2").isBetween(0.2, 2.6);
    private final Check<WbicEstimates> moreNegative =
            negative("the squared error, -nL").isBetween(0.65, 1.5);

    @Test
    @Order(1)
    void weakly_localised_chains_find_the_coefficient(Lab lab) {
        lab.figure(() ->
                EstimatedCoefficient.figure(lab, List.of(weak1, weak2, weak3), List.of(strong1, strong2, strong3)));
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
        lab.figure(() -> WbicEstimates.figure(lab, own, squaredError));
        lab.assertSupported(biased, own);
        lab.assertSupported(fewNegative, own);
        lab.report("mean WBIC estimate, the squared error, -nL, the same data sets", () -> squaredError.mean(lab));
        lab.assertSupported(moreNegative, squaredError);
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

    /** In theory the bias is larger by 1.8, and the shares of negative estimates are 4.8 % and 16 %. */
    @Control("n = 50 instead of 1000")
    void fewer_samples_are_more_biased(Lab lab) {
        lab.assertRefuted(biased, own.samples(50));
        lab.assertRefuted(fewNegative, own.samples(50));
        lab.assertRefuted(moreNegative, squaredError.samples(50));
    }

    private static Check.Statistic<EstimatedCoefficient> estimate(String where) {
        return check(
                        "estimate of lambda over its limit, " + where,
                        (Runs runs, EstimatedCoefficient e) -> mean(e.estimates(runs)))
                .over(EstimatedCoefficient::limit, LOCALISED);
    }

    private static Check.Statistic<Pair> ratio(String where) {
        return check(
                        "ratio of the estimates over its limit, " + where,
                        (Runs runs, Pair pair) -> ratioOfMeans(pair.upper.estimates(runs), pair.lower.estimates(runs)))
                .over(pair -> pair.upper.limit() / pair.lower.limit(), LOCALISED);
    }

    private static Check.Statistic<WbicEstimates> wbicMean(String temperature) {
        return check(
                        "mean WBIC estimate of lambda = 1/2 over theory, " + temperature,
                        (Runs runs, WbicEstimates w) -> w.mean(runs))
                .over(WbicEstimates::predictedMean, theory("1/2 - c/ln n"));
    }

    private static Check.Statistic<WbicEstimates> negative(String temperature) {
        return check(
                        "share of negative WBIC estimates over theory, " + temperature,
                        (Runs runs, WbicEstimates w) -> w.negative(runs))
                .over(WbicEstimates::predictedNegative, theory("P(chi-squared > ln n/(2c))"));
    }
}
