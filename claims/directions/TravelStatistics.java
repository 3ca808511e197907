package directions;

import java.util.Arrays;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Travel;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.statistics.Estimate;
import sticky.statistics.Medians;

/** The zigzag in numbers: how far across the line, how far along it, how often over it. Arrays are {@code double[trajectory]}. */
public final class TravelStatistics {
    private TravelStatistics() {}

    /** The path across L over the path along it; 0 for a trajectory that did not move at all. */
    public static double[] pathRatio(Travel travel) {
        double[] ratio = new double[travel.path(0).length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = travel.path(1)[i] == 0 ? 0 : travel.path(0)[i] / travel.path(1)[i];
        }
        return ratio;
    }

    /** How often w1 changed its sign. */
    public static double[] crossings(Travel travel) {
        return Arrays.stream(travel.signChanges(0)).asDoubleStream().toArray();
    }

    /** How much nearer to O in w2 a trajectory ended; 0 for a diverged one. */
    public static double[] netMove(Run run) {
        double[] move = new double[run.trajectories()];
        for (int i = 0; i < move.length; i++) {
            move[i] = run.kept(i) ? Math.abs(run.start(1)[i]) - Math.abs(run.end(1)[i]) : 0;
        }
        return move;
    }

    /** The median of one number a trajectory. */
    public static Estimate median(double[] values, Lab lab) {
        return Medians.of(values, lab.alpha());
    }

    /** One trajectory in the plane, and how the path ratio varies between trajectories. */
    public static Figure figure(Run run, Recorder<Snapshots> path, Recorder<Travel> travel) {
        Snapshots snapshots = run.of(path);
        double[] steps = Arrays.stream(snapshots.steps()).asDoubleStream().toArray();
        return Figure.of(
                "zigzag",
                "A trajectory zigzags across L and so gets along it; every trajectory goes about fifteen times as far across as along.",
                Panel.of("One trajectory, every tenth step", "w₁", "w₂")
                        .xRange(-.2, .2)
                        .line(
                                "",
                                WellPanels.map(steps, step -> snapshots.after((int) step, 0)[0]),
                                WellPanels.map(steps, step -> snapshots.after((int) step, 1)[0])),
                Panel.of("All trajectories", "path across L over path along it", "density")
                        .histogram("d = 1", pathRatio(run.of(travel)), 12, 18, 40)
                        .verticalRule("bound 13", 13)
                        .verticalRule("bound 17", 17));
    }
}
