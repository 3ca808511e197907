package sticky.observables;

import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.Monomial;
import sticky.sgd.CubicNoiseLaw;
import sticky.sgd.GradientFlow;
import sticky.sgd.StationaryVariance;
import sticky.sgd.ValleyLaw;

/** Closed laws of SGD at an experiment's own settings, so that a prediction is never made for others. */
public final class Laws {
    private Laws() {}

    /** Returns the law of the creep along the line of the radial valley with d = 1. */
    public static ValleyLaw valley(Experiment experiment) {
        return new ValleyLaw(
                experiment.rule().learningRate(),
                experiment.rule().momentum(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise());
    }

    /**
     * Returns the law of |w| on w^3 where label noise dominates.
     *
     * @throws IllegalArgumentException if the experiment has momentum, which the law does not have
     */
    public static CubicNoiseLaw cubicNoise(Experiment experiment) {
        withoutMomentum(experiment);
        return new CubicNoiseLaw(
                experiment.rule().learningRate(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise());
    }

    /**
     * Returns the stationary variance at a non-degenerate minimum.
     *
     * @throws IllegalArgumentException if the experiment has momentum, which the law does not have
     */
    public static StationaryVariance stationaryVariance(Experiment experiment) {
        withoutMomentum(experiment);
        return new StationaryVariance(
                experiment.rule().learningRate(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise());
    }

    /**
     * Returns gradient descent without noise on w^d from where a run's first trajectory started.
     *
     * @throws IllegalArgumentException if the landscape is not w^d, or the experiment has momentum
     */
    public static GradientFlow gradientFlow(Run run) {
        Experiment experiment = run.experiment();
        withoutMomentum(experiment);
        return new GradientFlow(degree(experiment), experiment.rule().learningRate(), run.start(0)[0]);
    }

    /**
     * Returns the exponent p of |w| ~ t^p under gradient descent without noise on w^d, -1/(2d - 2).
     *
     * @throws IllegalArgumentException if the landscape is not w^d with d of at least 2
     */
    public static double powerOfDescent(Experiment experiment) {
        int degree = degree(experiment);
        if (degree < 2) {
            throw new IllegalArgumentException("on w^1 the distance falls exponentially, not like a power of time");
        }
        return -1.0 / (2 * degree - 2);
    }

    private static int degree(Experiment experiment) {
        if (experiment.landscape() instanceof Monomial monomial) {
            return monomial.degree();
        }
        throw new IllegalArgumentException(
                "the landscape " + experiment.landscape().label() + " is not a power of w");
    }

    private static void withoutMomentum(Experiment experiment) {
        if (experiment.rule().momentum() != 0) {
            throw new IllegalArgumentException("the law holds without momentum, but the experiment's is "
                    + experiment.rule().momentum());
        }
    }
}
