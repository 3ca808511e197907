package sticky.stability;

import java.util.Arrays;
import sticky.model.Landscape;

/**
 * The share of SGD's kept trajectories in the left basin after each step, by the one-step kernel on the whole stretch of the line from
 * which a trajectory can come back; what leaves the stretch diverges. Unlike the {@link QuasiStationaryLaw} it has the transient, the
 * trajectories that come back over the barrier, and the condition that those kept do not diverge until the end:
 *
 * <pre>share(t) = sum over cells below the barrier of p_t(cell) h(T - t, cell), over the same sum over all cells,</pre>
 *
 * with p_t the law after t steps and h(s, cell) the chance to be on the stretch s steps later.
 *
 * @param landscape a model with one weight
 * @param learningRate eta
 * @param batchSize B
 * @param labelNoise sigma
 * @param low the stretch's lower end
 * @param barrier what bounds the left basin
 * @param high the stretch's upper end
 */
public record SurvivalLaw(
        Landscape landscape,
        double learningRate,
        double batchSize,
        double labelNoise,
        double low,
        double barrier,
        double high) {

    /**
     * @throws IllegalArgumentException if the landscape has not one weight, eta is not in (0, infinity), B not in [1, 1e9], sigma not in
     *     (0, 1e6], or the barrier is not between the ends
     */
    public SurvivalLaw {
        if (landscape.dimension() != 1) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        Ranges.learningRate(learningRate);
        Ranges.batchSize(batchSize);
        Ranges.labelNoise(labelNoise);
        Ranges.interval("left basin", low, barrier);
        Ranges.interval("right basin", barrier, high);
    }

    /**
     * The share of the kept in the left basin.
     *
     * @param from starts are uniform from here
     * @param to to here; both are on the stretch
     * @param steps T, the run's length
     * @param cells of the kernel, at least 8; the one that the barrier divides belongs to either side by its parts
     * @return {@code double[step]}, T + 1 of them
     * @throws IllegalArgumentException if the starts do not lie on the stretch, or there are too few cells or no steps
     */
    public double[] keptFraction(double from, double to, int steps, int cells) {
        Ranges.count("number of cells", cells, 8);
        Ranges.count("number of steps", steps, 1);
        Ranges.interval("start", from, to);
        if (!(from >= low && to <= high)) {
            throw new IllegalArgumentException(
                    "start [" + from + ", " + to + "] is out of range [" + low + ", " + high + "]");
        }
        BasinKernel kernel = new BasinKernel(
                new BasinKernel.SgdStep(landscape, learningRate, batchSize, labelNoise), low, high, cells);
        double[] basin = kernel.between(low, barrier);
        double[][] stays = new double[steps + 1][cells];
        Arrays.fill(stays[0], 1);
        for (int s = 1; s <= steps; s++) {
            stays[s] = kernel.stepBack(stays[s - 1]);
        }
        double[] law = kernel.between(from, to);
        double[] fraction = new double[steps + 1];
        for (int t = 0; t <= steps; t++) {
            double left = 0;
            double all = 0;
            for (int cell = 0; cell < cells; cell++) {
                double kept = law[cell] * stays[steps - t][cell];
                left += kept * basin[cell];
                all += kept;
            }
            fraction[t] = left / all;
            law = kernel.step(law);
        }
        return fraction;
    }
}
