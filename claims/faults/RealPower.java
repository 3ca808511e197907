package faults;

import java.util.List;
import sticky.model.Landscape;
import sticky.model.Minimum;

/**
 * Q(w) = |w|^p for a power that need not be whole.
 *
 * @param power p, more than 2
 */
record RealPower(double power) implements Landscape {
    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public double value(double[] w) {
        return StrictMath.pow(Math.abs(w[0]), power);
    }

    @Override
    public double[] gradient(double[] w) {
        return new double[] {Math.signum(w[0]) * power * StrictMath.pow(Math.abs(w[0]), power - 1)};
    }

    @Override
    public double[][] hessian(double[] w) {
        return new double[][] {{power * (power - 1) * StrictMath.pow(Math.abs(w[0]), power - 2)}};
    }

    /** One power a point. */
    @Override
    public void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
        for (int i = 0; i < points; i++) {
            double distance = Math.abs(w[0][i]);
            double before = StrictMath.pow(distance, power - 1);
            q[i] = before * distance;
            gradient[0][i] = Math.signum(w[0][i]) * power * before;
        }
    }

    /** None: an order is a whole number. */
    @Override
    public List<Minimum> minima() {
        return List.of();
    }

    @Override
    public String label() {
        return "|w|^" + power;
    }
}
