package posterior;

import java.util.List;
import sticky.model.Landscape;
import sticky.model.Minimum;

/**
 * Q(w)(1 + c w) for a landscape with one weight: its zeros keep their orders, but two mirror images come to differ in sharpness, by
 * (1 + c w)^2 at each.
 *
 * @param original Q
 * @param slope c, so small that 1 + c w is positive wherever the landscape is looked at
 */
public record Tilted(Landscape original, double slope) implements Landscape {
    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public double value(double[] w) {
        return original.value(w) * factor(w);
    }

    @Override
    public double[] gradient(double[] w) {
        return new double[] {original.gradient(w)[0] * factor(w) + slope * original.value(w)};
    }

    @Override
    public double[][] hessian(double[] w) {
        return new double[][] {{original.hessian(w)[0][0] * factor(w) + 2 * slope * original.gradient(w)[0]}};
    }

    @Override
    public List<Minimum> minima() {
        return original.minima();
    }

    @Override
    public String label() {
        return original.label() + " tilted by " + slope;
    }

    private double factor(double[] w) {
        return 1 + slope * w[0];
    }
}
