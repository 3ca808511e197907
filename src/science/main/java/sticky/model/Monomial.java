package sticky.model;

import java.util.List;

/**
 * Q(w) = w^d: one minimum, at 0, of degeneracy order d and learning coefficient 1/(2d).
 *
 * @param degree d
 */
public record Monomial(int degree) implements Landscape {

    /** @throws IllegalArgumentException if the degree is not in [1, 20] */
    public Monomial {
        Powers.order("degree", degree);
    }

    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public double value(double[] w) {
        return Powers.power(w[0], degree);
    }

    @Override
    public double[] gradient(double[] w) {
        return new double[] {degree * Powers.power(w[0], degree - 1)};
    }

    @Override
    public double[][] hessian(double[] w) {
        return new double[][] {{degree * (degree - 1) * Powers.power(w[0], degree - 2)}};
    }

    @Override
    public void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
        double[] at = w[0];
        double[] slope = gradient[0];
        Powers.power(at, degree - 1, slope, points);
        for (int i = 0; i < points; i++) {
            q[i] = slope[i] * at[i];
            slope[i] *= degree;
        }
    }

    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum("0", new double[] {0}, degree, 1 / (2.0 * degree)));
    }

    @Override
    public String label() {
        return "w^" + degree;
    }
}
