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
                It vanishes as w^(2d-2), and along the valley as (16/d²)(w1/w2)² of that across it. But the drift vanishes faster: \
                drift over noise falls as w^d, so that near the minimum it is the noise that moves SGD. Replicates: batches of raw \
                (x, y).""",
        fault = "valley-5-percent-steep")
class NoiseVanishesFasterClaim {
    private static final Monomial ORDER_TWO = new Monomial(2);

    private final VanishingNoise orderThree = new VanishingNoise(
            GradientSample.of(new Monomial(3), 0.01).batches(20_000).named("d = 3"), 20);
    private final VanishingNoise orderTwo = orderThree.with(ORDER_TWO);
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

    private final Check<VanishingNoise> driftOverNoise = check(
                    "exponent in w of drift over noise",
                    (Runs runs, VanishingNoise noise) ->
                            GradientStatistics.exponentOfDriftOverNoise(noise.gradients(runs)))
            .isBetween(2.98, 3.02)
            .expected(VanishingNoise::degree, theory("2 Q Q' over the noise's deviation: w to the power d"));

    @Test
    @Order(1)
    void the_variance_vanishes_as_a_power(Lab lab) {
        lab.figure(() -> orderThree.figure(lab));
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
        lab.assertSupported(driftOverNoise, orderThree);
    }

    @Control("d = 2 instead of 3")
    void a_less_degenerate_direction_has_more_noise(Lab lab) {
        lab.assertRefuted(variance, orderTwo);
        lab.assertRefuted(driftOverNoise, orderTwo);
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
