package sticky.data;

import java.util.Map;
import sticky.random.Seed;

/**
 * Where the batches of an experiment come from. For models linear in the data, f_w(x) = Q(w) x, all that SGD sees of a batch are the
 * two means m_xx = mean x_i^2 and m_xy = mean x_i y_i, so that is what a source delivers. A value; the state lives in its {@link Feed}.
 *
 * <p>Source: write-up, section on the models; spec of the data x ~ N(0, 1), y ~ N(0, sigma^2) independent of x.
 */
public interface Batches {

    /** Samples a batch, B. */
    int batchSize();

    /** Standard deviation of the label noise, sigma. */
    double labelNoise();

    /** The same source with another batch size. */
    Batches withBatchSize(int batchSize);

    /**
     * The same source with another label noise.
     *
     * @throws UnsupportedOperationException if the labels are given
     */
    Batches withLabelNoise(double labelNoise);

    /** The source with whatever all trajectories share drawn from the experiment's key: its one data set. */
    default Batches prepared(Seed seed) {
        return this;
    }

    /** Whether two runs can differ in their batches. */
    default boolean isRandom() {
        return true;
    }

    /** Opens a feed for one group of {@code lanes} trajectories. */
    Feed open(int lanes);

    /** The settings by name, for evidence files. */
    Map<String, Object> settings();
}
