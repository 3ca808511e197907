package sticky.observables;

import static sticky.statistics.Estimators.median;
import static sticky.statistics.Estimators.share;

import java.util.Arrays;
import sticky.ensemble.ExitPaths;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.model.Landscape;
import sticky.stability.BatchPush;
import sticky.stability.LastBatch;
import sticky.statistics.Estimator;

/**
 * The batch one step before each exit from the left basin of a double well, of {@link #watched} experiments: how rare a push off the step
 * of gradient descent it gave, and the chance to cross the barrier in the step that follows. Replicates are exits, one a trajectory.
 */
public final class LastBatches {
    private static final int DEPTH = 2;

    private LastBatches() {}

    /**
     * Returns the experiment with the last places before the first exits recorded.
     *
     * @param burnIn the last step whose exits are not counted, at least 1
     * @throws IllegalArgumentException if the landscape is not a double well, or the step rule has momentum, whose push is no batch's alone
     */
    public static Experiment watched(Experiment experiment, int burnIn) {
        EscapeRates.law(experiment);
        return experiment.record(recorder(experiment.landscape(), burnIn));
    }

    /** Returns the quantile of each last push, {@code double[exit]}: the chance that a batch, drawn there, pushes no farther. */
    public static double[] quantiles(Run run, int burnIn) {
        BatchPush push = push(run.experiment());
        double[] from = paths(run, burnIn).before(2);
        double[] to = paths(run, burnIn).before(1);
        double[] quantiles = new double[from.length];
        Arrays.setAll(quantiles, i -> push.quantile(from[i], Math.abs(push.push(from[i], to[i]))));
        return quantiles;
    }

    /** Returns the share of the exits whose last push is beyond a quantile; 1 - quantile for batches at random. */
    public static Estimator shareAbove(Run run, int burnIn, double quantile) {
        double[] quantiles = quantiles(run, burnIn);
        return share(Arrays.stream(quantiles).filter(q -> q > quantile).count(), quantiles.length);
    }

    /** Returns the median quantile of the last pushes; 1/2 for batches at random. */
    public static Estimator medianQuantile(Run run, int burnIn) {
        return median(quantiles(run, burnIn));
    }

    /**
     * Returns the median, over the exits, of the chance to cross the barrier in one step from where the trajectory was.
     *
     * @param stepsBefore 1 for the last place before the exit, 2 for the one from which the last batch pushed
     */
    public static Estimator medianChance(Run run, int burnIn, int stepsBefore) {
        BatchPush push = push(run.experiment());
        double barrier = Basin.well(run.experiment().landscape()).barrier();
        return median(Arrays.stream(paths(run, burnIn).before(stepsBefore))
                .map(place -> push.chanceAbove(barrier, place))
                .toArray());
    }

    /** Returns the prediction from the quasi-stationary law on so many cells. */
    public static LastBatch law(Experiment experiment, int cells) {
        return LastBatch.of(EscapeRates.law(experiment), cells);
    }

    private static BatchPush push(Experiment experiment) {
        return new BatchPush(
                experiment.landscape(),
                experiment.rule().learningRate(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise());
    }

    private static ExitPaths paths(Run run, int burnIn) {
        return run.of(recorder(run.experiment().landscape(), burnIn));
    }

    private static Recorder<ExitPaths> recorder(Landscape landscape, int burnIn) {
        return ExitPaths.outOf(Basin.LEFT.of(landscape), 0, burnIn, DEPTH);
    }
}
