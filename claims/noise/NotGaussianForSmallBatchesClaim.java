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
import sticky.sgd.GradientSample;
import sticky.statistics.Estimators;

/** Takeaway 4, its limits: mean and covariance say all of the noise only where batches are large. */
@Claim(
        id = "N7",
        takeaway = "noise",
        sentences = {236, 237},
        finding = Finding.CONFIRMED,
        statement = "For large batches the gradient noise is Gaussian, so that mean and covariance describe it fully",
        source = "Footnote 6",
        note = """
                Its excess kurtosis at a minimum is 6/B, since that of a product of two Gaussians is 6: 0.6 at B = 10, 0.3 at the \
                write-up's B = 20. Replicates: batches of raw (x, y).""",
        fault = "labels-with-a-slope")
class NotGaussianForSmallBatchesClaim {
    private final GradientSample largeBatches = GradientSample.of(new Monomial(1), 0)
            .batchSize(100)
            .batches(150_000)
            .named("B = 100");
    private final NoiseShape smallBatches = new NoiseShape(
            NoiseShape.Law.SGD, largeBatches.batchSize(10).batches(3_000_000).named("B = 10"));

    private final Check<NoiseShape> sixOverTheBatchSize = check(
                    "excess kurtosis times B at Q = 0",
                    (Runs runs, NoiseShape noise) -> Estimators.excessKurtosis(noise.values(runs))
                            .times(noise.sample().batchSize()))
            .isBetween(5.5, 6.5)
            .expected(6, theory("excess kurtosis of a product of two Gaussians"));

    private final Check<GradientSample> nearlyGaussian = check(
                    "excess kurtosis at Q = 0, B = 100",
                    (Runs runs, GradientSample s) ->
                            Estimators.excessKurtosis(runs.of(s).values()[0]))
            .isBelow(0.2)
            .expected(s -> 6.0 / s.batchSize(), theory("6/B"));

    @Test
    @Order(1)
    void the_excess_kurtosis_is_six_over_the_batch_size(Lab lab) {
        lab.figure(() -> KurtosisFigure.of(lab, smallBatches.sample().batches(100_000)));
        lab.assertSupported(sixOverTheBatchSize, smallBatches);
    }

    @Test
    @Order(2)
    void large_batches_are_nearly_gaussian(Lab lab) {
        lab.assertSupported(nearlyGaussian, largeBatches);
    }

    @Control("Gaussian noise of the same variance instead of SGD's")
    void gaussian_noise_has_none(Lab lab) {
        lab.assertRefuted(sixOverTheBatchSize, smallBatches.of(NoiseShape.Law.GAUSSIAN));
    }

    @Control("B = 10 instead of 100")
    void small_batches_are_not(Lab lab) {
        lab.assertRefuted(nearlyGaussian, largeBatches.batchSize(10).named("B = 10"));
    }
}
