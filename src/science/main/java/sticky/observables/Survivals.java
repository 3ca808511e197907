package sticky.observables;

import sticky.ensemble.Experiment;
import sticky.ensemble.Histories;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;
import sticky.statistics.Proportion;
import sticky.statistics.Survival;

/** Survival in a basin. Here the engine's histories meet the statistics' survival curves; neither room knows the other. */
public final class Survivals {
    private Survivals() {}

    /** The survival curve of recorded histories. */
    public static Survival of(Histories histories) {
        return new Survival(
                histories.from(),
                histories.to() - histories.from() + 1,
                histories.patterns(),
                histories.multiplicities(),
                histories.kept());
    }

    /**
     * Returns the experiment with the histories in a basin recorded over all of its steps.
     *
     * @throws IllegalArgumentException if the landscape is not a double well
     */
    public static Experiment watched(Experiment experiment, Basin basin) {
        return experiment.record(histories(experiment, basin));
    }

    /** Returns the survival curve of a basin, of the run of a {@link #watched} experiment. */
    public static Survival of(Run run, Basin basin) {
        return of(run.of(histories(run.experiment(), basin)));
    }

    /**
     * Returns the rate -ln(share still inside) / steps at which a region loses its trajectories, per step, with the exact interval of the
     * share carried over. Returns are few and counted back in; divergence is leaving.
     *
     * @param from the step at which the share is 1
     * @param to the step at which it is taken, greater than {@code from}
     */
    public static Estimator lossRate(Occupancy region, int from, int to) {
        return level -> lossRate(region, from, to, level.alpha());
    }

    /** Returns the {@link #lossRate(Occupancy, int, int) loss rate} with an interval at an error rate, for a picture. */
    public static Estimate lossRate(Occupancy region, int from, int to, double alpha) {
        long before = region.inside(from);
        Estimate share = Proportion.exact(Math.min(region.inside(to), before), before, alpha);
        double steps = to - from; // 0 - x instead of -x: no -0 where none left
        return new Estimate(
                0 - StrictMath.log(share.value()) / steps,
                0 - StrictMath.log(share.high()) / steps,
                0 - StrictMath.log(share.low()) / steps,
                share.level());
    }

    private static Recorder<Histories> histories(Experiment experiment, Basin basin) {
        return Histories.of(basin.of(experiment.landscape()), 0, experiment.steps());
    }
}
