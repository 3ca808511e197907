package sticky.observables;

import static sticky.statistics.Estimators.ratioOfMedians;

import java.util.Arrays;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.statistics.Estimator;
import sticky.statistics.PowerLaw;

/** The exponent p of distance ~ t^p with which trajectories approach a minimum at 0. */
public final class PowersOfTime {
    private PowersOfTime() {}

    /**
     * Returns the exponent of the distance |w| of a run's first trajectory, by least squares on the logarithms.
     *
     * @param path records at least two steps from {@code from} on
     * @param from the first step fitted, at least 1
     */
    public static double ofDistance(Run run, Recorder<Snapshots> path, int from) {
        Snapshots snapshots = run.of(path);
        double[] steps = Arrays.stream(snapshots.steps())
                .filter(step -> step >= from)
                .asDoubleStream()
                .toArray();
        double[] distances = Arrays.stream(steps)
                .map(step -> snapshots.distance((int) step)[0])
                .toArray();
        return PowerLaw.exponent(steps, distances);
    }

    /**
     * Returns the exponent of the median |w| over all trajectories between two recorded steps. Diverged trajectories are the farthest.
     *
     * @param from at least 1
     * @param to after {@code from}
     */
    public static Estimator ofMedian(Run run, Recorder<Snapshots> path, int from, int to) {
        return ratioOfMedians(run.of(path).distance(to), run.of(path).distance(from))
                .ln()
                .times(1 / StrictMath.log((double) to / from));
    }
}
