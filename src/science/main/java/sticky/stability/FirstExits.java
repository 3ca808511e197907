package sticky.stability;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import sticky.model.Landscape;

/**
 * When SGD with one weight x first leaves the basin of a degenerate minimum at x = 0: the one-step kernel on cells that are equal in ln
 * |x|, on both sides of the minimum. There a step multiplies x by a random factor, so that ln |x| walks at random over many decades, for
 * which equal cells in x are of no use.
 *
 * <p>Formula: as for {@link QuasiStationaryLaw}, given r, with m_xx = r^2/B, one step is
 *
 * <pre>x' ~ N(x - 2 eta Q'(x) Q(x) r^2/B, (2 eta Q'(x) sigma r/B)^2).</pre>
 *
 * <p>What a step brings below 1e-4 of its distance is lumped, what comes below 1e-8 is taken never to come back: its chance of leaving
 * is about as small. Up to 1e-3 the step is taken to be linear in x. The error of n cells a decade falls like n^-2, so the chances of n
 * and of n/2 are extrapolated. Source: Ulam, A Collection of Mathematical Problems, 1960.
 *
 * @param landscape a model with one weight and a minimum at 0
 * @param learningRate eta
 * @param batchSize B
 * @param labelNoise sigma
 * @param low the basin's lower end, below 0; what falls below has left, so it should lie where one step leaves anyway
 * @param high the basin's upper end, the barrier, above 0
 */
public record FirstExits(
        Landscape landscape, double learningRate, double batchSize, double labelNoise, double low, double high) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Standard deviations beyond which a normal has no mass: 1e-14 is lost. */
    private static final double TAIL = 7.7;

    private static final int PANELS = 2;
    private static final double FLOOR = 1e-8;
    private static final double NEVER_BACK = 1e-4;
    private static final double LINEAR = 1e-3;

    /** Places in a cell that stand for the uniform law on it. */
    private static final int PLACES = 2;

    /**
     * @throws IllegalArgumentException if the landscape has not one weight, eta is not in (0, infinity), B not in [1, 1e9], sigma not in
     *     (0, 1e6], or 1e-8 is not inside the basin on both sides
     */
    public FirstExits {
        if (landscape.dimension() != 1) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        Ranges.learningRate(learningRate);
        Ranges.batchSize(batchSize);
        Ranges.labelNoise(labelNoise);
        Ranges.interval("basin below the minimum", low, -FLOOR);
        Ranges.interval("basin above the minimum", FLOOR, high);
    }

    /**
     * The chance that the first exit comes after step t, up to step T, {@code double[t]} for t = 0 to T, from a start uniform on an
     * interval of the basin.
     *
     * @param from the interval's lower end, at least {@code low}
     * @param to its upper end, at most {@code high}
     * @param steps T, at least 1
     * @param perDecade cells a decade, at least 8, even; 24 are right to half a per cent at figure 4
     * @throws IllegalArgumentException if the interval is empty or leaves the basin, or there are too few steps or cells
     */
    public double[] after(double from, double to, int steps, int perDecade) {
        Ranges.interval("start", from, to);
        if (!(from >= low && to <= high)) {
            throw new IllegalArgumentException(
                    "start [" + from + ", " + to + "] is not within the basin [" + low + ", " + high + "]");
        }
        Ranges.count("number of steps", steps, 1);
        Ranges.count("cells a decade", perDecade, 8);
        double[] fine = after(from, to, steps, new Cells(perDecade));
        double[] coarse = after(from, to, steps, new Cells(perDecade / 2));
        double[] limit = new double[fine.length];
        Arrays.setAll(limit, t -> (4 * fine[t] - coarse[t]) / 3);
        return limit;
    }

    private static double[] after(double from, double to, int steps, Cells cells) {
        double[] law = cells.uniform(from, to);
        double[] exits = new double[steps + 1];
        for (int t = 1; t <= steps; t++) {
            double[] next = new double[law.length];
            exits[t] = cells.step(law, next);
            law = next;
        }
        double[] after = new double[steps + 1];
        for (int t = steps - 1; t >= 0; t--) {
            after[t] = after[t + 1] + exits[t + 1];
        }
        return after;
    }

    /** The cells in the order of their place, with one around 0 whose mass is lost, and the chances of going from each to each. */
    private final class Cells {
        private final double[] edges;
        private final int centre;
        private final int linear; // how many cells from the centre the linear regime reaches
        private final double[][] chances; // of cell, and last of leaving
        private final ChiQuadrature law = ChiQuadrature.of(batchSize, PANELS);

        Cells(int perDecade) {
            double[] below = edges(-low, perDecade);
            double[] above = edges(high, perDecade);
            centre = below.length - 1;
            edges = new double[below.length + above.length];
            Arrays.setAll(edges, i -> i <= centre ? -below[centre - i] : above[i - below.length]);
            linear = (int) (perDecade * StrictMath.log10(LINEAR / FLOOR));
            chances = new double[edges.length - 1][];
            // From the outside in, so that the rows that others are moved from are there.
            IntStream.range(0, chances.length)
                    .boxed()
                    .sorted(Comparator.comparing(cell -> -Math.abs(cell - centre)))
                    .forEach(cell -> chances[cell] = from(cell));
        }

        private double[] edges(double reach, int perDecade) {
            int cells = (int) StrictMath.ceil(perDecade * StrictMath.log10(reach / FLOOR) - 1e-9);
            return IntStream.rangeClosed(0, cells)
                    .mapToDouble(k -> k == cells ? reach : FLOOR * StrictMath.pow(10, (double) k / perDecade))
                    .toArray();
        }

        double[] uniform(double from, double to) {
            double[] start = new double[edges.length - 1];
            for (int i = 0; i < start.length; i++) {
                double overlap = Math.min(to, edges[i + 1]) - Math.max(from, edges[i]);
                start[i] = i == centre ? 0 : Math.max(0, overlap) / (to - from);
            }
            return start;
        }

        /** Moves the mass one step; returns what leaves the basin. */
        double step(double[] mass, double[] next) {
            double leaving = 0;
            for (int i = 0; i < mass.length; i++) {
                for (int j = 0; j < next.length; j++) {
                    next[j] += mass[i] * chances[i][j];
                }
                leaving += mass[i] * chances[i][next.length];
            }
            return leaving;
        }

        /** In the linear regime a row is that of another cell there, moved along. */
        private double[] from(int cell) {
            double[] row = new double[edges.length];
            int k = Math.abs(cell - centre);
            if (cell == centre) {
                return row;
            }
            if (k < linear) {
                int side = cell < centre ? -1 : 1;
                double[] other = chances[centre + side * linear];
                for (int j = 1; j + linear - k <= Math.min(centre, edges.length - 2 - centre); j++) {
                    row[centre + j] = other[centre + j + linear - k];
                    row[centre - j] = other[centre - j - linear + k];
                }
                return row;
            }
            for (int i = 0; i < PLACES; i++) {
                add(row, edges[cell] + (i + 0.5) / PLACES * (edges[cell + 1] - edges[cell]));
            }
            row[centre] = 0;
            return row;
        }

        /** Adds the chances from one place. */
        private void add(double[] row, double x) {
            double[] at = {x};
            double q = landscape.value(at);
            double kick = 2 * learningRate * landscape.gradient(at)[0];
            for (int k = 0; k < law.nodes().length; k++) {
                double r = law.nodes()[k];
                double mean = x - kick * q * r * r / batchSize;
                double deviation = Math.abs(kick) * labelNoise * r / batchSize;
                spread(row, NEVER_BACK * Math.abs(x), law.weights()[k] / PLACES, mean, deviation);
            }
        }

        private void spread(double[] row, double least, double weight, double mean, double deviation) {
            int last = edges.length - 1;
            double below = distribution(low, mean, deviation);
            row[last] += weight * (below + 1 - distribution(high, mean, deviation));
            for (int j = 0; j < last; j++) {
                double above = Math.abs(edges[j + 1]) < least ? below : distribution(edges[j + 1], mean, deviation);
                row[j] += weight * (above - below);
                below = above;
            }
        }
    }

    private static double distribution(double edge, double mean, double deviation) {
        double z = (edge - mean) / deviation;
        return z >= TAIL ? 1 : z <= -TAIL ? 0 : NORMAL.cumulativeProbability(z);
    }
}
