package sticky.posterior;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import sticky.model.Landscape;

/**
 * Panels for quadrature that shrink geometrically, by halves, towards given centres. A peak of whatever width at a centre then spans a
 * few panels on which it is smooth, without its width being known: n^(-1/(2d)) at a minimum of order d is 1e-9 at n = 1e18, d = 1.
 *
 * <p>Shapes: edges are {@code double[panel + 1]}, ascending.
 */
final class GradedPanels {
    /** Towards a peak as narrow as doubles can tell. */
    static final int DEEP = 44;

    /** Towards a point where the integrand varies slowly, as a marginal does. */
    static final int SHALLOW = 24;

    /** Towards a box's end: a layer narrower than 2^-12 of the box weighs little, whatever is in it. */
    private static final int END = 12;

    private GradedPanels() {}

    /** The edges of the panels from one end to the other. */
    static double[] between(double from, double to, double[] centres) {
        return between(from, to, centres, DEEP);
    }

    /** The same with so many halvings: the innermost panels are 2^-halvings of the reach. */
    static double[] between(double from, double to, double[] centres, int halvings) {
        DoubleStream edges = DoubleStream.of(from, to);
        for (double centre : centres) {
            double reach = Math.max(Math.abs(from - centre), Math.abs(to - centre));
            double[] around = new double[2 * halvings + 1];
            around[0] = centre;
            for (int k = 1; k <= halvings; k++) {
                around[2 * k - 1] = centre - reach;
                around[2 * k] = centre + reach;
                reach /= 2;
            }
            edges = DoubleStream.concat(edges, Arrays.stream(around));
        }
        return edges.filter(edge -> edge >= from && edge <= to)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The same panels, graded towards both ends as well: an integrand may end in a layer there. */
    static double[] towardsEnds(double[] edges) {
        double[] ends = {edges[0], edges[edges.length - 1]};
        return merged(edges, between(ends[0], ends[1], ends, END));
    }

    /** The same panels, cut also at the edges of so many equal cells, so that none is wider than a cell. */
    static double[] noWiderThanCells(double[] edges, int cells) {
        return merged(edges, cut(new double[] {edges[0], edges[edges.length - 1]}, cells));
    }

    private static double[] merged(double[] edges, double[] others) {
        return DoubleStream.concat(Arrays.stream(edges), Arrays.stream(others))
                .sorted()
                .distinct()
                .toArray();
    }

    /** One coordinate of a landscape's minima, the centres to grade towards. */
    static double[] centres(Landscape landscape, int coordinate) {
        return landscape.minima().stream()
                .mapToDouble(minimum -> minimum.point()[coordinate])
                .toArray();
    }

    /** The same panels, each cut into equal parts. */
    static double[] cut(double[] edges, int parts) {
        double[] finer = new double[(edges.length - 1) * parts + 1];
        for (int p = 0; p + 1 < edges.length; p++) {
            for (int i = 0; i < parts; i++) {
                finer[p * parts + i] = edges[p] + (edges[p + 1] - edges[p]) * i / parts;
            }
        }
        finer[finer.length - 1] = edges[edges.length - 1];
        return finer;
    }
}
