package sticky.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Q - a: the model whose truth is 0 where that of Q is a. Its zeros are where Q = a, which for a generic a are not degenerate, however
 * degenerate those of Q are; where a is Q's height at a barrier, that barrier is a zero, of order 2. Source: write-up, footnote 7.
 *
 * @param original Q
 * @param truth a
 */
public record Shifted(Landscape original, double truth) implements Landscape {
    private static final int CELLS = 4_000;
    private static final int MOST_EVALUATIONS = 200;

    /** By how much Q may miss a where it turns, relative. */
    private static final double ROUNDING = 1e-12;

    /** @throws IllegalArgumentException if a is not finite */
    public Shifted {
        if (!Double.isFinite(truth)) {
            throw new IllegalArgumentException("truth " + truth + " is not finite");
        }
    }

    @Override
    public int dimension() {
        return original.dimension();
    }

    @Override
    public double value(double[] w) {
        return original.value(w) - truth;
    }

    @Override
    public double[] gradient(double[] w) {
        return original.gradient(w);
    }

    @Override
    public double[][] hessian(double[] w) {
        return original.hessian(w);
    }

    @Override
    public void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
        original.evaluate(w, q, gradient, points);
        for (int i = 0; i < points; i++) {
            q[i] -= truth;
        }
    }

    /**
     * For one weight, within three times the farthest minimum of Q and one more: where Q - a changes sign, of order 1, and where it turns
     * at 0 without a change of sign, as at a barrier whose height is a, of order 2. None are known for more weights.
     */
    @Override
    public List<Minimum> minima() {
        List<Minimum> minima = new ArrayList<>();
        if (dimension() != 1) {
            return minima;
        }
        double reach = 1
                + 3
                        * original.minima().stream()
                                .mapToDouble(minimum -> Math.abs(minimum.point()[0]))
                                .max()
                                .orElse(0);
        for (int i = 0; i < CELLS; i++) {
            double left = -reach + 2 * reach * i / CELLS;
            double right = -reach + 2 * reach * (i + 1) / CELLS;
            if (isIn(left, right, this::at)) {
                add(minima, zero(left, right, this::at), 1);
            } else if (isIn(left, right, this::slope)) {
                double turn = zero(left, right, this::slope);
                if (Math.abs(at(turn)) <= ROUNDING * Math.abs(truth)) {
                    add(minima, turn, 2);
                }
            }
        }
        return minima;
    }

    private static void add(List<Minimum> minima, double at, int order) {
        minima.add(new Minimum("Q = a, " + (minima.size() + 1), new double[] {at}, order, .5 / order));
    }

    /** Whether a function is 0 at the left end or changes sign before the right one. */
    private static boolean isIn(double left, double right, DoubleUnaryOperator function) {
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        return atLeft == 0 || atLeft < 0 != atRight < 0 && atRight != 0;
    }

    private static double zero(double left, double right, DoubleUnaryOperator function) {
        return function.applyAsDouble(left) == 0
                ? left
                : new BrentSolver(1e-15, 1e-15).solve(MOST_EVALUATIONS, function::applyAsDouble, left, right);
    }

    private double at(double w) {
        return value(new double[] {w});
    }

    private double slope(double w) {
        return gradient(new double[] {w})[0];
    }

    @Override
    public String label() {
        return original.label() + " less " + truth;
    }
}
