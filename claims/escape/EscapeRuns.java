package escape;

import static sticky.ensemble.Start.uniform;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Histories;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.model.DoubleWell;
import sticky.observables.Survivals;
import sticky.stability.QuasiStationaryLaw;
import sticky.statistics.FitWindow;
import sticky.statistics.Survival;

/** Figure 7's experiments: escape from the regular minimum of a well, and the rate fitted by figure 7's rule. */
public final class EscapeRuns {
    /** From step 3 until fewer than one in a thousand of the kept is left. */
    public static final FitWindow FIGURE_7 = FitWindow.untilBelow(3, 1e-3);

    /** Within half a per cent of many more. */
    private static final int KERNEL_CELLS = 280;

    private EscapeRuns() {}

    /** Escape from the regular minimum of the well (w0; 1, 2), batches of 25, starts uniform on (-2 w0, 2 w0). */
    public static Experiment from(double w0, int steps, int trajectories) {
        DoubleWell well = new DoubleWell(w0, 1, 2);
        return Experiment.on(well)
                .batchSize(25)
                .steps(steps)
                .trajectories(trajectories)
                .from(uniform(-2 * w0, 2 * w0))
                .record(basin(well, steps));
    }

    /** The rate predicted by the one-step kernel of streaming SGD in the left basin, per step; for a picture. */
    static double kernelRate(DoubleWell well, double learningRate, double batchSize) {
        return new QuasiStationaryLaw(well, learningRate, batchSize, 1, -2 * well.w0(), well.barrier())
                .escapeRate(KERNEL_CELLS)
                .value();
    }

    /** The experiment with the histories in the regular basin recorded over all of its steps, and nothing else. */
    static Experiment watched(Experiment experiment) {
        return experiment.recordNothing().record(basin((DoubleWell) experiment.landscape(), experiment.steps()));
    }

    /** The learning rate at which the curvature of the regular minimum times it, eta H with H = 2 (2 w0)^4, is {@code product}. */
    public static double learningRate(double w0, double product) {
        double square = 4 * w0 * w0;
        return product / (2 * square * square);
    }

    /** The survival curve of the regular basin. */
    public static Survival survival(Lab lab, String name, Experiment experiment) {
        Recorder<Histories> basin = basin((DoubleWell) experiment.landscape(), experiment.steps());
        return Survivals.of(lab.run(name, experiment).of(basin));
    }

    /** The fraction of the kept in the regular basin, for a picture only, {@code double[step]}. */
    static double[] sketched(Lab lab, String name, Experiment experiment) {
        Recorder<Occupancy> occupancy = Occupancy.of(Region.below(0, ((DoubleWell) experiment.landscape()).barrier()));
        return lab.sketch(name, experiment.recordNothing().record(occupancy))
                .of(occupancy)
                .keptFraction();
    }

    /** Survival curves of a family of experiments, one a value of a parameter. */
    public static List<Survival> family(Lab lab, String name, double[] values, DoubleFunction<Experiment> of) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> survival(lab, name + " = " + values[i], of.apply(values[i])))
                .toList();
    }

    /** The fitted rates of survival curves. */
    public static double[] rates(List<Survival> survivals) {
        return survivals.stream()
                .mapToDouble(survival -> FIGURE_7.rate(survival.curve()))
                .toArray();
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

    private static Recorder<Histories> basin(DoubleWell well, int steps) {
        return Histories.of(Region.below(0, well.barrier()), 0, steps);
    }
}
