package sticky.posterior;

import java.util.List;
import sticky.model.Landscape;
import sticky.model.Minimum;

/** Q(w) = w1^2 - w2^3: its zeros are a curve with a cusp at the origin and on no line through it; lambda = 5/12 there. */
record Cusp() implements Landscape {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] w) {
        return w[0] * w[0] - w[1] * w[1] * w[1];
    }

    @Override
    public double[] gradient(double[] w) {
        return new double[] {2 * w[0], -3 * w[1] * w[1]};
    }

    @Override
    public double[][] hessian(double[] w) {
        return new double[][] {{2, 0}, {0, -6 * w[1]}};
    }

    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum("cusp", new double[] {0, 0}, 2, 5 / 12.0));
    }

    @Override
    public String label() {
        return "cusp";
    }
}
