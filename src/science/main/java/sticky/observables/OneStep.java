package sticky.observables;

import static sticky.statistics.Estimators.identity;
import static sticky.statistics.Estimators.resampled;

import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.ensemble.Start;
import sticky.sgd.GradientNoise;
import sticky.statistics.Estimator;
import sticky.statistics.Scale;
import sticky.statistics.Variance;

/** The variance of one SGD step from one point, across the line w1 = 0 and along it; each replicate is one batch. */
public final class OneStep {
    private static final double ROUNDING = 1e-6;

    private OneStep() {}

    /**
     * Returns the exact variance of one step along an axis, eta^2 C_kk.
     *
     * @param axis k, from 0
     * @throws IllegalArgumentException if the trajectories do not all start at one point
     */
    public static double exactVariance(Experiment experiment, int axis) {
        double eta = experiment.rule().learningRate();
        return eta * eta * noise(experiment).covariance(point(experiment))[axis][axis];
    }

    /** Returns the exact variance along the first axis over that along the second, (dQ/dw1 / dQ/dw2)^2. */
    public static double exactAnisotropy(Experiment experiment) {
        double[] slope = experiment.landscape().gradient(point(experiment));
        return slope[0] / slope[1] * (slope[0] / slope[1]);
    }

    /**
     * Returns log2 of the variance along the first axis in one run over that in another, whose batches are the same.
     *
     * @param atTwice a run from twice the distance
     * @param atOnce a run from the distance
     */
    public static Estimator exponentAcross(Run atTwice, Run atOnce) {
        double[] far = atTwice.end(0);
        double[] near = atOnce.end(0);
        return resampled(
                far.length,
                indices -> StrictMath.log(variance(far, indices) / variance(near, indices)) / StrictMath.log(2),
                Scale.LINEAR);
    }

    /**
     * Returns the variance along the first axis over that along the second, of one run over another's. All noise is along one gradient, so
     * that it is the same in every batch, up to rounding.
     */
    public static Estimator ratioOfAnisotropies(Run upper, Run lower) {
        double ratio = anisotropy(upper) * (1 / anisotropy(lower));
        return identity(ratio, ROUNDING * ratio);
    }

    private static double anisotropy(Run run) {
        return Variance.of(run.end(0)) / Variance.of(run.end(1));
    }

    private static GradientNoise noise(Experiment experiment) {
        return new GradientNoise(
                experiment.landscape(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise());
    }

    private static double[] point(Experiment experiment) {
        return experiment.start().stream().mapToDouble(OneStep::coordinate).toArray();
    }

    private static double coordinate(Start start) {
        if (start instanceof Start.At at) {
            return at.value();
        }
        throw new IllegalArgumentException("the start " + start + " is not one point");
    }

    /** Centred at the first value, so that a small variance does not drown in the mean's square. */
    private static double variance(double[] values, int[] indices) {
        double centre = values[0];
        double sum = 0;
        double squares = 0;
        for (int index : indices) {
            double value = values[index] - centre;
            sum += value;
            squares += value * value;
        }
        return (squares - sum * sum / indices.length) / (indices.length - 1);
    }
}
