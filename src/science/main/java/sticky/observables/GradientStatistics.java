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
import sticky.statistics.MeanExponent;
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
     * Returns the exponent p of the drift, which is the mean of the first component, in w1 over independent samples.
     *
     * @param samples at two or more points, w1 positive, with means of many standard errors
     */
    public static Estimator exponentOfDrift(List<BatchGradients> samples) {
        double[] w = each(samples, sample -> sample.point().get(0));
        return level -> MeanExponent.of(w, firstComponents(samples), level.alpha());
    }

    /**
     * Returns the exact skewness of the batch gradient's first component where dQ/dw1 is positive: (8 Q^3 + 6 Q sigma^2) /
     * ((2 Q^2 + sigma^2)^(3/2) sqrt(B)), by the third cumulant of (Q x - y) x.
     */
    public static double exactSkewness(GradientSample sample) {
        double q = sample.landscape().value(sample.weights());
        double noise = sample.labelNoise() * sample.labelNoise();
        double second = 2 * q * q + noise;
        return (8 * q * q * q + 6 * q * noise) / (second * StrictMath.sqrt(second * sample.batchSize()));
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

    /**
     * Returns each batch gradient's component along grad Q, {@code double[batch]}. Every batch gradient is a multiple of grad Q, so that
     * its variance is the largest eigenvalue of the sampled covariance matrix, and the others are 0.
     */
    public static double[] alongTheSlope(BatchGradients gradients) {
        GradientSample sample = gradients.sample();
        double[] slope = sample.landscape().gradient(sample.weights());
        double norm =
                StrictMath.sqrt(Arrays.stream(slope).map(value -> value * value).sum());
        double[] along = new double[gradients.values()[0].length];
        for (int k = 0; k < slope.length; k++) {
            for (int i = 0; i < along.length; i++) {
                along[i] += gradients.values()[k][i] * slope[k] / norm;
            }
        }
        return along;
    }

    private static double[] each(List<BatchGradients> samples, ToDoubleFunction<GradientSample> setting) {
        return samples.stream().map(BatchGradients::sample).mapToDouble(setting).toArray();
    }

    private static double[][] firstComponents(List<BatchGradients> samples) {
        return samples.stream().map(gradients -> gradients.values()[0]).toArray(double[][]::new);
    }
}
