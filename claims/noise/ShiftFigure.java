package noise;

import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Landscape;

/** A model trained on a truth other than 0: its potential, and its trajectories beside those of the truth 0. */
public final class ShiftFigure {
    /** The steps at which trajectories are compared. */
    public static final int[] STEPS =
            IntStream.rangeClosed(0, 60).map(i -> 5 * i).toArray();

    private ShiftFigure() {}

    /** Potentials, and the first trajectories under both truths. */
    public static Figure of(
            Run shifted, Run original, Landscape model, Landscape shiftedModel, Recorder<Snapshots> path) {
        double[] w = WellPanels.grid(-1.5, 2, 300);
        Panel paths = Panel.of("Four trajectories, same batches", "steps t", "w");
        double[] steps = IntStream.of(STEPS).asDoubleStream().toArray();
        for (int i = 0; i < 4; i++) {
            int trajectory = i;
            paths = paths.line("truth 0", steps, at(original.of(path), steps, trajectory))
                    .line("truth 0.5", steps, at(shifted.of(path), steps, trajectory));
        }
        return Figure.of(
                "shift",
                "With a truth other than 0 the zeros of the loss are no longer degenerate, and trajectories end elsewhere.",
                Panel.of("Potential", "w", "l(w)")
                        .line("truth 0", w, WellPanels.map(w, at -> model.potential(new double[] {at})))
                        .line("truth 0.5", w, WellPanels.map(w, at -> shiftedModel.potential(new double[] {at})))
                        .yRange(0, 2),
                paths);
    }

    /** The largest distance at any recorded step; the largest number there is if a trajectory diverged in one of the runs. */
    public static double largestDifference(Run a, Run b, Recorder<Snapshots> path) {
        double largest = 0;
        for (int step : STEPS) {
            double[] one = a.of(path).after(step, 0);
            double[] other = b.of(path).after(step, 0);
            for (int i = 0; i < one.length; i++) {
                double difference = Math.abs(one[i] - other[i]);
                largest = Math.max(largest, Double.isNaN(difference) ? Double.MAX_VALUE : difference);
            }
        }
        return largest;
    }

    private static double[] at(Snapshots snapshots, double[] steps, int trajectory) {
        return WellPanels.map(steps, step -> snapshots.after((int) step, 0)[trajectory]);
    }
}
