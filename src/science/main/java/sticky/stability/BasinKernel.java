package sticky.stability;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import sticky.model.Landscape;

/**
 * The one-step transition kernel of SGD with one weight, killed where it leaves a basin, on equal cells (Ulam's method).
 *
 * <p>Formula: from w, at several places of the cell, one step is w' = w - 2 eta Q'(m_xx Q - m_xy), so given r, with m_xx = r^2/B,
 *
 * <pre>w' ~ N(w - 2 eta Q' Q r^2/B, (2 eta Q' sigma r/B)^2),</pre>
 *
 * and the chance of each cell is a difference of two normal distribution functions, averaged over r. What leaves the basin is lost.
 * Source: Ulam, A Collection of Mathematical Problems, 1960; the step law is exact for streaming batches of Gaussian data.
 *
 * <p>Shapes: {@code chances[cell][k]} is the chance of going from a cell to cell {@code first[cell] + k}.
 */
final class BasinKernel {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Standard deviations beyond which a normal has no mass: 1e-14 is lost. */
    private static final double TAIL = 7.7;

    private static final int PANELS = 2;

    /** Places in a cell that stand for the uniform law on it. */
    private static final int PLACES = 2;

    private final int cells;
    private final double low;
    private final double width;
    private final int[] first;
    private final double[][] chances;

    BasinKernel(SgdStep step, double low, double high, int cells) {
        this.cells = cells;
        this.low = low;
        width = (high - low) / cells;
        first = new int[cells];
        chances = new double[cells][];
        ChiQuadrature law = ChiQuadrature.of(step.batchSize(), PANELS);
        for (int cell = 0; cell < cells; cell++) {
            fill(cell, step, law);
        }
    }

    /**
     * The law of SGD in one weight.
     *
     * @param landscape the model
     * @param learningRate eta
     * @param batchSize B
     * @param labelNoise sigma
     */
    record SgdStep(Landscape landscape, double learningRate, double batchSize, double labelNoise) {}

    private void fill(int cell, SgdStep step, ChiQuadrature law) {
        double[] row = new double[cells];
        for (int k = 0; k < PLACES; k++) {
            add(row, low + (cell + (k + 0.5) / PLACES) * width, step, law);
        }
        int from = 0;
        int to = cells;
        while (from < to && row[from] == 0) {
            from++;
        }
        while (to > from && row[to - 1] == 0) {
            to--;
        }
        first[cell] = from;
        chances[cell] = Arrays.copyOfRange(row, from, to);
    }

    /** Adds the chances from one place. */
    private void add(double[] row, double place, SgdStep step, ChiQuadrature law) {
        double[] w = {place};
        double q = step.landscape().value(w);
        double kick = 2 * step.learningRate() * step.landscape().gradient(w)[0];
        for (int k = 0; k < law.nodes().length; k++) {
            double r = law.nodes()[k];
            double mean = place - kick * q * r * r / step.batchSize();
            double deviation = Math.abs(kick) * step.labelNoise() * r / step.batchSize();
            int left = cellOf(mean - TAIL * deviation);
            int right = Math.min(cells, cellOf(mean + TAIL * deviation) + 1);
            if (mean + TAIL * deviation >= low) {
                spread(row, law.weights()[k] / PLACES, mean, deviation, left, right);
            }
        }
    }

    /** Adds one normal to the cells from {@code left} to before {@code right}. */
    private void spread(double[] row, double weight, double mean, double deviation, int left, int right) {
        double below = distribution(low + left * width, mean, deviation);
        for (int j = left; j < right; j++) {
            double above = distribution(low + (j + 1) * width, mean, deviation);
            row[j] += weight * (above - below);
            below = above;
        }
    }

    /** P(w' <= edge); a step without noise is a jump. */
    private static double distribution(double edge, double mean, double deviation) {
        if (deviation == 0) {
            return edge >= mean ? 1 : 0;
        }
        double z = (edge - mean) / deviation;
        return z >= TAIL ? 1 : z <= -TAIL ? 0 : NORMAL.cumulativeProbability(z);
    }

    private int cellOf(double w) {
        return (int) Math.max(0, Math.min(cells, Math.floor((w - low) / width)));
    }

    /** How much of each cell lies between two places, from 0 to 1; {@code double[cell]}. */
    double[] between(double from, double to) {
        double[] shares = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            double left = low + cell * width;
            shares[cell] = Math.max(0, Math.min(to, left + width) - Math.max(from, left)) / width;
        }
        return shares;
    }

    /** The law after one step of what is still in the basin, {@code double[cell]}. */
    double[] step(double[] law) {
        double[] next = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            double mass = law[cell];
            double[] row = chances[cell];
            int at = first[cell];
            for (int k = 0; k < row.length; k++) {
                next[at + k] += mass * row[k];
            }
        }
        return next;
    }

    /** The mean after one step of a number that each cell has, 0 outside the basin; {@code double[cell]}, by where the step starts. */
    double[] stepBack(double[] number) {
        double[] before = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            double[] row = chances[cell];
            int at = first[cell];
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                sum += row[k] * number[at + k];
            }
            before[cell] = sum;
        }
        return before;
    }
}
