package sticky.model;

import java.util.List;

/**
 * Q(w) = (w1^2 + w2^2)^2 w1^d: a line of minima L, w1 = 0, of order d across it, that runs through the more degenerate origin O.
 *
 * <p>Learning coefficients: 1/(2d) on L away from O; at O the weighted blow-up gives 1/(4 + d), for d = 1, 2, 3 smaller than 1/(2d).
 * Source: write-up, sections on figures 2, 3, 5, 6.
 *
 * @param degree d, the degeneracy order of L
 */
public record RadialValley(int degree) implements Landscape {

    /** @throws IllegalArgumentException if the degree is not in [1, 20] */
    public RadialValley {
        Powers.order("degree", degree);
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] w) {
        double square = w[0] * w[0] + w[1] * w[1];
        return square * square * Powers.power(w[0], degree);
    }

    @Override
    public double[] gradient(double[] w) {
        double square = w[0] * w[0] + w[1] * w[1];
        double before = Powers.power(w[0], degree - 1);
        return new double[] {before * square * (4 * w[0] * w[0] + degree * square), 4 * square * w[1] * (before * w[0])
        };
    }

    @Override
    public double[][] hessian(double[] w) {
        double square = w[0] * w[0] + w[1] * w[1];
        double power = Powers.power(w[0], degree);
        double first = degree * Powers.power(w[0], degree - 1);
        double second = degree * (degree - 1) * Powers.power(w[0], degree - 2);
        // r = (w1^2 + w2^2)^2 and its derivatives; Q = r w1^d.
        double r = square * square;
        double r1 = 4 * square * w[0];
        double r2 = 4 * square * w[1];
        double r11 = 4 * square + 8 * w[0] * w[0];
        double r22 = 4 * square + 8 * w[1] * w[1];
        double r12 = 8 * w[0] * w[1];
        double mixed = r12 * power + r2 * first;
        return new double[][] {{r11 * power + 2 * r1 * first + r * second, mixed}, {mixed, r22 * power}};
    }

    @Override
    public void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
        double[] w1 = w[0];
        double[] w2 = w[1];
        double[] across = gradient[0];
        double[] along = gradient[1];
        Powers.power(w1, degree - 1, q, points);
        for (int i = 0; i < points; i++) {
            double a = w1[i];
            double b = w2[i];
            double square = a * a + b * b;
            double before = q[i];
            double power = before * a;
            across[i] = before * square * (4 * a * a + degree * square);
            along[i] = 4 * square * b * power;
            q[i] = square * square * power;
        }
    }

    @Override
    public List<Minimum> minima() {
        double atO = Math.min(1 / (2.0 * degree), 1 / (4.0 + degree));
        return List.of(
                new Minimum("L", new double[] {0, 1}, degree, 1 / (2.0 * degree)),
                new Minimum("O", new double[] {0, 0}, 4 + degree, atO));
    }

    @Override
    public String label() {
        return "radial valley (d = " + degree + ")";
    }
}
