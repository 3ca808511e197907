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
import sticky.statistics.Kurtosis;

/** Takeaway 4, its limits: mean and covariance say all of the noise only where batches are large. */
@Claim(
        id = "N7",
        takeaway = "noise",
        sentences = {236, 237},
        finding = Finding.CONFIRMED,
        statement = "For large batches the gradient noise is Gaussian, so that mean and covariance describe it fully",
        source = "Footnote 6",
        note =
                "Its excess kurtosis at a minimum is 6/B, since that of a product of two Gaussians is 6: 0.6 at B = 10, 0.3 at the "
                        + "write-up's B = 20. Replicates: batches of raw (x, y).")
class NotGaussianForSmallBatchesClaim {
    private final SampledNoise smallBatches = new SampledNoise(new Monomial(1), 10, 1, 3_000_000);
    private final SampledNoise largeBatches = new SampledNoise(new Monomial(1), 100, 1, 150_000);

    @Test
    @Order(1)
    void theExcessKurtosisIsSixOverTheBatchSize(Lab lab, Evidence evidence) {
        evidence.figure(() -> KurtosisFigure.of(lab, smallBatches.batches(100_000)));
        assertThat(timesBatchSize(lab, evidence, "SGD", smallBatches.gradients("B = 10", lab, 0)[0])
                        .isBetween(5.5, 6.5))
                .isSupported();
    }

    @Test
    @Order(2)
    void largeBatchesAreNearlyGaussian(Lab lab, Evidence evidence) {
        assertThat(excess(lab, evidence, "B = 100", largeBatches).isBelow(.2)).isSupported();
    }

    @Control("Gaussian noise of the same variance")
    void gaussianNoiseHasNone(Lab lab, Evidence evidence) {
        double[] gaussian = KurtosisFigure.gaussian(lab, smallBatches);
        assertThat(timesBatchSize(lab, evidence, "Gaussian noise", gaussian).isBetween(5.5, 6.5))
                .isRefuted();
    }

    @Control("B = 10 instead of 100: far from Gaussian")
    void smallBatchesAreNot(Lab lab, Evidence evidence) {
        assertThat(excess(lab, evidence, "B = 10", largeBatches.batchSize(10)).isBelow(.2))
                .isRefuted();
    }

    private Measurement timesBatchSize(Lab lab, Evidence evidence, String name, double[] values) {
        return evidence.measure(
                "excess kurtosis times B at Q = 0, " + name,
                Kurtosis.excess(values, lab.bootstrap(name), lab.alpha()).times(smallBatches.batchSize()));
    }

    private static Measurement excess(Lab lab, Evidence evidence, String name, SampledNoise noise) {
        return evidence.measure(
                "excess kurtosis at Q = 0, " + name,
                Kurtosis.excess(noise.gradients(name, lab, 0)[0], lab.bootstrap(name), lab.alpha()));
    }
}
