package sticky.sgd;

import sticky.model.Landscape;
import sticky.random.Normals;
import sticky.random.Seed;
import sticky.random.Streams;

/**
 * The gradient of the batch loss at one point, for many independent batches of raw data: what the noise covariance of SGD is measured
 * from. It differentiates L_B(w) = (1/B) sum_i (Q(w) x_i - y_i)^2 sample by sample, and does not presuppose the law of the batch
 * means: g = (1/B) sum_i 2 (Q x_i - y_i) x_i grad Q.
 *
 * <p>Theory, for x ~ N(0, 1) and y ~ N(0, sigma^2): mean 2 Q grad Q, covariance C = (4/B)(2 Q^2 + sigma^2) grad Q grad Q^T. Source:
 * write-up, appendix; with its Q^2 term by Isserlis.
 *
 * @param landscape the model
 * @param batchSize B
 * @param labelNoise sigma
 */
public record GradientNoise(Landscape landscape, int batchSize, double labelNoise) {
    /** Batches drawn from one stream; a constant of the definition, so that batch i is the same however many are drawn. */
    private static final int BATCHES_A_STREAM = 1024;

    /** @throws IllegalArgumentException if B is not in [1, 1e6] or sigma not in [0, 1e6] */
    public GradientNoise {
        if (!(batchSize >= 1 && batchSize <= 1_000_000)) {
            throw new IllegalArgumentException("batch size " + batchSize + " is out of range [1, 1e6]");
        }
        if (!(labelNoise >= 0 && labelNoise <= 1e6)) {
            throw new IllegalArgumentException("label noise " + labelNoise + " is out of range [0, 1e6]");
        }
    }

    /**
     * Batch gradients at w, {@code double[dimension][batch]}.
     *
     * @throws IllegalArgumentException if there are no batches
     */
    public double[][] sample(double[] w, int batches, Seed seed) {
        if (!(batches >= 1)) {
            throw new IllegalArgumentException("number of batches " + batches + " is out of range [1, 2^31)");
        }
        double q = landscape.value(w);
        double[] slope = landscape.gradient(w);
        double[][] gradients = new double[slope.length][batches];
        int streams = (batches + BATCHES_A_STREAM - 1) / BATCHES_A_STREAM;
        for (int first = 0; first < streams; first += Streams.MOST) {
            Streams group = new Streams(Math.min(Streams.MOST, streams - first));
            for (int lane = 0; lane < group.lanes(); lane++) {
                group.join(lane, seed.stream(first + lane));
            }
            Normals normals = new Normals(group);
            for (int k = 0; k < BATCHES_A_STREAM; k++) {
                double[] sums = batch(q, normals, group.lanes());
                for (int lane = 0; lane < sums.length; lane++) {
                    int batch = (first + lane) * BATCHES_A_STREAM + k;
                    for (int axis = 0; axis < slope.length && batch < batches; axis++) {
                        gradients[axis][batch] = sums[lane] / batchSize * slope[axis];
                    }
                }
            }
        }
        return gradients;
    }

    /** A batch of every stream: the sum over its samples of 2 (Q x - y) x. */
    private double[] batch(double q, Normals normals, int lanes) {
        double[] sums = new double[lanes];
        double[] x = new double[lanes];
        double[] y = new double[lanes];
        for (int i = 0; i < batchSize; i++) {
            normals.next(x);
            normals.next(y);
            for (int lane = 0; lane < lanes; lane++) {
                sums[lane] += 2 * (q * x[lane] - labelNoise * y[lane]) * x[lane];
            }
        }
        return sums;
    }

    /** The exact covariance at w, C = (4/B)(2 Q^2 + sigma^2) grad Q grad Q^T. */
    public double[][] covariance(double[] w) {
        double q = landscape.value(w);
        double[] slope = landscape.gradient(w);
        double factor = 4.0 / batchSize * (2 * q * q + labelNoise * labelNoise);
        double[][] c = new double[slope.length][slope.length];
        for (int j = 0; j < slope.length; j++) {
            for (int k = 0; k < slope.length; k++) {
                c[j][k] = factor * slope[j] * slope[k];
            }
        }
        return c;
    }
}
