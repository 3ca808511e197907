package convergence;

import java.util.function.IntFunction;
import pictures.WellPanels;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.sgd.GradientFlow;
import sticky.statistics.Medians;

/** How the distance to the minimum of w^d falls: the median over trajectories beside gradient descent's law. */
public final class ConvergencePanels {
    private static final double LEARNING_RATE = .01;
    private static final double START = .8;

    private ConvergencePanels() {}

    /** Median |w| against steps for some degrees. */
    public static Figure figure(String name, String caption, IntFunction<Snapshots> ofDegree, int... degrees) {
        Panel panel = Panel.of("Distance to the minimum of Q = wᵈ", "steps t", "median |w|")
                .logX()
                .logY();
        for (int degree : degrees) {
            Snapshots snapshots = ofDegree.apply(degree);
            double[] steps = WellPanels.steps(snapshots);
            panel = panel.line(
                    "d = " + degree,
                    steps,
                    WellPanels.map(steps, step -> Medians.median(snapshots.distance((int) step))));
        }
        double[] steps = WellPanels.steps(ofDegree.apply(degrees[0]));
        for (int degree : degrees) {
            GradientFlow law = new GradientFlow(degree, LEARNING_RATE, START);
            panel = panel.theory(
                    degree == degrees[0] ? "gradient descent's law" : "", steps, WellPanels.map(steps, law::distance));
        }
        return Figure.of(name, caption, panel.yRange(1e-3, 1));
    }
}
