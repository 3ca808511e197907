package sticky.posterior;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws from a density on the line by inverting its distribution function, from a table: the density is linear within a cell. With 64
 * cells to a panel the distribution function is off by less than 1e-3 for a density as steep as x^-4.
 *
 * @param edges of the cells, {@code double[cell + 1]}
 * @param density at the edges, up to a factor
 * @param cumulative mass up to each edge, up to the same factor
 */
record InverseTransform(double[] edges, double[] density, double[] cumulative) {
    private static final int CELLS_PER_PANEL = 64;

    /** @param logDensity up to a constant */
    static InverseTransform of(double[] panels, DoubleUnaryOperator logDensity) {
        double[] edges = GradedPanels.cut(panels, CELLS_PER_PANEL);
        double[] density = Arrays.stream(edges).map(logDensity).toArray();
        double largest = Arrays.stream(density).max().orElseThrow();
        double[] cumulative = new double[edges.length];
        density[0] = StrictMath.exp(density[0] - largest);
        for (int i = 1; i < edges.length; i++) {
            density[i] = StrictMath.exp(density[i] - largest);
            cumulative[i] = cumulative[i - 1] + 0.5 * (density[i - 1] + density[i]) * (edges[i] - edges[i - 1]);
        }
        return new InverseTransform(edges, density, cumulative);
    }

    double[] sample(int count, UniformRandomProvider random) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) {
            draws[i] = at(random.nextDouble());
        }
        return draws;
    }

    /** The point below which the given share of the mass lies. */
    private double at(double share) {
        double mass = share * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, mass);
        int cell = Math.min(found >= 0 ? found : -found - 2, edges.length - 2);
        double within = mass - cumulative[cell];
        if (within == 0) {
            return edges[cell];
        }
        // The root of p t + (p' - p) t^2 / 2 = within / width, in the form that does not cancel.
        double width = edges[cell + 1] - edges[cell];
        double left = density[cell];
        double rise = density[cell + 1] - left;
        double area = within / width;
        double t = 2 * area / (left + StrictMath.sqrt(Math.max(0, left * left + 2 * rise * area)));
        return edges[cell] + Math.min(1, t) * width;
    }
}
