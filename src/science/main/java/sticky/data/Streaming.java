package sticky.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sticky.random.Gammas;
import sticky.random.Normals;
import sticky.random.Stream;
import sticky.random.Streams;

/**
 * A fresh batch of Gaussian data every step, through its exact sufficient statistics, at a cost that does not depend on B:
 * m_xx = chi^2_B / B, and m_xy given m_xx is N(0, sigma^2 m_xx / B). With input noise off, m_xx = 1.
 *
 * <p>For B = 1, m_xx is a squared normal; for larger B a gamma variate of shape B/2 (Marsaglia and Tsang 2000).
 *
 * @param batchSize B
 * @param labelNoise sigma; 0 switches the label noise off
 * @param inputNoise whether m_xx fluctuates
 */
public record Streaming(int batchSize, double labelNoise, boolean inputNoise) implements Batches {

    /** @throws IllegalArgumentException if B is not in [1, 1e9] or sigma not in [0, 1e6] */
    public Streaming {
        Ranges.batchSize(batchSize, Ranges.LARGEST_BATCH);
        Ranges.labelNoise(labelNoise);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("data", "streaming");
        settings.put("batchSize", batchSize);
        settings.put("labelNoise", labelNoise);
        settings.put("inputNoise", inputNoise);
        return settings;
    }

    @Override
    public Batches withBatchSize(int other) {
        return new Streaming(other, labelNoise, inputNoise);
    }

    @Override
    public Batches withLabelNoise(double other) {
        return new Streaming(batchSize, other, inputNoise);
    }

    @Override
    public Feed open(int lanes) {
        return new StreamingFeed(lanes);
    }

    private final class StreamingFeed implements Feed {
        private final Streams streams;
        private final Normals normals;
        private final Gammas gammas;
        private final double noiseSquared = labelNoise * labelNoise / batchSize;

        StreamingFeed(int lanes) {
            streams = new Streams(lanes);
            normals = new Normals(streams);
            gammas = batchSize == 1 ? null : new Gammas(streams, 0.5 * batchSize, 2.0 / batchSize);
        }

        @Override
        public void start(int lane, long trajectory, Stream stream) {
            streams.join(lane, stream);
        }

        @Override
        public void draw(long alive, double[] meanXX, double[] meanXY) {
            if (!inputNoise) {
                Arrays.fill(meanXX, 1);
            } else if (batchSize == 1) {
                normals.next(meanXX);
                square(meanXX);
            } else {
                gammas.next(meanXX);
            }
            normals.next(meanXY);
            for (int i = 0; i < meanXY.length; i++) {
                meanXY[i] *= Math.sqrt(noiseSquared * meanXX[i]);
            }
        }

        @Override
        public void keep(int[] lanes) {
            streams.keep(lanes);
        }

        private static void square(double[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= values[i];
            }
        }
    }
}
