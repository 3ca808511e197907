package sticky.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sticky.random.Normals;
import sticky.random.Stream;
import sticky.random.Streams;

/**
 * What a step rule with Gaussian noise draws instead of a batch: one standard normal a step, in the place of m_xy, with m_xx = 1. The
 * rule scales it to the covariance that SGD has for this batch size and label noise.
 *
 * @param batchSize B of the experiment whose noise is replaced
 * @param labelNoise sigma of that experiment
 */
public record UnitNormals(int batchSize, double labelNoise) implements Batches {

    /** @throws IllegalArgumentException if B is not in [1, 1e9] or sigma not in [0, 1e6] */
    public UnitNormals {
        Ranges.batchSize(batchSize, Ranges.LARGEST_BATCH);
        Ranges.labelNoise(labelNoise);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("data", "Gaussian noise of SGD's covariance");
        settings.put("batchSize", batchSize);
        settings.put("labelNoise", labelNoise);
        return settings;
    }

    @Override
    public Batches withBatchSize(int other) {
        return new UnitNormals(other, labelNoise);
    }

    @Override
    public Batches withLabelNoise(double other) {
        return new UnitNormals(batchSize, other);
    }

    @Override
    public Feed open(int lanes) {
        Streams streams = new Streams(lanes);
        Normals normals = new Normals(streams);
        return new Feed() {
            @Override
            public void start(int lane, long trajectory, Stream stream) {
                streams.join(lane, stream);
            }

            @Override
            public void draw(long alive, double[] meanXX, double[] meanXY) {
                Arrays.fill(meanXX, 1);
                normals.next(meanXY);
            }

            @Override
            public void keep(int[] kept) {
                streams.keep(kept);
            }
        };
    }
}
