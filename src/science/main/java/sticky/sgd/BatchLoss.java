package sticky.sgd;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sticky.model.Landscape;
import sticky.random.Seed;

/**
 * The loss of many independent batches of raw data at one point, L_B(w) = (1/B) sum_i (Q(w) x_i - y_i)^2, for labels y = a x + sigma xi.
 *
 * <p>Theory, for x and xi ~ N(0, 1): each residual is N(0, (Q - a)^2 + sigma^2), so that L_B is ((Q - a)^2 + sigma^2) chi^2_B / B: mean
 * (Q - a)^2 + sigma^2, relative variance 2/B. Source: write-up, section on the models; our derivation of the variance.
 *
 * @param landscape the model
 * @param batchSize B
 * @param labelNoise sigma
 * @param labelSlope a; 0 where labels do not depend on inputs
 */
public record BatchLoss(Landscape landscape, int batchSize, double labelNoise, double labelSlope) {
    private static final int BATCHES_A_STREAM = 1024;

    /** @throws IllegalArgumentException if B is not in [1, 1e6], sigma not in [0, 1e6], or a not finite */
    public BatchLoss {
        new GradientNoise(landscape, batchSize, labelNoise);
        if (!Double.isFinite(labelSlope)) {
            throw new IllegalArgumentException(
                    "slope of the labels " + labelSlope + " is out of range (-infinity, infinity)");
        }
    }

    /**
     * Batch losses at w, {@code double[batch]}.
     *
     * @throws IllegalArgumentException if there are no batches
     */
    public double[] sample(double[] w, int batches, Seed seed) {
        if (!(batches >= 1)) {
            throw new IllegalArgumentException("number of batches " + batches + " is out of range [1, 2^31)");
        }
        double q = landscape.value(w);
        double[] losses = new double[batches];
        ZigguratSampler.NormalizedGaussian normal = null;
        for (int batch = 0; batch < batches; batch++) {
            if (batch % BATCHES_A_STREAM == 0) {
                normal = ZigguratSampler.NormalizedGaussian.of(seed.stream(batch / BATCHES_A_STREAM));
            }
            for (int i = 0; i < batchSize; i++) {
                double x = normal.sample();
                double y = labelSlope * x + labelNoise * normal.sample();
                losses[batch] += (q * x - y) * (q * x - y) / batchSize;
            }
        }
        return losses;
    }
}
