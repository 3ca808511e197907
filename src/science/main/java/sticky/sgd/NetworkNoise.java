package sticky.sgd;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sticky.model.Network;
import sticky.random.Seed;

/**
 * The gradient noise of a network trained on labels of its own making: x ~ N(0, 1), y = f_w(x) + s(x) xi with xi ~ N(0, 1), at the truth
 * w itself. The batch loss is the mean squared error.
 *
 * <p>Theory: at the truth the residual is the label noise alone, so that the Hessian of the loss is H = 2 E[grad f grad f^T] and the
 * covariance of the batch gradient C = (4/B) E[s(x)^2 grad f grad f^T]: proportional where s is constant, for any model whose gradient has a
 * finite mean square, smooth or not. Source: our derivation.
 *
 * @param network the model
 * @param truth its weights
 * @param batchSize B
 * @param labelDeviation s(x)
 */
public record NetworkNoise(Network network, double[] truth, int batchSize, DoubleUnaryOperator labelDeviation) {
    private static final int BATCHES_A_STREAM = 1024;

    /** Beyond it a standard normal has less mass than rounding errors. */
    private static final int REACH = 9;

    private static final int NODES_A_UNIT = 12;
    private static final double NARROWEST = 1e-9;

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
        return sample(truth, batches, seed);
    }

    /**
     * Batch gradients at any weights, {@code double[weight][batch]}; the labels are the truth's.
     *
     * @throws IllegalArgumentException if there are no batches
     */
    public double[][] sample(double[] w, int batches, Seed seed) {
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
                double factor = 2 * (network.value(w, x) - y) / batchSize;
                double[] slope = network.gradient(w, x);
                for (int k = 0; k < slope.length; k++) {
                    gradients[k][batch] += factor * slope[k];
                }
            }
        }
        return gradients;
    }

    /**
     * The Hessian of the expected loss at any weights, H = 2 E[grad f grad f^T + (f_w - f_truth) Hess f], by Gauss-Legendre quadrature
     * in x, unit by unit and from kink to kink: tanh has poles too near the real line for Gauss-Hermite.
     */
    public double[][] hessian(double[] w) {
        double[][] h = new double[w.length][w.length];
        double[] edges = edges(w);
        for (int panel = 1; panel < edges.length; panel++) {
            GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES_A_UNIT, edges[panel - 1], edges[panel]);
            for (int i = 0; i < NODES_A_UNIT; i++) {
                double x = rule.getPoint(i);
                double[] slope = network.gradient(w, x);
                double weight = rule.getWeight(i) * density(x);
                add(
                        h,
                        2 * weight,
                        MatrixUtils.createColumnRealMatrix(slope)
                                .multiply(MatrixUtils.createRowRealMatrix(slope))
                                .getData());
                add(h, 2 * weight * residual(w, x), network.hessian(w, x));
            }
        }
        for (Network.Kink kink : network.kinks(w)) {
            add(h, 2 * density(kink.x()) * residual(w, kink.x()), kink.curvature());
        }
        return h;
    }

    /** The whole numbers within reach, and the kinks of both networks, but no panel narrower than rounding errors make it. */
    private double[] edges(double[] w) {
        DoubleStream kinks = Stream.concat(network.kinks(w).stream(), network.kinks(truth).stream())
                .mapToDouble(Network.Kink::x)
                .filter(x -> Math.abs(x) < REACH);
        double[] all = DoubleStream.concat(IntStream.rangeClosed(-REACH, REACH).asDoubleStream(), kinks)
                .sorted()
                .toArray();
        return IntStream.range(0, all.length)
                .filter(i -> i == 0 || all[i] - all[i - 1] > NARROWEST)
                .mapToDouble(i -> all[i])
                .toArray();
    }

    private double residual(double[] w, double x) {
        return network.value(w, x) - network.value(truth, x);
    }

    private static double density(double x) {
        return StrictMath.exp(-.5 * x * x) / StrictMath.sqrt(2 * StrictMath.PI);
    }

    private static void add(double[][] h, double weight, double[][] term) {
        for (int j = 0; j < h.length; j++) {
            for (int k = 0; k < h.length; k++) {
                h[j][k] += weight * term[j][k];
            }
        }
    }
}
