package sticky.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Q - a: the model whose truth is 0 where that of Q is a. Its zeros are where Q = a, which for a generic a are not degenerate, however
 * degenerate those of Q are. Source: write-up, footnote 7.
 *
 * @param original Q
 * @param truth a
 */
public record Shifted(Landscape original, double truth) implements Landscape {
    private static final int CELLS = 4_000;
    private static final int MOST_EVALUATIONS = 200;

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
     * For one weight: where Q - a changes sign, within three times the farthest minimum of Q and one more; order 1. None are known for
     * more weights.
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
        BrentSolver solver = new BrentSolver(1e-15, 1e-15);
        for (int i = 0; i < CELLS; i++) {
            double left = -reach + 2 * reach * i / CELLS;
            double right = -reach + 2 * reach * (i + 1) / CELLS;
            double atLeft = value(new double[] {left});
            double atRight = value(new double[] {right});
            if (atLeft == 0 || atLeft < 0 != atRight < 0 && atRight != 0) {
                double zero =
                        atLeft == 0 ? left : solver.solve(MOST_EVALUATIONS, w -> value(new double[] {w}), left, right);
                minima.add(new Minimum("Q = a, " + (minima.size() + 1), new double[] {zero}, 1, .5));
            }
        }
        return minima;
    }

    @Override
    public String label() {
        return original.label() + " less " + truth;
    }
}
