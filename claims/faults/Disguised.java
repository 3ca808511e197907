package faults;

import java.util.Map;
import sticky.data.Batches;
import sticky.data.Feed;
import sticky.random.Seed;

/**
 * Batches that are not what they say: a study reads the settings of one source, and its trajectories see the batches of another.
 *
 * @param shown whose settings are read
 * @param drawn whose batches are seen
 */
record Disguised(Batches shown, Batches drawn) implements Batches {
    @Override
    public int batchSize() {
        return shown.batchSize();
    }

    @Override
    public double labelNoise() {
        return shown.labelNoise();
    }

    @Override
    public Batches withBatchSize(int batchSize) {
        return new Disguised(shown.withBatchSize(batchSize), drawn.withBatchSize(batchSize));
    }

    @Override
    public Batches withLabelNoise(double labelNoise) {
        return new Disguised(shown.withLabelNoise(labelNoise), drawn.withLabelNoise(labelNoise));
    }

    @Override
    public Batches prepared(Seed seed) {
        return new Disguised(shown.prepared(seed), drawn.prepared(seed));
    }

    @Override
    public boolean isRandom() {
        return drawn.isRandom();
    }

    @Override
    public Feed open(int lanes) {
        return drawn.open(lanes);
    }

    @Override
    public Map<String, Object> settings() {
        return shown.settings();
    }
}
