package sticky.panels;

import java.util.Arrays;
import java.util.function.IntFunction;
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

    /** Median |w| against steps for the degrees 1 to {@code degrees}. */
    public static Figure figure(String name, String caption, IntFunction<Snapshots> ofDegree, int degrees) {
        Panel panel = Panel.of("Distance to the minimum of Q = w^d", "steps t", "median |w|")
                .logX()
                .logY();
        for (int degree = 1; degree <= degrees; degree++) {
            Snapshots snapshots = ofDegree.apply(degree);
            double[] steps = Arrays.stream(snapshots.steps())
                    .filter(step -> step > 0)
                    .asDoubleStream()
                    .toArray();
            double[] medians = Arrays.stream(steps)
                    .map(step -> Medians.median(snapshots.distance((int) step)))
                    .toArray();
            panel = panel.line("d = " + degree, steps, medians);
        }
        double[] steps = Arrays.stream(ofDegree.apply(1).steps())
                .filter(step -> step > 0)
                .asDoubleStream()
                .toArray();
        for (int degree = 1; degree <= degrees; degree++) {
            GradientFlow law = new GradientFlow(degree, LEARNING_RATE, START);
            double[] distances = Arrays.stream(steps).map(law::distance).toArray();
            panel = panel.theory(degree == 1 ? "gradient descent" : "", steps, distances);
        }
        return Figure.of(name, caption, panel.yRange(1e-3, 1));
    }
}
