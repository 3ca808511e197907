package noise;

import java.util.function.DoubleUnaryOperator;
import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;

/** Eigenvalues of the Hessian along the lines of two valleys, and at the two minima of figure 1's well against its width. */
final class HessianFigure {
    private HessianFigure() {}

    static Figure of() {
        double[] w2 = WellPanels.grid(0, 1.4, 14);
        double[] w0 = WellPanels.grid(1, 2, 10);
        Panel valley = Panel.of("Eigenvalues of H on L", "position w₂ on L", "eigenvalue")
                .points("across L, d = 1", w2, largest(w2, 1))
                .theory("2 w₂⁸", w2, WellPanels.map(w2, at -> 2 * StrictMath.pow(at, 8)))
                .points("both, d = 2", w2, largest(w2, 2));
        Panel well = Panel.of("Second derivative at the minima, orders 1 and 2", "half distance w₀", "l''")
                .points("at −w₀, regular", w0, curvatures(w0, at -> -at))
                .theory("2 (2 w₀)⁴", w0, WellPanels.map(w0, at -> 2 * StrictMath.pow(2 * at, 4)))
                .points("at +w₀, degenerate", w0, curvatures(w0, at -> at));
        return Figure.of(
                "Hessian",
                "On the first valley's line one eigenvalue is positive, on the second's none; the regular minimum sharpens as w0^4.",
                valley,
                well);
    }

    private static double[] largest(double[] w2, int degree) {
        return WellPanels.map(
                w2,
                at -> new Place(new RadialValley(degree), 0, at)
                        .numerical()
                        .largestEigenvalue()
                        .value());
    }

    private static double[] curvatures(double[] w0, DoubleUnaryOperator minimum) {
        return WellPanels.map(
                w0,
                half -> new Place(new DoubleWell(half, 1, 2), minimum.applyAsDouble(half), Double.NaN)
                        .numerical()
                        .largestEigenvalue()
                        .value());
    }
}
