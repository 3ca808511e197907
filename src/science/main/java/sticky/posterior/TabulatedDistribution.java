package sticky.posterior;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A distribution on the line as a table, for many of its values or quantiles where a quadrature for each would be slow.
 *
 * <p>Formula: the density is quadratic within a cell, so that the sum over cells is Simpson's rule. With {@value #CELLS_PER_PANEL} cells
 * to a panel the error is below 1e-5 for a density that is smooth on each panel, as the write-up's posteriors are.
 */
public final class TabulatedDistribution {
    private static final int CELLS_PER_PANEL = 4;
    private static final int BISECTIONS = 60;

    /** The cells' edges, ascending. */
    private final double[] edges;

    /** The density at each edge and at the middle of each cell, in order, up to a factor. */
    private final double[] density;

    /** The mass up to each edge, up to the same factor. */
    private final double[] cumulative;

    private TabulatedDistribution(double[] panels, DoubleUnaryOperator density) {
        this.edges = GradedPanels.cut(panels, CELLS_PER_PANEL);
        this.density = Arrays.stream(GradedPanels.cut(panels, 2 * CELLS_PER_PANEL))
                .map(density)
                .toArray();
        cumulative = new double[edges.length];
        for (int cell = 0; cell + 1 < edges.length; cell++) {
            cumulative[cell + 1] = cumulative[cell] + within(cell, 1);
        }
    }

    /**
     * Tabulates the distribution of w.
     *
     * @param panels on which the density is smooth, ascending
     * @param density of w, up to a factor
     */
    static TabulatedDistribution of(double[] panels, DoubleUnaryOperator density) {
        return new TabulatedDistribution(panels, density);
    }

    /**
     * Tabulates the distribution of |w|.
     *
     * @param panels on which the density of w is smooth, of both signs or not
     * @param density of w, up to a factor
     */
    static TabulatedDistribution ofModulus(double[] panels, DoubleUnaryOperator density) {
        double[] moduli =
                Arrays.stream(panels).map(Math::abs).sorted().distinct().toArray();
        return new TabulatedDistribution(moduli, w -> density.applyAsDouble(w) + density.applyAsDouble(-w));
    }

    /**
     * Returns the share below a point: 0 and 1 beyond the ends.
     *
     * @throws IllegalArgumentException if the point is no number
     */
    public double below(double point) {
        if (Double.isNaN(point)) {
            throw new IllegalArgumentException("point NaN is out of range [-infinity, infinity]");
        }
        if (point <= edges[0]) {
            return 0;
        }
        if (point >= edges[edges.length - 1]) {
            return 1;
        }
        int cell = cell(edges, point);
        double part = (point - edges[cell]) / (edges[cell + 1] - edges[cell]);
        double mass = cumulative[cell] + within(cell, part); // a parabola through a steep foot may dip below 0
        return Math.max(cumulative[cell], Math.min(cumulative[cell + 1], mass)) / total();
    }

    /**
     * Returns the point below which a share lies.
     *
     * @throws IllegalArgumentException if the share is not in [0, 1)
     */
    public double quantile(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("share " + share + " is out of range [0, 1)");
        }
        double mass = share * total();
        int cell = cell(cumulative, mass);
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (cumulative[cell] + within(cell, middle) < mass) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return edges[cell] + low * (edges[cell + 1] - edges[cell]);
    }

    /** Returns the median. */
    public double median() {
        return quantile(0.5);
    }

    /** Returns independent draws, {@code double[count]}. */
    public double[] sample(int count, UniformRandomProvider random) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) {
            draws[i] = quantile(random.nextDouble());
        }
        return draws;
    }

    private double total() {
        return cumulative[cumulative.length - 1];
    }

    /** The mass in the first part of a cell: the integral of the parabola through its ends and its middle. */
    private double within(int cell, double part) {
        double start = density[2 * cell];
        double middle = density[2 * cell + 1];
        double end = density[2 * cell + 2];
        double slope = -3 * start + 4 * middle - end;
        double bend = 2 * (start - 2 * middle + end);
        return (edges[cell + 1] - edges[cell]) * part * (start + part * (slope / 2 + part * bend / 3));
    }

    /** The cell that holds a value; the first of several where the table does not rise. */
    private static int cell(double[] ascending, double value) {
        int found = Arrays.binarySearch(ascending, value);
        return Math.max(0, Math.min(found >= 0 ? found : -found - 2, ascending.length - 2));
    }
}
