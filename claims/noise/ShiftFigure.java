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
final class ShiftFigure {
    /** The steps at which trajectories are compared. */
    static final int[] STEPS = IntStream.rangeClosed(0, 60).map(i -> 5 * i).toArray();

    private ShiftFigure() {}

    /** Potentials, and the first trajectories under both truths. */
    static Figure of(Run shifted, Run original, Landscape model, Landscape shiftedModel, Recorder<Snapshots> path) {
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

    private static double[] at(Snapshots snapshots, double[] steps, int trajectory) {
        return WellPanels.map(steps, step -> snapshots.after((int) step, 0)[trajectory]);
    }
}
