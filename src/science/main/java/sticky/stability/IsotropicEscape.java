package sticky.stability;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import sticky.model.Landscape;
import sticky.statistics.Estimate;

/**
 * The rate at which gradient descent with isotropic Gaussian noise leaves a basin that it has not left for a long time: the leading
 * eigenvalue of its one-step kernel killed outside, on equal cells.
 *
 * <p>Formula: one step is w' ~ N(w - 2 eta Q Q', (eta a)^2), from the middle of a cell; the chance of a cell is a difference of two normal
 * distribution functions. Source: Ulam's method, as for SGD in {@link QuasiStationaryLaw}.
 *
 * @param landscape a model with one weight
 * @param learningRate eta
 * @param deviation a, the standard deviation of the gradient's noise
 * @param low the basin's lower end
 * @param high its upper end
 */
public record IsotropicEscape(Landscape landscape, double learningRate, double deviation, double low, double high) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double CONVERGED = 1e-12;
    private static final int MOST_STEPS = 100_000;

    /**
     * @throws IllegalArgumentException if the landscape has not one weight, eta is not in (0, infinity), a not in (0, infinity), or the
     *     basin is empty
     */
    public IsotropicEscape {
        if (landscape.dimension() != 1) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        Ranges.learningRate(learningRate);
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("isotropic noise " + deviation + " is out of range (0, infinity)");
        }
        Ranges.interval("basin", low, high);
    }

    /**
     * The rate -ln(eigenvalue) per step on n cells; its error is the difference from n/2 cells.
     *
     * @throws IllegalArgumentException if there are fewer than 8 cells
     * @throws IllegalStateException if the law in the basin does not settle
     */
    public Estimate rate(int cells) {
        Ranges.count("number of cells", cells, 8);
        double fine = eigenvalue(cells);
        double coarse = eigenvalue(cells / 2);
        return Estimate.exact(-StrictMath.log(fine), Math.abs(StrictMath.log(fine / coarse)));
    }

    private double eigenvalue(int cells) {
        double[][] chances = chances(cells);
        double[] law = new double[cells];
        Arrays.fill(law, 1.0 / cells);
        for (int t = 0; t < MOST_STEPS; t++) {
            double[] next = new double[cells];
            for (int from = 0; from < cells; from++) {
                for (int to = 0; to < cells; to++) {
                    next[to] += law[from] * chances[from][to];
                }
            }
            double left = Arrays.stream(next).sum();
            double change = 0;
            for (int cell = 0; cell < cells; cell++) {
                next[cell] /= left;
                change += Math.abs(next[cell] - law[cell]);
            }
            law = next;
            if (change < CONVERGED) {
                return left;
            }
        }
        throw new IllegalStateException("the law in the basin has not settled after " + MOST_STEPS + " steps");
    }

    private double[][] chances(int cells) {
        double width = (high - low) / cells;
        double scale = learningRate * deviation;
        double[][] chances = new double[cells][cells];
        for (int from = 0; from < cells; from++) {
            double[] w = {low + (from + 0.5) * width};
            double mean = w[0] - learningRate * landscape.potentialGradient(w)[0];
            double below = NORMAL.cumulativeProbability((low - mean) / scale);
            for (int to = 0; to < cells; to++) {
                double above = NORMAL.cumulativeProbability((low + (to + 1) * width - mean) / scale);
                chances[from][to] = above - below;
                below = above;
            }
        }
        return chances;
    }
}
