package sticky.posterior;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import sticky.model.Landscape;

/**
 * A line along w1, cut into pieces on which Q is monotone, so that each crosses a level once or not at all.
 *
 * <p>The pieces end at the given edges and where dQ/dw1 = 0: between two edges at which the slope has different signs Q turns, and where
 * its values run against its slopes it turns twice, so that the edges there are doubled. What turns twice between two edges without
 * either sign of it is not seen: hence two resolutions, and an error from their difference.
 *
 * <p>Shapes: {@code edges} and {@code values}, of Q there, are {@code double[piece + 1]}, edges ascending.
 */
final class MonotoneLine {
    /** Between zero and the smallest normal double nothing is to be told apart. */
    private static final double RELATIVE = 1e-14;

    private static final double ABSOLUTE = 1e-300;

    private static final int MOST_EVALUATIONS = 1000;
    private static final int MOST_DOUBLINGS = 8;

    private final Landscape landscape;
    private final double[] rest;
    private double[] edges;
    private double[] values;
    private int count;

    private MonotoneLine(Landscape landscape, double[] rest, int atFirst) {
        this.landscape = landscape;
        this.rest = rest;
        edges = new double[atFirst];
        values = new double[atFirst];
    }

    /**
     * The line through the other weights' values.
     *
     * @param across where to look, ascending, at least two places
     * @param rest the weights after w1, {@code double[dimension - 1]}
     */
    static MonotoneLine of(Landscape landscape, double[] across, double... rest) {
        int places = across.length;
        double[][] w = new double[1 + rest.length][];
        w[0] = across;
        for (int k = 0; k < rest.length; k++) {
            w[k + 1] = new double[places];
            Arrays.fill(w[k + 1], rest[k]);
        }
        double[] q = new double[places];
        double[][] gradient = new double[w.length][places];
        landscape.evaluate(w, q, gradient, places);
        MonotoneLine line = new MonotoneLine(landscape, rest, 2 * places);
        line.add(across[0], q[0]);
        for (int i = 1; i < places; i++) {
            line.cut(
                    new Place(across[i - 1], q[i - 1], gradient[0][i - 1]),
                    new Place(across[i], q[i], gradient[0][i]),
                    MOST_DOUBLINGS);
        }
        return line;
    }

    private record Place(double w1, double q, double slope) {}

    private void cut(Place left, Place right, int doublings) {
        if (left.slope * right.slope < 0) {
            double turn = root(w1 -> at(w1).slope, left.w1, right.w1);
            add(turn, at(turn).q);
        } else if ((right.q - left.q) * (left.slope + right.slope) < 0 && doublings > 0) {
            Place middle = at(.5 * (left.w1 + right.w1));
            cut(left, middle, doublings - 1);
            cut(middle, right, doublings - 1);
            return;
        }
        add(right.w1, right.q);
    }

    private void add(double edge, double value) {
        if (count == edges.length) {
            edges = Arrays.copyOf(edges, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        edges[count] = edge;
        values[count] = value;
        count++;
    }

    private Place at(double w1) {
        double[] w = point(w1);
        return new Place(w1, landscape.value(w), landscape.gradient(w)[0]);
    }

    private double[] point(double w1) {
        double[] w = new double[1 + rest.length];
        w[0] = w1;
        System.arraycopy(rest, 0, w, 1, rest.length);
        return w;
    }

    /** How much of the line lies where |Q| is below a level. */
    double lengthBelow(double level) {
        double sum = 0;
        for (int i = 1; i < count; i++) {
            double left = values[i - 1];
            double right = values[i];
            if (Math.min(left, right) < level && Math.max(left, right) > -level) {
                double from = Math.abs(left) < level ? edges[i - 1] : crossing(Math.copySign(level, left), i);
                double to = Math.abs(right) < level ? edges[i] : crossing(Math.copySign(level, right), i);
                sum += to - from;
            }
        }
        return sum;
    }

    /** Where |Q| is locally least: the zeros of Q, and where it turns short of one. */
    double[] valleys() {
        double[] found = new double[2 * count];
        int valleys = 0;
        for (int i = 0; i < count; i++) {
            double here = Math.abs(values[i]);
            boolean low =
                    (i == 0 || here < Math.abs(values[i - 1])) && (i == count - 1 || here <= Math.abs(values[i + 1]));
            if (low) {
                found[valleys++] = edges[i];
            }
            if (i > 0 && values[i - 1] * values[i] < 0) {
                found[valleys++] = crossing(0, i);
            }
        }
        return Arrays.copyOf(found, valleys);
    }

    /** Where the piece that ends at an edge takes a value. */
    private double crossing(double value, int piece) {
        return root(w1 -> landscape.value(point(w1)) - value, edges[piece - 1], edges[piece]);
    }

    /** The zero of a function that changes sign; the end at which it is smaller if, in rounding, it does not. */
    private static double root(DoubleUnaryOperator function, double left, double right) {
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        if (!(atLeft * atRight < 0)) {
            return Math.abs(atLeft) <= Math.abs(atRight) ? left : right;
        }
        // A solver of its own: solvers remember where they are, and lines are looked at by several threads.
        return new BrentSolver(RELATIVE, ABSOLUTE, 0).solve(MOST_EVALUATIONS, function::applyAsDouble, left, right);
    }
}
