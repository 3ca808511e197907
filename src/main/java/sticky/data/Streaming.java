package sticky.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sticky.random.Gamma;
import sticky.random.StreamSwitch;

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
        private final XoShiRo256PlusPlus[] streams;
        private final StreamSwitch generator = new StreamSwitch(null);
        private final ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(generator);
        private final Gamma gamma = batchSize == 1 ? null : new Gamma(generator, 0.5 * batchSize, 2.0 / batchSize);
        private final double noiseSquared = labelNoise * labelNoise / batchSize;

        StreamingFeed(int lanes) {
            streams = new XoShiRo256PlusPlus[lanes];
        }

        @Override
        public void start(int lane, long trajectory, XoShiRo256PlusPlus stream) {
            streams[lane] = stream;
        }

        @Override
        public void draw(int lane, int steps, double[] meanXX, double[] meanXY) {
            generator.to(streams[lane]);
            // One loop a case: each is compiled for itself, so that one experiment's does not slow another's.
            if (!inputNoise) {
                drawLabels(lane, steps, meanXX, meanXY);
            } else if (batchSize == 1) {
                drawSquares(lane, steps, meanXX, meanXY);
            } else {
                drawGammas(lane, steps, meanXX, meanXY);
            }
        }

        private void drawLabels(int lane, int steps, double[] meanXX, double[] meanXY) {
            for (int k = 0, at = lane; k < steps; k++, at += streams.length) {
                meanXX[at] = 1;
                meanXY[at] = normal.sample();
            }
        }

        private void drawSquares(int lane, int steps, double[] meanXX, double[] meanXY) {
            for (int k = 0, at = lane; k < steps; k++, at += streams.length) {
                double x = normal.sample();
                meanXX[at] = x * x;
                meanXY[at] = normal.sample();
            }
        }

        private void drawGammas(int lane, int steps, double[] meanXX, double[] meanXY) {
            for (int k = 0, at = lane; k < steps; k++, at += streams.length) {
                meanXX[at] = gamma.sample();
                meanXY[at] = normal.sample();
            }
        }

        @Override
        public void finish(int steps, double[] meanXX, double[] meanXY) {
            int size = steps * streams.length;
            for (int i = 0; i < size; i++) {
                meanXY[i] *= Math.sqrt(noiseSquared * meanXX[i]);
            }
        }
    }
}
