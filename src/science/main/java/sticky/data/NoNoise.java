package sticky.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sticky.random.Stream;

/**
 * The limit of infinite batches: m_xx = 1, m_xy = 0 always, so that SGD becomes plain gradient descent on the potential. It remembers
 * the batch size and label noise it stands in for, so that the rest of an experiment can be compared.
 *
 * @param batchSize B of the experiment that this is the noiseless twin of
 * @param labelNoise sigma of that experiment
 */
public record NoNoise(int batchSize, double labelNoise) implements Batches {

    /** @throws IllegalArgumentException if B is not in [1, 1e9] or sigma not in [0, 1e6] */
    public NoNoise {
        Ranges.batchSize(batchSize, Ranges.LARGEST_BATCH);
        Ranges.labelNoise(labelNoise);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("data", "no noise");
        settings.put("batchSize", batchSize);
        settings.put("labelNoise", labelNoise);
        return settings;
    }

    @Override
    public Batches withBatchSize(int other) {
        return new NoNoise(other, labelNoise);
    }

    @Override
    public Batches withLabelNoise(double other) {
        return new NoNoise(batchSize, other);
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public Feed open(int lanes) {
        return new Feed() {
            @Override
            public void start(int lane, long trajectory, Stream stream) {}

            @Override
            public void draw(long alive, double[] meanXX, double[] meanXY) {
                Arrays.fill(meanXX, 1);
                Arrays.fill(meanXY, 0);
            }

            @Override
            public void keep(int[] kept) {}
        };
    }
}
