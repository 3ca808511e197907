package sticky.observables;

import static sticky.statistics.Estimators.exponentOfVariance;
import static sticky.statistics.Estimators.identity;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.variance;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import sticky.sgd.BatchGradients;
import sticky.sgd.GradientSample;
import sticky.statistics.Estimator;
import sticky.statistics.Variance;

/**
 * What is measured of sampled batch gradients. C is the covariance of the batch gradient, H the Hessian of the loss l = Q^2; C11 and H11
 * are their elements for the first weight.
 */
public final class GradientStatistics {
    /** A ratio of two sums of as many as 20000 squares loses at most 2e4 times the unit roundoff, 1.1e-16, in each. */
    private static final double ROUNDING = 1e-11;

    private GradientStatistics() {}

    /** Returns the mean of the first component less a centre, in units of its exact standard deviation, sqrt(C11). */
    public static Estimator standardisedMean(BatchGradients gradients, double centre) {
        GradientSample sample = gradients.sample();
        double deviation = StrictMath.sqrt(sample.law().covariance(sample.weights())[0][0]);
        return mean(Arrays.stream(gradients.values()[0])
                .map(value -> (value - centre) / deviation)
                .toArray());
    }

    /** Returns sampled C11 over (2 sigma^2/B) H11: 1 where the covariance is (2 sigma^2/B) H. */
    public static Estimator covarianceOverHessian(BatchGradients gradients) {
        return variance(gradients.values()[0]).times(1 / hessianInUnits(gradients.sample()));
    }

    /** Returns the exact C11 over (2 sigma^2/B) H11: (1 + 2 Q^2/sigma^2) d/(2d - 1) for Q = w^d. */
    public static double exactCovarianceOverHessian(GradientSample sample) {
        return sample.law().covariance(sample.weights())[0][0] / hessianInUnits(sample);
    }

    /** Returns (2 sigma^2/B) H11. */
    private static double hessianInUnits(GradientSample sample) {
        return 2
                * sample.labelNoise()
                * sample.labelNoise()
                / sample.batchSize()
                * sample.landscape().potentialHessian(sample.weights())[0][0];
    }

    /**
     * Returns the exponent p of C11 ~ B^p over independent samples.
     *
     * @param samples of at least two batch sizes
     */
    public static Estimator exponentInBatchSize(List<BatchGradients> samples) {
        return exponentOfVariance(each(samples, GradientSample::batchSize), firstComponents(samples));
    }

    /**
     * Returns the exponent p of C11 ~ w1^p over independent samples.
     *
     * @param samples at two or more points, w1 positive
     */
    public static Estimator exponentInDistance(List<BatchGradients> samples) {
        return exponentOfVariance(each(samples, sample -> sample.point().get(0)), firstComponents(samples));
    }

    /**
     * Returns the exponent p of drift/sqrt(C11) ~ w1^p over independent samples. The drift is the exact mean gradient, 2 Q dQ/dw1.
     *
     * @param samples at two or more points, w1 positive and the drift not 0
     */
    public static Estimator exponentOfDriftOverNoise(List<BatchGradients> samples) {
        double[][] overDrift = samples.stream()
                .map(gradients -> {
                    double drift = drift(gradients.sample());
                    return Arrays.stream(gradients.values()[0])
                            .map(value -> value / drift)
                            .toArray();
                })
                .toArray(double[][]::new);
        return exponentOfVariance(each(samples, sample -> sample.point().get(0)), overDrift)
                .times(-0.5);
    }

    /** Returns the exact mean of the first component, 2 Q dQ/dw1. */
    public static double drift(GradientSample sample) {
        return sample.landscape().potentialGradient(sample.weights())[0];
    }

    /**
     * Returns C22/C11 over 16 (w1/w2)^2. Every batch gradient is a multiple of grad Q, so that C22/C11 = (dQ/dw2)^2/(dQ/dw1)^2 in each
     * sample.
     */
    public static Estimator alongOverAcross(BatchGradients gradients) {
        double[] w = gradients.sample().weights();
        double ratio =
                Variance.of(gradients.values()[1]) / Variance.of(gradients.values()[0]);
        return identity(ratio * w[1] * w[1] / (16 * w[0] * w[0]), ROUNDING);
    }

    private static double[] each(List<BatchGradients> samples, ToDoubleFunction<GradientSample> setting) {
        return samples.stream().map(BatchGradients::sample).mapToDouble(setting).toArray();
    }

    private static double[][] firstComponents(List<BatchGradients> samples) {
        return samples.stream().map(gradients -> gradients.values()[0]).toArray(double[][]::new);
    }
}
