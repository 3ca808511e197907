package sticky.model;

import java.util.List;

/**
 * Q(w) = (w + w0)^d1 (w - w0)^d2: two minima of the potential, at -w0 (order d1) and +w0 (order d2), with a barrier between them.
 *
 * <p>Source: write-up, sections on figures 1, 4 and 7.
 *
 * @param w0 half the distance between the minima
 * @param d1 degeneracy order of the minimum at -w0
 * @param d2 degeneracy order of the minimum at +w0
 */
public record DoubleWell(double w0, int d1, int d2) implements Landscape {

    /** @throws IllegalArgumentException if w0 is not in (0, 1e6) or an order is not in [1, 20] */
    public DoubleWell {
        Powers.position("w0", w0);
        Powers.order("d1", d1);
        Powers.order("d2", d2);
    }

    /** Where the potential is highest between the minima: w_b = w0 (d1 - d2)/(d1 + d2). Below it lies the basin of -w0. */
    public double barrier() {
        return w0 * (d1 - d2) / (d1 + d2);
    }

    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public double value(double[] w) {
        return Powers.power(w[0] + w0, d1) * Powers.power(w[0] - w0, d2);
    }

    @Override
    public double[] gradient(double[] w) {
        double p = w[0] + w0;
        double q = w[0] - w0;
        return new double[] {Powers.power(p, d1 - 1) * Powers.power(q, d2 - 1) * (d1 * q + d2 * p)};
    }

    @Override
    public double[][] hessian(double[] w) {
        double p = w[0] + w0;
        double q = w[0] - w0;
        double second = d1 * (d1 - 1) * Powers.power(p, d1 - 2) * Powers.power(q, d2)
                + 2.0 * d1 * d2 * Powers.power(p, d1 - 1) * Powers.power(q, d2 - 1)
                + d2 * (d2 - 1) * Powers.power(p, d1) * Powers.power(q, d2 - 2);
        return new double[][] {{second}};
    }

    @Override
    public void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
        double[] at = w[0];
        double[] slope = gradient[0];
        for (int i = 0; i < points; i++) {
            double left = at[i] + w0;
            double right = at[i] - w0;
            slope[i] = d1 * right + d2 * left;
            q[i] = left * right;
        }
        // The common factor left^(d1-1) right^(d2-1), one pass a factor: passes are vector code, a loop over orders
        // inside is not.
        for (int k = 1; k < d1; k++) {
            for (int i = 0; i < points; i++) {
                double left = at[i] + w0;
                slope[i] *= left;
                q[i] *= left;
            }
        }
        for (int k = 1; k < d2; k++) {
            for (int i = 0; i < points; i++) {
                double right = at[i] - w0;
                slope[i] *= right;
                q[i] *= right;
            }
        }
    }

    @Override
    public List<Minimum> minima() {
        return List.of(
                new Minimum("-w0", new double[] {-w0}, d1, 1 / (2.0 * d1)),
                new Minimum("+w0", new double[] {w0}, d2, 1 / (2.0 * d2)));
    }

    @Override
    public String label() {
        return "double well (" + w0 + "; " + d1 + ", " + d2 + ")";
    }
}
