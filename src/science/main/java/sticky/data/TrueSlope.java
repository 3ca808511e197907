package sticky.data;

import java.util.LinkedHashMap;
import java.util.Map;
import sticky.random.Seed;
import sticky.random.Stream;

/**
 * Batches whose labels follow a true slope a, y = a x + noise, made of batches whose labels are noise alone: m_xy = a m_xx + m_xy of
 * those. The same inputs and noise under both.
 *
 * @param noise batches of the label noise
 * @param slope a
 */
public record TrueSlope(Batches noise, double slope) implements Batches {

    /** @throws IllegalArgumentException if a is not finite */
    public TrueSlope {
        if (!Double.isFinite(slope)) {
            throw new IllegalArgumentException("true slope " + slope + " is not finite");
        }
    }

    @Override
    public int batchSize() {
        return noise.batchSize();
    }

    @Override
    public double labelNoise() {
        return noise.labelNoise();
    }

    @Override
    public Batches withBatchSize(int batchSize) {
        return new TrueSlope(noise.withBatchSize(batchSize), slope);
    }

    @Override
    public Batches withLabelNoise(double labelNoise) {
        return new TrueSlope(noise.withLabelNoise(labelNoise), slope);
    }

    @Override
    public Batches prepared(Seed seed) {
        return new TrueSlope(noise.prepared(seed), slope);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>(noise.settings());
        settings.put("trueSlope", slope);
        return settings;
    }

    @Override
    public boolean isRandom() {
        return noise.isRandom();
    }

    @Override
    public Feed open(int lanes) {
        Feed feed = noise.open(lanes);
        return new Feed() {
            @Override
            public void start(int lane, long trajectory, Stream stream) {
                feed.start(lane, trajectory, stream);
            }

            @Override
            public void draw(long alive, double[] meanXX, double[] meanXY) {
                feed.draw(alive, meanXX, meanXY);
                for (int i = 0; i < meanXY.length; i++) {
                    meanXY[i] += slope * meanXX[i];
                }
            }

            @Override
            public void keep(int[] kept) {
                feed.keep(kept);
            }
        };
    }
}
