package noise;

import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.observables.GradientStatistics;
import sticky.sgd.GradientSample;
import sticky.statistics.Variance;

/** The sampled noise covariance against the Hessian, along a line of minima and near a degenerate minimum. */
final class CovarianceFigure {
    private CovarianceFigure() {}

    /** C11 against H11 at points of the line L of a radial valley, with the predicted line. */
    static Figure alongTheLine(Lab lab, GradientSample sample) {
        double[] w2 = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4};
        double unit = 2 * sample.labelNoise() * sample.labelNoise() / sample.batchSize();
        double[] h = WellPanels.map(w2, at -> sample.landscape().potentialHessian(new double[] {0, at})[0][0]);
        double[] c = WellPanels.map(
                w2, at -> Variance.of(lab.sketch("w2 = " + at, sample.at(0, at)).values()[0]));
        return Figure.of(
                "C against H",
                "Along the line L the sampled noise covariance across it is (2σ²/B) times the Hessian.",
                Panel.of("Noise covariance against Hessian on L", "Hessian H₁₁", "noise covariance C₁₁")
                        .logX()
                        .logY()
                        .theory("C = (2σ²/B) H", h, WellPanels.map(h, value -> unit * value))
                        .points("sampled", h, c));
    }

    /** C over (2 sigma^2/B) H of Q = w^d against w for d = 1 to 3: it tends to d/(2d-1); away from 0 the 2 Q^2 term raises it. */
    static Figure nearTheMinimum(Lab lab, GradientSample sample) {
        double[] w = WellPanels.map(WellPanels.grid(-2, 0, 12), exponent -> StrictMath.pow(10, exponent));
        double[] fine = WellPanels.map(WellPanels.grid(-2, 0, 120), exponent -> StrictMath.pow(10, exponent));
        Panel panel = Panel.of(
                        "Noise covariance over Hessian near w = 0, Q = wᵈ",
                        "distance w from the minimum",
                        "C / ((2σ²/B) H)")
                .logX();
        for (int degree = 1; degree <= 3; degree++) {
            GradientSample near = sample.landscape(new Monomial(degree)).named("d = " + degree);
            panel = panel.points(near.name(), w, WellPanels.map(w, at -> sampled(lab, near.at(at))))
                    .theory(
                            degree == 1 ? "exact" : "",
                            fine,
                            WellPanels.map(fine, at -> GradientStatistics.exactCovarianceOverHessian(near.at(at))));
        }
        return Figure.of(
                "C over H",
                "Near the minimum C/H is constant, but the constant depends on the order: 1, 2/3, 3/5 of 2σ²/B.",
                panel.yRange(0.4, 3.2));
    }

    private static double sampled(Lab lab, GradientSample sample) {
        double[] gradients =
                lab.sketch(sample.name() + ", w = " + sample.point(), sample).values()[0];
        double exact = sample.law().covariance(sample.weights())[0][0];
        return Variance.of(gradients) / exact * GradientStatistics.exactCovarianceOverHessian(sample);
    }
}
