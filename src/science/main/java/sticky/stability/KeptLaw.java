package sticky.stability;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import sticky.model.Landscape;

/**
 * The law of SGD with one weight from uniform starts between two ends beyond which it diverges: the one-step kernel on the whole interval,
 * applied forwards to the law of the start and backwards to the chance of being kept, that is, of not having diverged by the last step.
 *
 * <p>Formula: with p(t, w) the law of what has not diverged by t, p(t + 1) = p(t) K, and h(t, w) the chance to be kept from there,
 * h(T) = 1, h(t) = K h(t + 1), the share of the kept that lies in a region A after step t is
 *
 * <pre>sum over A of p(t) h(t) / sum of p(T).</pre>
 *
 * @param forwards p, {@code double[step][cell]}
 * @param backwards h, {@code double[step][cell]}
 * @param places middles of the cells, {@code double[cell]}
 */
public record KeptLaw(double[][] forwards, double[][] backwards, double[] places) {

    /**
     * Computes the law over a number of steps.
     *
     * @param landscape a model with one weight
     * @param learningRate eta, positive
     * @param batchSize B, from 1
     * @param labelNoise sigma, positive
     * @param low the lower end of the starts, beyond which a trajectory diverges
     * @param high the upper end likewise
     * @param steps T, at least 1
     * @param cells of the kernel, at least 8
     * @throws IllegalArgumentException if an argument is out of range, or the landscape has not one weight
     */
    public static KeptLaw of(
            Landscape landscape,
            double learningRate,
            double batchSize,
            double labelNoise,
            double low,
            double high,
            int steps,
            int cells) {
        QuasiStationaryLaw checked = new QuasiStationaryLaw(landscape, learningRate, batchSize, labelNoise, low, high);
        Ranges.count("number of steps", steps, 1);
        Ranges.count("number of cells", cells, 8);
        BasinKernel kernel = new BasinKernel(
                new BasinKernel.SgdStep(checked.landscape(), learningRate, batchSize, labelNoise), low, high, cells);
        double[][] forwards = new double[steps + 1][cells];
        double[][] backwards = new double[steps + 1][cells];
        Arrays.fill(forwards[0], 1.0 / cells);
        Arrays.fill(backwards[steps], 1);
        for (int t = 1; t <= steps; t++) {
            forwards[t] = kernel.step(forwards[t - 1]);
            backwards[steps - t] = kernel.stepBack(backwards[steps - t + 1]);
        }
        double[] places = new double[cells];
        Arrays.setAll(places, cell -> low + (cell + 0.5) * (high - low) / cells);
        return new KeptLaw(forwards, backwards, places);
    }

    /** Returns the share of all starts that diverges by the last step. */
    public double diverged() {
        return 1 - Arrays.stream(forwards[forwards.length - 1]).sum();
    }

    /** Returns the share of those in a region after a step that diverges by the last step. */
    public double divergedOf(DoublePredicate region, int step) {
        return 1 - kept(region, step) / sum(forwards[step], region);
    }

    /** Returns the share of the kept that lies in a region, {@code double[step]}. */
    public double[] keptShare(DoublePredicate region) {
        double[] share = new double[forwards.length];
        Arrays.setAll(share, t -> kept(region, t) / kept(w -> true, t));
        return share;
    }

    private double kept(DoublePredicate region, int step) {
        double[] product = new double[places.length];
        Arrays.setAll(product, cell -> forwards[step][cell] * backwards[step][cell]);
        return sum(product, region);
    }

    private double sum(double[] masses, DoublePredicate region) {
        double sum = 0;
        for (int cell = 0; cell < places.length; cell++) {
            sum += region.test(places[cell]) ? masses[cell] : 0;
        }
        return sum;
    }
}
