package directions;

import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.OneStep;
import sticky.statistics.Variance;

/** The variance of one SGD step from a point near the line L. */
public final class OneStepFigure {
    private OneStepFigure() {}

    /** One step of SGD from a distance to L, for a degree. */
    @FunctionalInterface
    public interface Steps {
        Experiment from(double w1, int degree);
    }

    /** Returns the variance across L against the distance to it, for d = 1, 2, 3, with the exact curve through it. */
    public static Figure of(Lab lab, Steps steps) {
        double[] w1 = {0.01, 0.015, 0.02, 0.03, 0.04, 0.06, 0.08};
        String point = "(w₁, " + steps.from(0, 1).start().get(1) + ")";
        Panel panel = Panel.of("Variance of one step, from " + point, "distance w₁ from L", "variance across L")
                .logX()
                .logY();
        for (int d = 1; d <= 3; d++) {
            int degree = d;
            panel = panel.points(
                            "d = " + degree,
                            w1,
                            WellPanels.map(
                                    w1,
                                    at -> Variance.of(
                                            lab.of(steps.from(at, degree)).end(0))))
                    .theory(
                            degree == 1 ? "exact" : "",
                            w1,
                            WellPanels.map(w1, at -> OneStep.exactVariance(steps.from(at, degree), 0)));
        }
        return Figure.of(
                "one step",
                "On approaching L the variance across it stays for d = 1 and vanishes like the square and the fourth power for d = 2, 3.",
                panel);
    }
}
