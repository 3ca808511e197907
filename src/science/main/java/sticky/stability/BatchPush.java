package sticky.stability;

import org.apache.commons.statistics.distribution.NormalDistribution;
import sticky.model.Landscape;

/**
 * How far a batch pushes SGD off the step of gradient descent, how rare so large a push is at that place, and the chance that one step
 * carries SGD over a barrier.
 *
 * <p>Formula: at w the push is x = -2 eta Q' (Q (m_xx - 1) - m_xy), the deviation of the step from w - 2 eta Q' Q. Given r, with
 * m_xx = r^2/B, it is normal with mean -2 eta Q' Q (r^2/B - 1) and standard deviation 2 eta |Q'| sigma r/B; the rest is an average over r,
 * chi-distributed with B degrees of freedom. Exact for streaming batches of Gaussian data.
 */
public final class BatchPush {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int PANELS = 2;

    private final Landscape landscape;
    private final double learningRate;
    private final double batchSize;
    private final double labelNoise;
    private final ChiQuadrature law;

    /**
     * The pushes of one setting.
     *
     * @param landscape a model with one weight
     * @param learningRate eta
     * @param batchSize B
     * @param labelNoise sigma
     * @throws IllegalArgumentException if the landscape has not one weight, eta is not in (0, infinity), B not in [1, 1e9], or sigma not in
     *     (0, 1e6]
     */
    public BatchPush(Landscape landscape, double learningRate, double batchSize, double labelNoise) {
        if (landscape.dimension() != 1) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        Ranges.learningRate(learningRate);
        Ranges.batchSize(batchSize);
        Ranges.labelNoise(labelNoise);
        this.landscape = landscape;
        this.learningRate = learningRate;
        this.batchSize = batchSize;
        this.labelNoise = labelNoise;
        law = ChiQuadrature.of(batchSize, PANELS);
    }

    /** Returns where gradient descent goes from w. */
    public double descent(double w) {
        double[] place = {w};
        return w - 2 * learningRate * landscape.gradient(place)[0] * landscape.value(place);
    }

    /** Returns the push of a step from one place to another. */
    public double push(double from, double to) {
        return to - descent(from);
    }

    /** Returns the probability that a push at a place is no larger than {@code size}, to either side; 1 where no batch pushes. */
    public double quantile(double at, double size) {
        double[] place = {at};
        double kick = 2 * learningRate * landscape.gradient(place)[0];
        if (kick == 0) {
            return 1;
        }
        double mean = -kick * landscape.value(place);
        double sum = 0;
        for (int k = 0; k < law.nodes().length; k++) {
            double r = law.nodes()[k];
            double middle = mean * (r * r / batchSize - 1);
            double deviation = Math.abs(kick) * labelNoise * r / batchSize;
            sum += law.weights()[k] * (below(size, middle, deviation) - below(-size, middle, deviation));
        }
        return sum;
    }

    /** Returns the probability that one step from a place ends at a barrier or above it. */
    public double chanceAbove(double barrier, double at) {
        double[] place = {at};
        double kick = 2 * learningRate * landscape.gradient(place)[0];
        double q = landscape.value(place);
        double sum = 0;
        for (int k = 0; k < law.nodes().length; k++) {
            double r = law.nodes()[k];
            double mean = at - kick * q * r * r / batchSize;
            double deviation = Math.abs(kick) * labelNoise * r / batchSize;
            sum += law.weights()[k] * below(-barrier, -mean, deviation);
        }
        return sum;
    }

    /** P(x <= edge); without noise it is a jump. */
    private static double below(double edge, double mean, double deviation) {
        return deviation == 0 ? (edge >= mean ? 1 : 0) : NORMAL.cumulativeProbability((edge - mean) / deviation);
    }
}
