package sticky.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A small network that is not analytic, f_w(x) = sum over units u of a_u max(0, b_u x + c_u).
 *
 * <p>Shapes: the weights are {@code double[3 units]}, a, b, c of the first unit, then of the second, and so on; dimensionless. Source: our
 * choice, the least network with rectified linear units.
 *
 * @param units how many
 */
public record ReluNetwork(int units) implements Network {

    /** @throws IllegalArgumentException if there are not 1 to 100 units */
    public ReluNetwork {
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
            sum += w[u] * Math.max(0, w[u + 1] * x + w[u + 2]);
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] w, double x) {
        double[] gradient = new double[w.length];
        for (int u = 0; u < w.length; u += 3) {
            double z = w[u + 1] * x + w[u + 2];
            if (z > 0) {
                gradient[u] = z;
                gradient[u + 1] = w[u] * x;
                gradient[u + 2] = w[u];
            }
        }
        return gradient;
    }

    @Override
    public double[][] hessian(double[] w, double x) {
        double[][] h = new double[w.length][w.length];
        for (int u = 0; u < w.length; u += 3) {
            if (w[u + 1] * x + w[u + 2] > 0) {
                h[u][u + 1] = x;
                h[u][u + 2] = 1;
                h[u + 1][u] = x;
                h[u + 2][u] = 1;
            }
        }
        return h;
    }

    /** At x = -c/b, where the second derivative in (b, c) is a (x, 1) (x, 1)^T delta(b x + c); none for a unit with b = 0. */
    @Override
    public List<Kink> kinks(double[] w) {
        List<Kink> kinks = new ArrayList<>();
        for (int u = 0; u < w.length; u += 3) {
            if (w[u + 1] != 0) {
                double x = -w[u + 2] / w[u + 1];
                double size = w[u] / Math.abs(w[u + 1]);
                double[][] curvature = new double[w.length][w.length];
                curvature[u + 1][u + 1] = size * x * x;
                curvature[u + 1][u + 2] = size * x;
                curvature[u + 2][u + 1] = size * x;
                curvature[u + 2][u + 2] = size;
                kinks.add(new Kink(x, curvature));
            }
        }
        return kinks;
    }
}
