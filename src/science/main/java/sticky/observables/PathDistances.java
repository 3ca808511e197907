package sticky.observables;

import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;

/** How far apart two runs of one weight are, trajectory by trajectory. */
public final class PathDistances {
    private PathDistances() {}

    /**
     * Returns the largest |w - w'| over the recorded steps, {@code double[trajectory]}; infinite if the trajectory diverged in one of the
     * runs.
     *
     * @param path recorded by both runs
     */
    public static double[] largest(Run a, Run b, Recorder<Snapshots> path) {
        double[] largest = new double[a.trajectories()];
        for (int step : a.of(path).steps()) {
            double[] one = a.of(path).after(step, 0);
            double[] other = b.of(path).after(step, 0);
            for (int i = 0; i < largest.length; i++) {
                double difference = Math.abs(one[i] - other[i]);
                largest[i] = Math.max(largest[i], Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
            }
        }
        return largest;
    }
}
