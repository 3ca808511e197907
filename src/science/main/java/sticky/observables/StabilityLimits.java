package sticky.observables;

import java.util.function.DoubleUnaryOperator;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.stability.SignChange;
import sticky.statistics.Estimate;

/**
 * Where the {@link MinimumExponent} of an experiment without momentum is 0, as one of its parameters changes and the others keep the
 * experiment's values: on one side the minimum attracts, on the other it repels.
 */
public final class StabilityLimits {
    private StabilityLimits() {}

    /** Returns the learning rate, between 0.001 and 0.2, at which the minimum -w0 of a double well stops attracting. */
    public static Estimate learningRate(Experiment well) {
        return SignChange.between(0.001, 0.2, atLearningRate(well));
    }

    /** Returns the w0, between 1 and 6, at which the minimum -w0 of a double well stops attracting. */
    public static Estimate w0(Experiment well) {
        return SignChange.between(1, 6, atW0(well));
    }

    /** Returns the batch size, between 1 and 100 and not whole in general, at which the minimum -w0 of a double well starts attracting. */
    public static Estimate batchSize(Experiment well) {
        return SignChange.between(1, 100, atBatchSize(well));
    }

    /** Returns the |w2|, between 1 and 10, at which the line of the radial valley with d = 2 stops attracting. */
    public static Estimate distanceAlongTheLine(Experiment valley) {
        return SignChange.between(1, 10, alongTheLine(valley));
    }

    /** Returns the exponent at -w0 as a function of the learning rate. */
    public static DoubleUnaryOperator atLearningRate(Experiment well) {
        return eta -> MinimumExponent.inTheWell(well.learningRate(eta)).exact().value();
    }

    /** Returns the exponent at -w0 as a function of w0. */
    public static DoubleUnaryOperator atW0(Experiment well) {
        DoubleWell own = MinimumExponent.well(well);
        return w0 -> MinimumExponent.inTheWell(well.landscape(new DoubleWell(w0, own.d1(), own.d2())))
                .exact()
                .value();
    }

    /** Returns the exponent at -w0 as a function of the batch size. */
    public static DoubleUnaryOperator atBatchSize(Experiment well) {
        return size -> MinimumExponent.inTheWell(well).withBatchSize(size).value();
    }

    /** Returns the exponent of the distance to the line as a function of |w2|. */
    public static DoubleUnaryOperator alongTheLine(Experiment valley) {
        return w2 -> MinimumExponent.onTheLine(valley, w2).exact().value();
    }
}
