package stuck;

import java.util.Arrays;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.observables.Landing;
import sticky.observables.Moves;
import sticky.statistics.Medians;

/** Where trajectories beside the line of the radial valley end, and when they stop. */
final class LandingFigure {
    private LandingFigure() {}

    /** Returns |w2| at the end against Y at the start and against |w2| at the start, and the motion along the line over time. */
    static Figure of(Run stuck, Run creeping, Recorder<Snapshots> path) {
        return Figure.of(
                "landing",
                """
                With d = 2 trajectories end at |w₂| = Y, whatever their batches; with d = 1 they creep on toward O.""",
                ends(stuck),
                ends(creeping),
                Panel.of("Motion along the line", "steps t", "median |w₂(t) − w₂(0)| / |w₂(0)|")
                        .logX()
                        .yRange(0, 0.4)
                        .line("d = 2", times(stuck, path), moves(stuck, path))
                        .line("d = 1", times(creeping, path), moves(creeping, path)));
    }

    private static Panel ends(Run run) {
        int degree = ((RadialValley) run.experiment().landscape()).degree();
        double[] ends = WellPanels.map(run.ofKept(run.end(1)), Math::abs);
        double[] diagonal = {0.3, 1.3};
        return Panel.of("d = " + degree + ", after " + run.experiment().steps() + " steps", "predicted |w₂|", "|w₂|")
                .xRange(0.3, 1.3)
                .yRange(0.3, 1.3)
                .points("by Y at the start", run.ofKept(Landing.ofStarts(run)), ends)
                .published("by |w₂| at the start", run.ofKept(run.start(1)), ends)
                .theory("as predicted", diagonal, diagonal);
    }

    private static double[] times(Run run, Recorder<Snapshots> path) {
        return Arrays.stream(run.of(path).steps())
                .filter(t -> t > 0)
                .asDoubleStream()
                .toArray();
    }

    private static double[] moves(Run run, Recorder<Snapshots> path) {
        return WellPanels.map(times(run, path), t -> Medians.median(Moves.relativeBy(run, 1, path, (int) t)));
    }
}
