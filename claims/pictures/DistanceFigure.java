package pictures;

import java.util.Arrays;
import java.util.stream.IntStream;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Start;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** The write-up's figures 3 and 6 in our own style: the distance to O of single trajectories, and one trajectory in the plane. */
public final class DistanceFigure {
    private static final int SHOWN = 40;
    private static final int ZIGZAG_STEPS = 1_000;
    private static final double ZIGZAG_START = -1.7;

    private DistanceFigure() {}

    /** Returns surviving trajectories of an experiment that records {@code path}, and one more that starts in (0, -1.7). */
    public static Figure of(String name, String caption, Lab lab, Experiment experiment, Recorder<Snapshots> path) {
        Recorder<Snapshots> everyStep =
                Snapshots.at(IntStream.rangeClosed(0, ZIGZAG_STEPS).toArray());
        Run zigzag = lab.sketch(
                experiment.name() + ", one trajectory",
                experiment
                        .from(Start.at(0.02), Start.at(ZIGZAG_START))
                        .steps(ZIGZAG_STEPS)
                        .trajectories(1)
                        .recordNothing()
                        .record(everyStep));
        return Figure.of(name, caption, distances(lab.of(experiment), path), plane(zigzag.of(everyStep)));
    }

    private static Panel distances(Run run, Recorder<Snapshots> path) {
        Snapshots snapshots = run.of(path);
        double[] steps = Arrays.stream(snapshots.steps()).asDoubleStream().toArray();
        Panel panel =
                Panel.of("Single trajectories", "steps t", "distance to O").yRange(0, 2);
        int[] kept = IntStream.range(0, run.trajectories())
                .filter(run::kept)
                .limit(SHOWN)
                .toArray();
        for (int i : kept) {
            panel = panel.line(
                    "", steps, WellPanels.map(steps, step -> snapshots.distance((int) step)[i]));
        }
        return panel;
    }

    private static Panel plane(Snapshots snapshots) {
        double[] steps = Arrays.stream(snapshots.steps()).asDoubleStream().toArray();
        return Panel.of("One trajectory, " + ZIGZAG_STEPS + " steps from (0.02, −1.7)", "w₁", "w₂")
                .xRange(-0.2, 0.2)
                .yRange(-1.75, -1)
                .line(
                        "",
                        WellPanels.map(steps, step -> snapshots.after((int) step, 0)[0]),
                        WellPanels.map(steps, step -> snapshots.after((int) step, 1)[0]));
    }
}
