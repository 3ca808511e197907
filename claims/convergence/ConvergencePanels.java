package convergence;

import java.util.List;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.observables.Laws;
import sticky.statistics.Medians;

/** How the distance to the minimum of w^d falls: the median over trajectories and gradient descent's law. */
public final class ConvergencePanels {
    private ConvergencePanels() {}

    /** Returns the median |w| against steps. */
    public static Figure figure(String name, String caption, Recorder<Snapshots> path, List<Run> runs) {
        Panel panel = Panel.of("Distance to the minimum of Q = wᵈ", "steps t", "median |w|")
                .logX()
                .logY();
        double[] steps = WellPanels.steps(runs.get(0).of(path));
        for (Run run : runs) {
            int degree = ((Monomial) run.experiment().landscape()).degree();
            Snapshots snapshots = run.of(path);
            panel = panel.line(
                    "d = " + degree,
                    steps,
                    WellPanels.map(steps, step -> Medians.median(snapshots.distance((int) step))));
        }
        for (Run run : runs) {
            panel = panel.theory(
                    run == runs.get(0) ? "gradient descent's law" : "",
                    steps,
                    WellPanels.map(steps, Laws.gradientFlow(run)::distance));
        }
        return Figure.of(name, caption, panel.yRange(1e-3, 1));
    }
}
