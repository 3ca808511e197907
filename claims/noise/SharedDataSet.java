package noise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.LogDistances;

/** Ensembles of one experiment, each with random numbers of its own: data sets, or fresh batches, which are the replicates. */
final class SharedDataSet {
    private static final int GROUPS = 40;

    private SharedDataSet() {}

    static List<Run> groups(Runs runs, Experiment experiment) {
        return IntStream.rangeClosed(1, GROUPS)
                .mapToObj(k -> runs.of(experiment.named(experiment.name() + " " + k)))
                .toList();
    }

    /** Where the trajectories of three data sets end, beside those with fresh batches. */
    static Figure figure(Lab lab, Experiment oneDataSet, Experiment freshBatches, double minimum) {
        Panel panel = Panel.of("After one epoch near w₀, d = 2", "ln |w − w₀|", "density")
                .logY()
                .yRange(0.05, 100);
        List<Run> dataSets = groups(lab, oneDataSet);
        for (int k = 0; k < 3; k++) {
            double[] ends = LogDistances.of(dataSets.get(k), minimum);
            panel = panel.histogram("data set " + (k + 1), ends, -10, -4, 300);
        }
        double[] fresh = groups(lab, freshBatches).stream()
                .map(run -> LogDistances.of(run, minimum))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return Figure.of(
                "one data set",
                "Trajectories that share a data set end at almost one point, each data set's its own; with fresh batches they spread.",
                panel.histogram("fresh batches", fresh, -10, -4, 40));
    }
}
