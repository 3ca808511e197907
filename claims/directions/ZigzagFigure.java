package directions;

import java.util.Arrays;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Travel;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.Zigzag;

/** The zigzag across the line L. */
public final class ZigzagFigure {
    private ZigzagFigure() {}

    /** Returns one trajectory in the plane, and how the path ratio varies between trajectories, with its law. */
    public static Figure of(Run run, Recorder<Snapshots> path, Recorder<Travel> travel, double law) {
        Snapshots snapshots = run.of(path);
        double[] steps = Arrays.stream(snapshots.steps()).asDoubleStream().toArray();
        return Figure.of(
                "zigzag",
                "A trajectory zigzags across L and thereby moves along it; each goes about fifteen times as far across as along.",
                Panel.of("One trajectory, every tenth step", "w₁", "w₂")
                        .xRange(-0.2, 0.2)
                        .line(
                                "",
                                WellPanels.map(steps, step -> snapshots.after((int) step, 0)[0]),
                                WellPanels.map(steps, step -> snapshots.after((int) step, 1)[0])),
                Panel.of("All trajectories", "path across L over path along it", "density")
                        .histogram("d = 1", Zigzag.pathRatio(run.of(travel)), 12, 18, 40)
                        .verticalRule("law", law));
    }
}
