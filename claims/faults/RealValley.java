package faults;

import java.util.List;
import sticky.model.Landscape;
import sticky.model.Minimum;

/**
 * Q(w) = r^p w1^d with r the distance to the origin, for a power that need not be whole.
 *
 * @param power p, more than 2
 * @param degree d
 */
record RealValley(double power, int degree) implements Landscape {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] w) {
        return radius(w, power) * StrictMath.pow(w[0], degree);
    }

    @Override
    public double[] gradient(double[] w) {
        double before = StrictMath.pow(w[0], degree - 1.0);
        double inward = power * radius(w, power - 2) * before * w[0];
        return new double[] {inward * w[0] + degree * radius(w, power) * before, inward * w[1]};
    }

    @Override
    public double[][] hessian(double[] w) {
        double across = StrictMath.pow(w[0], degree);
        double first = degree * StrictMath.pow(w[0], degree - 1.0);
        double second = degree == 1 ? 0 : degree * (degree - 1) * StrictMath.pow(w[0], degree - 2.0);
        double r = radius(w, power);
        double slope = power * radius(w, power - 2);
        double bend = power * (power - 2) * radius(w, power - 4);
        double mixed = bend * w[0] * w[1] * across + slope * w[1] * first;
        return new double[][] {
            {(slope + bend * w[0] * w[0]) * across + 2 * slope * w[0] * first + r * second, mixed},
            {mixed, (slope + bend * w[1] * w[1]) * across}
        };
    }

    /** Not O: its order is no whole number. */
    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum("L", new double[] {0, 1}, degree, 1 / (2.0 * degree)));
    }

    @Override
    public String label() {
        return "r^" + power + " w1^" + degree;
    }

    private static double radius(double[] w, double exponent) {
        return StrictMath.pow(w[0] * w[0] + w[1] * w[1], exponent / 2);
    }
}
