package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.observables.GradientStatistics;
import sticky.sgd.GradientSample;

/** Takeaway 4: along degenerate directions the noise vanishes, the faster the more degenerate they are; but the drift faster still. */
@Claim(
        id = "N4",
        takeaway = "noise",
        sentences = {12, 74, 175, 177},
        finding = Finding.CAVEAT,
        statement = "Near a critical point the gradient noise has no variance along degenerate directions",
        source = "Section Connection between degeneracies and SGD dynamics, the generic case",
        note = """
                Its variance vanishes as w^(2d-2), and along the valley it is (16/d²)(w1/w2)² of that across it. But the drift \
                vanishes faster, as w^(2d-1) against the noise's deviation w^(d-1), so that near the minimum it is the noise that moves \
                SGD. Replicates: batches of raw (x, y).""",
        fault = "valley-5-percent-steep")
class NoiseVanishesFasterClaim {
    private static final Monomial ORDER_TWO = new Monomial(2);

    private final VanishingNoise orderThree = new VanishingNoise(
            GradientSample.of(new Monomial(3), 0.01).batches(20_000).named("d = 3"), 20);
    private final VanishingNoise orderTwo = orderThree.with(ORDER_TWO);

    /** So far out that the mean of 50000 batches is many times its standard error. */
    private final VanishingNoise drift = new VanishingNoise(
            GradientSample.of(new Monomial(3), 0.35).batches(50_000).named("drift, d = 3"), 2);

    private final GradientSample valley =
            GradientSample.of(new RadialValley(1), 0.01, 1.2).batches(20_000).named("valley, d = 1");

    private final Check<VanishingNoise> variance = check(
                    "exponent in w of the noise variance",
                    (Runs runs, VanishingNoise noise) -> GradientStatistics.exponentInDistance(noise.gradients(runs)))
            .isBetween(3.96, 4.04)
            .expected(noise -> 2 * noise.degree() - 2, theory("C = (4/B)(2 Q² + σ²) Q'²: w to the power 2d − 2"));

    private final Check<GradientSample> alongOverAcross = check(
                    "C22/C11 over 16 (w1/w2)²",
                    (Runs runs, GradientSample s) -> GradientStatistics.alongOverAcross(runs.of(s)))
            .isBetween(0.99, 1.01)
            .expected(NoiseVanishesFasterClaim::exactRatio, theory("(w2²/(r² + 4 w1²))² for d = 1"));

    private final Check<VanishingNoise> driftsExponent = check(
                    "exponent in w of the drift, the mean of the batch gradient",
                    (Runs runs, VanishingNoise noise) -> GradientStatistics.exponentOfDrift(noise.gradients(runs)))
            .isBetween(4.75, 5.25)
            .expected(noise -> 2 * noise.degree() - 1, theory("2 Q Q': w to the power 2d − 1"));

    @Test
    @Order(1)
    void the_variance_vanishes_as_a_power(Lab lab) {
        lab.figure(() -> orderThree.figure(lab, drift));
        lab.assertSupported(variance, orderThree);
    }

    @Test
    @Order(2)
    void along_the_valley_it_is_smaller_than_across(Lab lab) {
        lab.assertSupported(alongOverAcross, valley);
    }

    @Test
    @Order(3)
    void the_drift_vanishes_faster_still(Lab lab) {
        lab.assertSupported(driftsExponent, drift);
    }

    @Control("d = 2 instead of 3")
    void in_a_less_degenerate_direction_noise_and_drift_vanish_more_slowly(Lab lab) {
        lab.assertRefuted(variance, orderTwo);
        lab.assertRefuted(driftsExponent, drift.with(ORDER_TWO, "drift, d = 2"));
    }

    @Control("d = 2 instead of 1 in the valley")
    void another_degree_has_another_ratio(Lab lab) {
        lab.assertRefuted(alongOverAcross, valley.landscape(new RadialValley(2)).named("valley, d = 2"));
    }

    private static double exactRatio(GradientSample sample) {
        double[] w = sample.weights();
        double share = w[1] * w[1] / (w[1] * w[1] + 5 * w[0] * w[0]);
        return share * share;
    }
}
