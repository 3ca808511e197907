package sticky.model;

/**
 * A small network that is not linear in its input, f_w(x) = sum over units u of a_u tanh(b_u x + c_u).
 *
 * <p>Shapes: the weights are {@code double[3 units]}, a, b, c of the first unit, then of the second, and so on; dimensionless. Source: our
 * choice, the least network that is nonlinear in the data and in its weights.
 *
 * @param units how many
 */
public record TanhNetwork(int units) implements Network {

    /** @throws IllegalArgumentException if there are not 1 to 100 units */
    public TanhNetwork {
        if (!(units >= 1 && units <= 100)) {
            throw new IllegalArgumentException("number of units " + units + " is out of range [1, 100]");
        }
    }

    @Override
    public int dimension() {
        return 3 * units;
    }

    @Override
    public double value(double[] w, double x) {
        double sum = 0;
        for (int u = 0; u < w.length; u += 3) {
            sum += w[u] * StrictMath.tanh(w[u + 1] * x + w[u + 2]);
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] w, double x) {
        double[] gradient = new double[w.length];
        for (int u = 0; u < w.length; u += 3) {
            double t = StrictMath.tanh(w[u + 1] * x + w[u + 2]);
            double slope = w[u] * (1 - t * t);
            gradient[u] = t;
            gradient[u + 1] = slope * x;
            gradient[u + 2] = slope;
        }
        return gradient;
    }

    /** Units do not mix. */
    @Override
    public double[][] hessian(double[] w, double x) {
        double[][] h = new double[w.length][w.length];
        for (int u = 0; u < w.length; u += 3) {
            double t = StrictMath.tanh(w[u + 1] * x + w[u + 2]);
            double s = 1 - t * t;
            double bend = -2 * w[u] * t * s;
            h[u][u + 1] = s * x;
            h[u][u + 2] = s;
            h[u + 1][u] = s * x;
            h[u + 1][u + 1] = bend * x * x;
            h[u + 1][u + 2] = bend * x;
            h[u + 2][u] = s;
            h[u + 2][u + 1] = bend * x;
            h[u + 2][u + 2] = bend;
        }
        return h;
    }
}
