package stuck;

import java.util.Arrays;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
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
                With d = 2 trajectories end at |w₂| = Y, whatever their batches, and stop; with d = 1 they creep on toward O.""",
                ends(stuck, "Y at the start", Landing.ofStarts(stuck)),
                ends(stuck, "|w₂| at the start", stuck.start(1)),
                Panel.of("Motion along the line", "steps t", "median |w₂(t) − w₂(0)| / |w₂(0)|")
                        .logX()
                        .yRange(0, 0.4)
                        .line("d = 2", times(stuck, path), moves(stuck, path))
                        .line("d = 1", times(creeping, path), moves(creeping, path)));
    }

    private static Panel ends(Run run, String label, double[] predicted) {
        double[] diagonal = {0.55, 1.35};
        return Panel.of("d = 2, after " + run.experiment().steps() + " steps", label, "|w₂| at the end")
                .xRange(diagonal[0], diagonal[1])
                .yRange(diagonal[0], diagonal[1])
                .points("trajectories", run.ofKept(predicted), WellPanels.map(run.ofKept(run.end(1)), Math::abs))
                .theory("the same", diagonal, diagonal);
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
