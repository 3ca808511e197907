package escape;

import static sticky.ensemble.Start.uniform;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.EscapeRates;
import sticky.observables.Survivals;
import sticky.statistics.Survival;

/** Figure 7's experiments: escape from the regular minimum of a well. */
public final class EscapeRuns {
    /** Within half a per cent of many more. */
    private static final int KERNEL_CELLS = 280;

    private EscapeRuns() {}

    /** Escape from the regular minimum of the well (w0; 1, 2), batches of 25, starts uniform on (-2 w0, 2 w0). */
    public static Experiment from(double w0, int steps, int trajectories) {
        return Experiment.on(new DoubleWell(w0, 1, 2))
                .batchSize(25)
                .steps(steps)
                .trajectories(trajectories)
                .from(uniform(-2 * w0, 2 * w0));
    }

    /** The learning rate at which the curvature of the regular minimum times it, eta H with H = 2 (2 w0)^4, is {@code product}. */
    public static double learningRate(double w0, double product) {
        double square = 4 * w0 * w0;
        return product / (2 * square * square);
    }

    /**
     * A family of experiments, one per value of a parameter.
     *
     * @param stem what the runs' names start with; the value follows
     */
    public static List<Experiment> family(String stem, double[] values, DoubleFunction<Experiment> of) {
        return Arrays.stream(values)
                .mapToObj(value -> of.apply(value).named(stem + value))
                .toList();
    }

    /** The same experiment in another well of its kind, at another learning rate, from within a twentieth of the regular minimum. */
    static Experiment nearTheMinimum(Experiment experiment, double w0, double eta) {
        return experiment.landscape(new DoubleWell(w0, 1, 2)).learningRate(eta).from(uniform(-1.05 * w0, -0.95 * w0));
    }

    /** The predicted share of such a run that has left the regular basin in the end. */
    static double predictedShareLeft(Experiment nearTheMinimum) {
        double w0 = distance(nearTheMinimum);
        return EscapeRates.law(nearTheMinimum).shareLeft(-1.05 * w0, -0.95 * w0, nearTheMinimum.steps(), KERNEL_CELLS);
    }

    /** Half the distance between the minima. */
    static double distance(Experiment experiment) {
        return Basin.well(experiment.landscape()).w0();
    }

    static double learningRate(Experiment experiment) {
        return experiment.rule().learningRate();
    }

    static double labelNoise(Experiment experiment) {
        return experiment.batches().labelNoise();
    }

    static double batchSize(Experiment experiment) {
        return experiment.batches().batchSize();
    }

    /** The curvature H of the potential at the regular minimum. */
    static double sharpness(Experiment experiment) {
        return experiment.landscape().potentialHessian(new double[] {-distance(experiment)})[0][0];
    }

    /** The potential's height at the barrier. */
    static double barrier(Experiment experiment) {
        return experiment
                .landscape()
                .potential(new double[] {Basin.well(experiment.landscape()).barrier()});
    }

    /** Runs a family with the regular basin watched. */
    public static List<Run> watched(Runs runs, List<Experiment> family) {
        return family.stream().map(experiment -> watched(runs, experiment)).toList();
    }

    /** Runs an experiment with the regular basin watched. */
    public static Run watched(Runs runs, Experiment experiment) {
        return runs.of(Survivals.watched(experiment, Basin.LEFT));
    }

    /** The survival curve of the regular basin. */
    public static Survival survival(Runs runs, Experiment experiment) {
        return Survivals.of(watched(runs, experiment), Basin.LEFT);
    }

    /** The rate predicted by the one-step kernel of streaming SGD in the left basin, per step; for a picture. */
    static double kernelRate(Experiment experiment) {
        return EscapeRates.law(experiment).escapeRate(KERNEL_CELLS).value();
    }

    /** The fraction of the kept in the regular basin, for a picture only, {@code double[step]}. */
    static double[] sketched(Lab lab, String name, Experiment experiment) {
        Recorder<Occupancy> occupancy = Occupancy.of(Basin.LEFT.of(experiment.landscape()));
        return lab.sketch(name, experiment.recordNothing().record(occupancy))
                .of(occupancy)
                .keptFraction();
    }

    /** "1.6 to 1.925 by 0.025" as an array. */
    public static double[] values(double first, double last, double step) {
        int count = (int) Math.round((last - first) / step);
        return IntStream.rangeClosed(0, count)
                .mapToDouble(i -> Math.round((first + i * step) * 1e6) / 1e6)
                .toArray();
    }

    /** The same numbers as real ones. */
    public static double[] values(int... whole) {
        return Arrays.stream(whole).asDoubleStream().toArray();
    }
}
