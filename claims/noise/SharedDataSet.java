package noise;

import java.util.Arrays;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.statistics.Scale;
import sticky.statistics.Variance;

/**
 * How far trajectories near a degenerate minimum are apart on the log scale, ln |w - w*|, when they share a data set and when each step
 * has a fresh batch. The spread is the standard deviation within a group of trajectories, its mean square taken over groups: data sets,
 * or as many independent ensembles.
 *
 * @param minimum w*
 * @param samples n of a data set
 * @param groups how many, the replicates
 */
public record SharedDataSet(double minimum, int samples, int groups) {

    /** The spread within a data set. */
    public Measurement oneDataSet(Lab lab, Evidence evidence, Experiment experiment) {
        return measure(lab, evidence, "one data set", experiment.dataSet(samples));
    }

    /** The spread with fresh batches. */
    public Measurement freshBatches(Lab lab, Evidence evidence, Experiment experiment) {
        return measure(lab, evidence, "fresh batches", experiment);
    }

    private Measurement measure(Lab lab, Evidence evidence, String name, Experiment experiment) {
        double[] variances = IntStream.range(0, groups)
                .mapToDouble(k -> Variance.of(logDistances(run(lab, name, k, experiment))))
                .toArray();
        return evidence.measure(
                "spread of ln |w − w₀| after one epoch, " + name,
                lab.bootstrap(name)
                        .estimate(
                                groups,
                                draw -> Math.sqrt(Arrays.stream(draw)
                                        .mapToDouble(k -> variances[k])
                                        .average()
                                        .orElseThrow()),
                                Scale.LOG,
                                lab.alpha()));
    }

    /** Where the trajectories of three data sets end, beside those with fresh batches. */
    public Figure figure(Lab lab, Experiment experiment) {
        Panel panel = Panel.of("After one epoch near w₀, d = 2", "ln |w − w₀|", "density");
        panel = panel.logY().yRange(.05, 100);
        for (int k = 0; k < 3; k++) {
            double[] ends = logDistances(run(lab, "one data set", k, experiment.dataSet(samples)));
            panel = panel.histogram("data set " + (k + 1), ends, -10, -4, 300);
        }
        double[] fresh = IntStream.range(0, groups)
                .boxed()
                .flatMapToDouble(k -> Arrays.stream(logDistances(run(lab, "fresh batches", k, experiment))))
                .toArray();
        return Figure.of(
                "one data set",
                "Trajectories that share a data set end at almost one point, each data set's its own; with fresh batches they spread.",
                panel.histogram("fresh batches", fresh, -10, -4, 40));
    }

    private double[] logDistances(Run run) {
        return WellPanels.map(run.end(0), w -> StrictMath.log(Math.abs(w - minimum)));
    }

    private static Run run(Lab lab, String name, int group, Experiment experiment) {
        return lab.run(name + " " + (group + 1), experiment);
    }
}
