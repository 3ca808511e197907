package posterior;

import java.util.List;
import sticky.model.Landscape;
import sticky.model.Minimum;
import sticky.model.RadialValley;

/**
 * The valley that the write-up's pictures of the posterior use, Q = (w1^2 + w2^2) w1^d, so that Q^2 = r^4 w1^(2d); the trained model,
 * {@link RadialValley}, has r^8 w1^(2d).
 *
 * @param degree d
 */
public record PicturedValley(int degree) implements Landscape {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] w) {
        return square(w) * StrictMath.pow(w[0], degree);
    }

    @Override
    public double[] gradient(double[] w) {
        double before = StrictMath.pow(w[0], degree - 1.0);
        return new double[] {before * (2 * w[0] * w[0] + degree * square(w)), 2 * w[1] * before * w[0]};
    }

    @Override
    public double[][] hessian(double[] w) {
        double power = StrictMath.pow(w[0], degree);
        double first = degree * StrictMath.pow(w[0], degree - 1.0);
        double second = degree == 1 ? 0 : degree * (degree - 1) * StrictMath.pow(w[0], degree - 2.0);
        double mixed = 2 * w[1] * first;
        return new double[][] {{2 * power + 4 * w[0] * first + square(w) * second, mixed}, {mixed, 2 * power}};
    }

    @Override
    public List<Minimum> minima() {
        return List.of(
                new Minimum("L", new double[] {0, 1}, degree, 1 / (2.0 * degree)),
                new Minimum("O", new double[] {0, 0}, 2 + degree, Math.min(1 / (2.0 * degree), 1 / (2.0 + degree))));
    }

    @Override
    public String label() {
        return "pictured valley (d = " + degree + ")";
    }

    private static double square(double[] w) {
        return w[0] * w[0] + w[1] * w[1];
    }
}
