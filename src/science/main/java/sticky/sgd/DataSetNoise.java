package sticky.sgd;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import sticky.data.DataSet;
import sticky.model.Landscape;
import sticky.random.Seed;

/**
 * The gradient of the batch loss at one point, for many batches drawn from one data set of n samples.
 *
 * <p>Theory: with the per-sample gradients G_i = 2 (Q x_i - y_i) x_i grad Q and their variance S^2 over the data set (divisor n), a batch
 * mean has variance S^2/B with replacement and (S^2/B)(n - B)/(n - 1) without. Source: sampling theory of finite populations.
 *
 * @param landscape with one weight
 * @param data the data set
 * @param batchSize B
 * @param replacement whether a sample may come twice in a batch
 */
public record DataSetNoise(Landscape landscape, DataSet data, int batchSize, boolean replacement) {
    private static final int BATCHES_A_STREAM = 1024;

    /** @throws IllegalArgumentException if the landscape has not one weight, or B is not in [1, n] */
    public DataSetNoise {
        if (!(landscape.dimension() == 1)) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        if (!(batchSize >= 1 && batchSize <= data.samples())) {
            throw new IllegalArgumentException(
                    "batch size " + batchSize + " is out of range [1, " + data.samples() + "]");
        }
    }

    /** The same data set and batch size, drawn with replacement. */
    public DataSetNoise withReplacement() {
        return new DataSetNoise(landscape, data, batchSize, true);
    }

    /**
     * Batch gradients at w, {@code double[batch]}, each from a fresh draw.
     *
     * @throws IllegalArgumentException if there are no batches
     */
    public double[] sample(double w, int batches, Seed seed) {
        if (!(batches >= 1)) {
            throw new IllegalArgumentException("number of batches " + batches + " is out of range [1, 2^31)");
        }
        double[] perSample = perSample(w);
        double[] gradients = new double[batches];
        UniformRandomProvider generator = null;
        int[] order = PermutationSampler.natural(data.samples());
        for (int batch = 0; batch < batches; batch++) {
            if (batch % BATCHES_A_STREAM == 0) {
                generator = seed.stream(batch / BATCHES_A_STREAM)::nextLong;
            }
            double sum = 0;
            for (int i = 0; i < batchSize; i++) {
                sum += perSample[replacement ? generator.nextInt(order.length) : next(order, i, generator)];
            }
            gradients[batch] = sum / batchSize;
        }
        return gradients;
    }

    /** Sample number i of a Fisher-Yates shuffle, which may start from any order. */
    private static int next(int[] order, int i, UniformRandomProvider generator) {
        int j = i + generator.nextInt(order.length - i);
        int drawn = order[j];
        order[j] = order[i];
        order[i] = drawn;
        return drawn;
    }

    /** S^2/B at w, with divisor n: the variance of a batch gradient drawn with replacement. */
    public double varianceWithReplacement(double w) {
        double[] perSample = perSample(w);
        double mean = 0;
        for (double g : perSample) {
            mean += g / perSample.length;
        }
        double squares = 0;
        for (double g : perSample) {
            squares += (g - mean) * (g - mean);
        }
        return squares / perSample.length / batchSize;
    }

    private double[] perSample(double w) {
        double q = landscape.value(new double[] {w});
        double slope = landscape.gradient(new double[] {w})[0];
        double[] x = data.x();
        double[] y = data.y();
        double[] perSample = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            perSample[i] = 2 * (q * x[i] - y[i]) * x[i] * slope;
        }
        return perSample;
    }
}
