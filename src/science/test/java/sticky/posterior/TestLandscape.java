package sticky.posterior;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import sticky.model.Landscape;
import sticky.model.Minimum;

/** The write-up's polynomials, as short as they can be written. */
record TestLandscape(int dimension, ToDoubleFunction<double[]> q, UnaryOperator<double[]> slope, List<Minimum> minima)
        implements Landscape {

    static Landscape monomial(int d) {
        return new TestLandscape(
                1,
                w -> power(w[0], d),
                w -> new double[] {d * power(w[0], d - 1)},
                List.of(new Minimum("0", new double[] {0}, d, 0.5 / d)));
    }

    static Landscape well(double w0, int d1, int d2) {
        return new TestLandscape(
                1,
                w -> power(w[0] + w0, d1) * power(w[0] - w0, d2),
                w -> new double[] {
                    d1 * power(w[0] + w0, d1 - 1) * power(w[0] - w0, d2)
                            + d2 * power(w[0] + w0, d1) * power(w[0] - w0, d2 - 1)
                },
                List.of(
                        new Minimum("-w0", new double[] {-w0}, d1, 0.5 / d1),
                        new Minimum("+w0", new double[] {w0}, d2, 0.5 / d2)));
    }

    /** Q = w1^2 + w2^2 - r^2, whose zeros are a circle that touches lines at four points. */
    static Landscape circle(double r) {
        return new TestLandscape(
                2,
                w -> square(w) - r * r,
                w -> new double[] {2 * w[0], 2 * w[1]},
                List.of(new Minimum("circle", new double[] {r, 0}, 1, 0.5)));
    }

    /** Q = sin(k w1): zeros in a row. */
    static Landscape wave(double k) {
        return new TestLandscape(
                1,
                w -> Math.sin(k * w[0]),
                w -> new double[] {k * Math.cos(k * w[0])},
                List.of(new Minimum("0", new double[] {0}, 1, 0.5)));
    }

    static double barrier(double w0, int d1, int d2) {
        return w0 * (d1 - d2) / (d1 + d2);
    }

    static Landscape valley(int d) {
        return new TestLandscape(
                2,
                w -> square(w) * square(w) * power(w[0], d),
                w -> {
                    double square = square(w);
                    double power = power(w[0], d);
                    return new double[] {
                        4 * w[0] * square * power + d * square * square * power(w[0], d - 1), 4 * w[1] * square * power
                    };
                },
                List.of(
                        new Minimum("L", new double[] {0, 1}, d, 0.5 / d),
                        new Minimum("O", new double[] {0, 0}, 4 + d, 1.0 / (4 + d))));
    }

    private static double square(double[] w) {
        return w[0] * w[0] + w[1] * w[1];
    }

    private static double power(double base, int exponent) {
        double result = 1;
        for (int k = 0; k < exponent; k++) {
            result *= base;
        }
        return result;
    }

    @Override
    public double value(double[] w) {
        return q.applyAsDouble(w);
    }

    @Override
    public double[] gradient(double[] w) {
        return slope.apply(w);
    }

    @Override
    public double[][] hessian(double[] w) {
        throw new UnsupportedOperationException("a posterior needs no Hessian");
    }

    @Override
    public String label() {
        return "test landscape";
    }
}
