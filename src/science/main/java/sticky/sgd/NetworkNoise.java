package sticky.sgd;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sticky.model.TanhNetwork;
import sticky.random.Seed;

/**
 * The gradient noise of a network trained on labels of its own making: x ~ N(0, 1), y = f_w(x) + s(x) xi with xi ~ N(0, 1), at the truth
 * w itself. The batch loss is the mean squared error.
 *
 * <p>Theory: at the truth the residual has mean zero, so that the Hessian of the loss is H = 2 E[grad f grad f^T] and the covariance of the
 * batch gradient C = (4/B) E[s(x)^2 grad f grad f^T]: proportional, for any model, where s is constant. Source: our derivation.
 *
 * @param network the model
 * @param truth its weights
 * @param batchSize B
 * @param labelDeviation s(x)
 */
public record NetworkNoise(TanhNetwork network, double[] truth, int batchSize, DoubleUnaryOperator labelDeviation) {
    private static final int BATCHES_A_STREAM = 1024;

    /** Beyond it a standard normal has less mass than rounding errors. */
    private static final int REACH = 9;

    private static final int NODES_A_UNIT = 12;

    /** @throws IllegalArgumentException if the weights are not as many as the network's, or B is not in [1, 1e6] */
    public NetworkNoise {
        if (truth.length != network.dimension()) {
            throw new IllegalArgumentException(
                    "a network of " + network.dimension() + " weights cannot have " + truth.length);
        }
        if (!(batchSize >= 1 && batchSize <= 1_000_000)) {
            throw new IllegalArgumentException("batch size " + batchSize + " is out of range [1, 1e6]");
        }
        truth = truth.clone();
    }

    /**
     * Batch gradients at the truth from raw data, {@code double[weight][batch]}.
     *
     * @throws IllegalArgumentException if there are no batches
     */
    public double[][] sample(int batches, Seed seed) {
        if (!(batches >= 1)) {
            throw new IllegalArgumentException("number of batches " + batches + " is out of range [1, 2^31)");
        }
        double[][] gradients = new double[truth.length][batches];
        ZigguratSampler.NormalizedGaussian normal = null;
        for (int batch = 0; batch < batches; batch++) {
            if (batch % BATCHES_A_STREAM == 0) {
                normal = ZigguratSampler.NormalizedGaussian.of(seed.stream(batch / BATCHES_A_STREAM));
            }
            for (int i = 0; i < batchSize; i++) {
                double x = normal.sample();
                double y = network.value(truth, x) + labelDeviation.applyAsDouble(x) * normal.sample();
                double factor = 2 * (network.value(truth, x) - y) / batchSize;
                double[] slope = network.gradient(truth, x);
                for (int k = 0; k < slope.length; k++) {
                    gradients[k][batch] += factor * slope[k];
                }
            }
        }
        return gradients;
    }

    /**
     * The Hessian of the expected loss at any weights, H = 2 E[grad f grad f^T + (f_w - f_truth) Hess f], by Gauss-Legendre quadrature
     * in x, unit by unit: tanh has poles too near the real line for Gauss-Hermite.
     */
    public double[][] hessian(double[] w) {
        double[][] h = new double[w.length][w.length];
        for (int unit = -REACH; unit < REACH; unit++) {
            GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES_A_UNIT, unit, unit + 1);
            for (int i = 0; i < NODES_A_UNIT; i++) {
                addCurvature(h, w, rule.getPoint(i), rule.getWeight(i));
            }
        }
        return h;
    }

    private void addCurvature(double[][] h, double[] w, double x, double width) {
        double weight = 2 * width * StrictMath.exp(-.5 * x * x) / StrictMath.sqrt(2 * StrictMath.PI);
        double residual = network.value(w, x) - network.value(truth, x);
        double[] slope = network.gradient(w, x);
        double[][] curvature = network.hessian(w, x);
        for (int j = 0; j < w.length; j++) {
            for (int k = 0; k < w.length; k++) {
                h[j][k] += weight * (slope[j] * slope[k] + residual * curvature[j][k]);
            }
        }
    }
}
