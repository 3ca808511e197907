package convergence;

import java.util.List;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.observables.Losses;
import sticky.statistics.Medians;

/** How the excess loss l(w) = Q(w)^2 falls for minima of several orders. */
public final class LossFigure {
    private LossFigure() {}

    /** Returns the median excess loss against steps. */
    public static Figure of(Recorder<Snapshots> path, List<Run> runs) {
        Panel panel = Panel.of("Excess loss at the minimum of Q = wᵈ", "steps t", "median loss l(w) = w²ᵈ")
                .logX()
                .logY()
                .yRange(1e-6, 1);
        for (Run run : runs) {
            double[] steps = WellPanels.steps(run.of(path));
            panel = panel.line(
                    "d = " + ((Monomial) run.experiment().landscape()).degree(),
                    steps,
                    WellPanels.map(steps, step -> Medians.median(Losses.after(run, (int) step))));
        }
        return Figure.of(
                "loss",
                "In the loss the regular minimum is the best at first and the worst in the end: its noise does not vanish.",
                panel);
    }
}
