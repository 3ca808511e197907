package noise;

import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.sgd.GradientNoise;
import sticky.statistics.Variance;

/** C over (2 sigma^2/B) H against the distance from a degenerate minimum, for orders 1 to 3, with the exact curve. */
public final class NearnessFigure {
    private static final int BATCHES = 20_000;

    private NearnessFigure() {}

    /** The ratio tends to d/(2d-1) at the minimum; away from it the 2 Q^2 term raises it. */
    public static Figure of(Lab lab, int batchSize, double labelNoise) {
        double[] w = WellPanels.map(WellPanels.grid(-2, 0, 12), exponent -> StrictMath.pow(10, exponent));
        double[] fine = WellPanels.map(WellPanels.grid(-2, 0, 120), exponent -> StrictMath.pow(10, exponent));
        Panel panel = Panel.of(
                        "Noise covariance over Hessian near w = 0, Q = wᵈ",
                        "distance w from the minimum",
                        "C / ((2σ²/B) H)")
                .logX();
        for (int degree = 1; degree <= 3; degree++) {
            GradientNoise noise = new GradientNoise(new Monomial(degree), batchSize, labelNoise);
            Monomial model = new Monomial(degree);
            String name = "figure, d = " + degree + ", w = ";
            panel = panel.points(
                            "d = " + degree,
                            w,
                            WellPanels.map(
                                    w,
                                    at -> Variance.of(noise.sample(new double[] {at}, BATCHES, lab.seed(name + at))[0])
                                            / scale(model, at, batchSize, labelNoise)))
                    .theory(
                            degree == 1 ? "exact" : "",
                            fine,
                            WellPanels.map(
                                    fine,
                                    at -> noise.covariance(new double[] {at})[0][0]
                                            / scale(model, at, batchSize, labelNoise)));
        }
        return Figure.of(
                "C over H",
                "Near the minimum C/H is constant, but the constant depends on the order: 1, 2/3, 3/5 of 2σ²/B.",
                panel.yRange(.4, 3.2));
    }

    private static double scale(Monomial model, double w, int batchSize, double labelNoise) {
        return 2 * labelNoise * labelNoise / batchSize * model.potentialHessian(new double[] {w})[0][0];
    }
}
