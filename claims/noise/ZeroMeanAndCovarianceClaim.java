package noise;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.model.Monomial;
import sticky.statistics.Estimate;
import sticky.statistics.Mean;
import sticky.statistics.Variance;

/** Takeaway 4, its premise: the noise of the batch gradient has mean zero and the covariance the appendix derives, as 1/B. */
@Claim(
        id = "N1",
        takeaway = "noise",
        sentences = {37, 160, 226, 227, 235, 244},
        finding = Finding.CONFIRMED,
        statement = "The gradient noise has mean zero and a covariance that Isserlis' theorem gives for Gaussian data",
        source = "Section on stochastic gradient descent; appendix, SGD noise covariance; footnote 6",
        note =
                "C = (4/B)(2Q² + sigma²) grad Q grad Q^T, falling as 1/B; far from a minimum the term 2Q² is half as large as sigma² already "
                        + "at Q = 0.5. Replicates: batches of raw (x, y).")
class ZeroMeanAndCovarianceClaim {
    private static final double Q = .5;
    private static final double[] BATCH_SIZES = {5, 20, 80, 320};

    private final SampledNoise noise = new SampledNoise(new Monomial(1), 20, 1, 500_000);

    @Test
    @Order(1)
    void theCovarianceIsTheDerivedOne(Lab lab, Evidence evidence) {
        evidence.figure(() -> NoiseFigure.of(lab, noise.batches(20_000)));
        assertThat(ratio(lab, evidence, 2 * Q * Q + 1).isBetween(.975, 1.025)).isSupported();
    }

    @Test
    @Order(2)
    void theMeanIsZero(Lab lab, Evidence evidence) {
        assertThat(mean(lab, evidence, 2 * Q).isBetween(-.015, .015)).isSupported();
    }

    @Test
    @Order(3)
    void theVarianceFallsAsOneOverTheBatchSize(Lab lab, Evidence evidence) {
        assertThat(exponent(lab, evidence).isBetween(-1.021, -.979)).isSupported();
    }

    @Control("the label noise alone, without the term 2Q²: too small by half")
    void theLabelNoiseAloneIsNotAll(Lab lab, Evidence evidence) {
        assertThat(ratio(lab, evidence, 1).isBetween(.975, 1.025)).isRefuted();
    }

    @Control("not centred at the gradient of the loss")
    void theGradientItselfHasNotMeanZero(Lab lab, Evidence evidence) {
        assertThat(mean(lab, evidence, 0).isBetween(-.015, .015)).isRefuted();
    }

    @Control("the standard deviation instead of the variance: it falls as 1/sqrt B")
    void theStandardDeviationFallsOtherwise(Lab lab, Evidence evidence) {
        Estimate half = exponent(lab, .5);
        assertThat(evidence.measure("exponent in B of the noise's standard deviation", half)
                        .isBetween(-1.021, -.979))
                .isRefuted();
    }

    /** The sampled variance over (4/B) times the given factor; for Q = w the gradient of Q is 1. */
    private Measurement ratio(Lab lab, Evidence evidence, double factor) {
        Estimate variance = Variance.estimate(noise.gradients("at Q = 0.5", lab, Q)[0], lab.alpha());
        return evidence.measure(
                "noise variance over (4/B) " + factor + ", at Q = 0.5", variance.times(20 / (4 * factor)));
    }

    /** The mean of the batch gradient less a centre, in units of its exact standard deviation. */
    private Measurement mean(Lab lab, Evidence evidence, double centre) {
        double deviation = StrictMath.sqrt(noise.law().covariance(new double[] {Q})[0][0]);
        double[] standardised = noise.gradients("at Q = 0.5", lab, Q)[0].clone();
        for (int i = 0; i < standardised.length; i++) {
            standardised[i] = (standardised[i] - centre) / deviation;
        }
        return evidence.measure(
                "mean of the batch gradient less " + centre + ", in its standard deviations",
                Mean.estimate(standardised, lab.alpha()));
    }

    private Measurement exponent(Lab lab, Evidence evidence) {
        return evidence.measure("exponent in B of the noise variance", exponent(lab, 1));
    }

    private Estimate exponent(Lab lab, double power) {
        double[][] samples = new double[BATCH_SIZES.length][];
        for (int i = 0; i < samples.length; i++) {
            int b = (int) BATCH_SIZES[i];
            samples[i] = noise.batchSize(b).batches(80_000).gradients("B = " + b, lab, Q)[0];
        }
        return Variance.exponent(BATCH_SIZES, samples, lab.alpha()).times(power);
    }
}
