package sticky.observables;

import sticky.ensemble.Experiment;
import sticky.ensemble.Start;
import sticky.model.CentredWell;
import sticky.stability.FirstExits;

/**
 * First exits from the basin of the degenerate minimum -w0 as the one-step kernel predicts them, without a simulation.
 *
 * @param after the chance that the first exit comes after step t and by the run's end, {@code double[t]}
 */
public record PredictedExits(double[] after) {
    private static final int CELLS_PER_DECADE = 24;

    /**
     * Returns the prediction for an experiment without momentum on a centred well, started uniformly in the basin.
     *
     * @throws IllegalArgumentException if the experiment is another one
     */
    public static PredictedExits of(Experiment experiment) {
        return of(experiment, CELLS_PER_DECADE);
    }

    /** Returns the same with so many cells a decade, at least 8. */
    public static PredictedExits of(Experiment experiment, int perDecade) {
        if (!(experiment.landscape() instanceof CentredWell well)) {
            throw new IllegalArgumentException(
                    "the landscape " + experiment.landscape().label()
                            + " is not a double well in x = w + w0, which keeps its exits from being rounded away");
        }
        if (experiment.rule().momentum() != 0) {
            throw new IllegalArgumentException("the one-step kernel has no momentum, but the experiment's is "
                    + experiment.rule().momentum());
        }
        if (!(experiment.start().size() == 1 && experiment.start().get(0) instanceof Start.Uniform start)) {
            throw new IllegalArgumentException("the start " + experiment.start() + " is not uniform on an interval");
        }
        FirstExits exits = new FirstExits(
                well,
                experiment.rule().learningRate(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise(),
                -well.well().w0(),
                well.barrier());
        return new PredictedExits(exits.after(start.low(), start.high(), experiment.steps(), perDecade));
    }

    /** Returns the chance that one that has not left by a step leaves later. */
    public double chanceAfter(int step) {
        return after[step] / (1 - (after[0] - after[step]));
    }

    /** Returns the share of the exits after one step that come after a later one. */
    public double shareOfExitsAfter(int step, int later) {
        return after[later] / after[step];
    }
}
