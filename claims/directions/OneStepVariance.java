package directions;

import static sticky.ensemble.Start.at;

import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.statistics.Estimate;
import sticky.statistics.Scale;
import sticky.statistics.Variance;

/** The variance of one SGD step from a point near the line L, across it and along it; each replicate is one batch. */
public final class OneStepVariance {
    private OneStepVariance() {}

    /** log2 of the variance across L at twice the distance over that at the distance; the two runs have the same batches. */
    public static Estimate exponent(Run atTwice, Run atOnce, Lab lab, String name) {
        double[] far = atTwice.end(0);
        double[] near = atOnce.end(0);
        return lab.bootstrap("exponent, " + name)
                .estimate(
                        far.length,
                        indices -> StrictMath.log(variance(far, indices) / variance(near, indices)) / StrictMath.log(2),
                        Scale.LINEAR,
                        lab.alpha());
    }

    /** The variance across L of one run over another's. */
    public static Estimate ratio(Run above, Run below, Lab lab) {
        return Variance.ratio(above.end(0), below.end(0), lab.alpha());
    }

    /** The variance across L over that along it: exactly the square of the ratio of the gradient's components. */
    public static Estimate acrossOverAlong(Run run) {
        double ratio = Variance.of(run.end(0)) / Variance.of(run.end(1));
        return Estimate.exact(ratio, 1e-6 * ratio);
    }

    /** The variance across L against the distance to it, for d = 1, 2, 3, with the exact curve through it. */
    public static Figure figure(Lab lab, Experiment oneStep, double w2) {
        double[] w1 = {.01, .015, .02, .03, .04, .06, .08};
        Panel panel = Panel.of("Variance of one step, from (w₁, " + w2 + ")", "distance w₁ from L", "variance across L")
                .logX()
                .logY();
        for (int degree = 1; degree <= 3; degree++) {
            RadialValley valley = new RadialValley(degree);
            String name = "one step, d = " + degree;
            panel = panel.points(
                            "d = " + degree,
                            w1,
                            WellPanels.map(
                                    w1,
                                    at -> Variance.of(lab.run(
                                                    name,
                                                    oneStep.landscape(valley).from(at(at), at(w2)))
                                            .end(0))))
                    .theory(degree == 1 ? "exact" : "", w1, WellPanels.map(w1, at -> exact(valley, at, w2)));
        }
        return Figure.of(
                "one step",
                "The variance across L stays on approaching it for d = 1 and vanishes like the square and the fourth power for d = 2, 3.",
                panel);
    }

    /** eta^2 C11 with eta = .01, B = 20, sigma = 1. */
    private static double exact(RadialValley valley, double w1, double w2) {
        double[] w = {w1, w2};
        double q = valley.value(w);
        double slope = valley.gradient(w)[0];
        return .01 * .01 * 4 / 20 * (2 * q * q + 1) * slope * slope;
    }

    private static double variance(double[] values, int[] indices) {
        double centre = values[0];
        double sum = 0;
        double squares = 0;
        for (int index : indices) {
            double value = values[index] - centre;
            sum += value;
            squares += value * value;
        }
        return (squares - sum * sum / indices.length) / (indices.length - 1);
    }
}
