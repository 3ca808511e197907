package sticky.stability;

import java.util.Arrays;
import sticky.model.Landscape;
import sticky.statistics.Estimate;

/**
 * The law of SGD in a basin that it has not left for a long time, and the rate at which it leaves: the leading left eigenvector and
 * eigenvalue of the one-step kernel killed outside the basin. The share still inside falls like eigenvalue^t.
 *
 * @param landscape a model with one weight
 * @param learningRate eta
 * @param batchSize B
 * @param labelNoise sigma
 * @param low the basin's lower end; what falls below counts as left, so it should lie where one step leaves anyway
 * @param high the basin's upper end, the barrier
 */
public record QuasiStationaryLaw(
        Landscape landscape, double learningRate, double batchSize, double labelNoise, double low, double high) {
    private static final double CONVERGED = 1e-12;
    private static final int MOST_STEPS = 100_000;

    /**
     * @throws IllegalArgumentException if the landscape has not one weight, eta is not in (0, infinity), B not in [1, 1e9], sigma not in
     *     (0, 1e6], or the basin is empty
     */
    public QuasiStationaryLaw {
        if (landscape.dimension() != 1) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        Ranges.learningRate(learningRate);
        Ranges.batchSize(batchSize);
        Ranges.labelNoise(labelNoise);
        Ranges.interval("basin", low, high);
    }

    /**
     * The escape rate -ln(eigenvalue) per step on n cells, R(n), with its numerical error from three resolutions,
     *
     * <pre>error = max(|R(n) - R(n/2)| / (sqrt(2) - 1), |R(n) - R(n/4)|),</pre>
     *
     * what is left if the error falls like the root of a cell's width. Orders of 0.7 to 1.5 were seen, but unevenly, as the basin's ends
     * and the places without noise fall anywhere in their cells, so that two resolutions may agree by chance. So it is no strict bound:
     * of eight laws with 250 to 900 cells, on which it was chosen, it held the limit (from 2400 cells, for two laws extrapolated) in 246
     * of 248 cases; with fewer cells it misses more often.
     *
     * @throws IllegalArgumentException if there are fewer than 8 cells
     * @throws IllegalStateException if nothing is left in the basin, or the law does not settle
     */
    public Estimate escapeRate(int cells) {
        Ranges.count("number of cells", cells, 8);
        double rate = rate(cells);
        double half = Math.abs(rate - rate(cells / 2)) / (StrictMath.sqrt(2) - 1);
        double quarter = Math.abs(rate - rate(cells / 4));
        return Estimate.exact(rate, Math.max(half, quarter));
    }

    private double rate(int cells) {
        return -StrictMath.log(settled(cells).eigenvalue);
    }

    /** The density in the basin on equal cells, {@code double[cell]}; its integral is 1. */
    public double[] density(int cells) {
        Ranges.count("number of cells", cells, 2);
        double width = (high - low) / cells;
        return Arrays.stream(settled(cells).law).map(mass -> mass / width).toArray();
    }

    /**
     * The share that has left the basin after so many steps, of starts uniform on part of it.
     *
     * @param from starts are uniform from here
     * @param to to here
     * @throws IllegalArgumentException if the starts do not lie in the basin, or there are fewer than 2 cells or no steps
     */
    public double shareLeft(double from, double to, int steps, int cells) {
        Ranges.count("number of cells", cells, 2);
        Ranges.count("number of steps", steps, 1);
        Ranges.interval("start", from, to);
        if (!(from >= low && to <= high)) {
            throw new IllegalArgumentException(
                    "start [" + from + ", " + to + "] is out of range [" + low + ", " + high + "]");
        }
        BasinKernel kernel = kernel(cells);
        double[] law = kernel.between(from, to);
        double all = Arrays.stream(law).sum();
        for (int t = 0; t < steps; t++) {
            law = kernel.step(law);
        }
        return 1 - Arrays.stream(law).sum() / all;
    }

    private BasinKernel kernel(int cells) {
        return new BasinKernel(
                new BasinKernel.SgdStep(landscape, learningRate, batchSize, labelNoise), low, high, cells);
    }

    private record Settled(double eigenvalue, double[] law) {}

    /** Power iteration from the uniform law. */
    private Settled settled(int cells) {
        BasinKernel kernel = kernel(cells);
        double[] law = new double[cells];
        Arrays.fill(law, 1.0 / cells);
        for (int t = 0; t < MOST_STEPS; t++) {
            double[] next = kernel.step(law);
            double eigenvalue = Arrays.stream(next).sum();
            if (!(eigenvalue > 0)) {
                throw new IllegalStateException("nothing is left in the basin after " + (t + 1) + " steps");
            }
            double change = 0;
            for (int i = 0; i < cells; i++) {
                next[i] /= eigenvalue;
                change += Math.abs(next[i] - law[i]);
            }
            law = next;
            if (change < CONVERGED) {
                return new Settled(eigenvalue, law);
            }
        }
        throw new IllegalStateException("the law in the basin has not settled after " + MOST_STEPS + " steps");
    }
}
