package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.model.Monomial;
import sticky.observables.GradientStatistics;
import sticky.sgd.GradientSample;
import sticky.statistics.Estimators;

/** Takeaway 4, its premise: the noise of the batch gradient has mean zero and the covariance the appendix derives, as 1/B. */
@Claim(
        id = "N1",
        takeaway = "noise",
        sentences = {37, 160, 226, 227, 235, 244},
        finding = Finding.CONFIRMED,
        statement = "The gradient noise has mean zero and a covariance that Isserlis' theorem gives for Gaussian data",
        source = "Section on stochastic gradient descent; appendix, SGD noise covariance; footnote 6",
        note = """
                C = (4/B)(2Q² + sigma²) grad Q grad Q^T, falling as 1/B; far from a minimum the term 2Q² is half as large as sigma² \
                already at Q = 0.5. Replicates: batches of raw (x, y).""",
        fault = "label-noise-over-b-minus-1")
class ZeroMeanAndCovarianceClaim {
    private final GradientSample atHalf =
            GradientSample.of(new Monomial(1), 0.5).batches(500_000).named("at Q = 0.5");
    private final GradientSample atZero = atHalf.at(0).named("at Q = 0");
    private final List<GradientSample> sizes = List.of(ofSize(5), ofSize(20), ofSize(80), ofSize(320));

    /** Batch gradients, and the mean that they are claimed to have. */
    private record Centred(GradientSample sample, double mean) {}

    private final Check<GradientSample> isTheDerivedOne = check(
                    "noise variance over (4/B)(2Q² + σ²)",
                    (Runs runs, GradientSample s) ->
                            Estimators.variance(runs.of(s).values()[0]))
            .over(ZeroMeanAndCovarianceClaim::isserlis, theory("Isserlis' theorem"))
            .isBetween(0.975, 1.025);

    private final Check<Centred> meanIsZero = check(
                    "mean of the batch gradient less the loss's gradient at Q = 0.5, in its standard deviations",
                    (Runs runs, Centred s) -> GradientStatistics.standardisedMean(runs.of(s.sample), s.mean))
            .isBetween(-0.015, 0.015)
            .expected(0, theory("the batch gradient has no bias"));

    private final Check<List<GradientSample>> fallsWithTheBatchSize = check(
                    "exponent in B of the noise variance",
                    (Runs runs, List<GradientSample> samples) -> GradientStatistics.exponentInBatchSize(
                            samples.stream().map(runs::of).toList()))
            .isBetween(-1.021, -0.979)
            .expected(-1, theory("a mean of B independent gradients"));

    @Test
    @Order(1)
    void the_covariance_is_the_derived_one(Lab lab) {
        lab.figure(() -> NoiseFigure.of(lab, atHalf.batches(20_000)));
        lab.assertSupported(isTheDerivedOne, atHalf);
    }

    @Test
    @Order(2)
    void the_mean_is_zero(Lab lab) {
        lab.assertSupported(meanIsZero, new Centred(atHalf, GradientStatistics.drift(atHalf)));
    }

    @Test
    @Order(3)
    void the_variance_falls_as_one_over_the_batch_size(Lab lab) {
        lab.assertSupported(fallsWithTheBatchSize, sizes);
    }

    @Control("batches at Q = 0 instead of 0.5")
    void at_the_minimum_mean_and_variance_are_others(Lab lab) {
        lab.assertRefuted(isTheDerivedOne, atZero);
        lab.assertRefuted(meanIsZero, new Centred(atZero, GradientStatistics.drift(atHalf)));
    }

    @Control("label noise √(B/20) instead of 1")
    void the_variance_falls_more_slowly_if_the_label_noise_grows(Lab lab) {
        lab.assertRefuted(
                fallsWithTheBatchSize,
                List.of(
                        ofSize(5).labelNoise(0.5),
                        ofSize(20),
                        ofSize(80).labelNoise(2),
                        ofSize(320).labelNoise(4)));
    }

    private GradientSample ofSize(int batchSize) {
        return atHalf.batchSize(batchSize).batches(80_000).named("B = " + batchSize);
    }

    /** (4/B)(2 Q^2 + sigma^2) for Q = w, whose gradient is 1. */
    private static double isserlis(GradientSample sample) {
        double q = sample.weights()[0];
        return 4 * (2 * q * q + sample.labelNoise() * sample.labelNoise()) / sample.batchSize();
    }
}
