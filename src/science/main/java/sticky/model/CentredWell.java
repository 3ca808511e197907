package sticky.model;

import java.util.List;

/**
 * A double well seen from its minimum at -w0: Q(x) = x^d1 (x - 2 w0)^d2, with x = w + w0.
 *
 * <p>It is the same model. But near w = -w0 numbers are 2^-52 w0 apart, where SGD at a degenerate minimum soon stands still by rounding
 * alone; near x = 0 they are as fine as x is small.
 *
 * @param well the double well
 */
public record CentredWell(DoubleWell well) implements Landscape {

    /** Where the barrier between the minima lies: w_b + w0. Below it lies the basin of x = 0. */
    public double barrier() {
        return well.barrier() + well.w0();
    }

    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public double value(double[] x) {
        return Powers.power(x[0], well.d1()) * Powers.power(other(x), well.d2());
    }

    @Override
    public double[] gradient(double[] x) {
        double q = other(x);
        return new double[] {
            Powers.power(x[0], well.d1() - 1) * Powers.power(q, well.d2() - 1) * (well.d1() * q + well.d2() * x[0])
        };
    }

    @Override
    public double[][] hessian(double[] x) {
        int d1 = well.d1();
        int d2 = well.d2();
        double p = x[0];
        double q = other(x);
        double second = d1 * (d1 - 1) * Powers.power(p, d1 - 2) * Powers.power(q, d2)
                + 2.0 * d1 * d2 * Powers.power(p, d1 - 1) * Powers.power(q, d2 - 1)
                + d2 * (d2 - 1) * Powers.power(p, d1) * Powers.power(q, d2 - 2);
        return new double[][] {{second}};
    }

    @Override
    public void evaluate(double[][] x, double[] q, double[][] gradient, int points) {
        double[] at = x[0];
        double[] slope = gradient[0];
        double width = 2 * well.w0();
        int d1 = well.d1();
        int d2 = well.d2();
        for (int i = 0; i < points; i++) {
            double right = at[i] - width;
            slope[i] = d1 * right + d2 * at[i];
            q[i] = at[i] * right;
        }
        for (int k = 1; k < d1; k++) {
            for (int i = 0; i < points; i++) {
                slope[i] *= at[i];
                q[i] *= at[i];
            }
        }
        for (int k = 1; k < d2; k++) {
            for (int i = 0; i < points; i++) {
                double right = at[i] - width;
                slope[i] *= right;
                q[i] *= right;
            }
        }
    }

    @Override
    public List<Minimum> minima() {
        return List.of(
                new Minimum("-w0", new double[] {0}, well.d1(), 1 / (2.0 * well.d1())),
                new Minimum("+w0", new double[] {2 * well.w0()}, well.d2(), 1 / (2.0 * well.d2())));
    }

    @Override
    public String label() {
        return well.label() + ", in x = w + w0";
    }

    private double other(double[] x) {
        return x[0] - 2 * well.w0();
    }
}
