package convergence;

import java.util.function.IntFunction;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Landscape;
import sticky.model.Monomial;
import sticky.statistics.Medians;

/** How the excess loss l(w) = Q(w)^2 falls for minima of several orders. */
public final class LossFigure {
    private LossFigure() {}

    /** The excess loss of every trajectory after a recorded step, {@code double[trajectory]}; one weight only. */
    public static double[] losses(Run run, Recorder<Snapshots> recorder, int step) {
        return losses(run.experiment().landscape(), run.of(recorder), step);
    }

    private static double[] losses(Landscape landscape, Snapshots snapshots, int step) {
        return WellPanels.map(snapshots.after(step, 0), w -> landscape.potential(new double[] {w}));
    }

    /** The median excess loss against steps for the degrees 1 to {@code degrees}. */
    public static Figure of(IntFunction<Snapshots> ofDegree, int degrees) {
        Panel panel = Panel.of("Excess loss at the minimum of Q = wᵈ", "steps t", "median loss l(w) = w²ᵈ")
                .logX()
                .logY()
                .yRange(1e-6, 1);
        for (int degree = 1; degree <= degrees; degree++) {
            Snapshots snapshots = ofDegree.apply(degree);
            Landscape landscape = new Monomial(degree);
            double[] steps = WellPanels.steps(snapshots);
            panel = panel.line(
                    "d = " + degree,
                    steps,
                    WellPanels.map(steps, step -> Medians.median(losses(landscape, snapshots, (int) step))));
        }
        return Figure.of(
                "loss",
                "In the loss the regular minimum is the best at first and the worst in the end: its noise does not vanish.",
                panel);
    }
}
