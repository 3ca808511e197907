package faults;

import java.util.Map;
import sticky.data.Batches;
import sticky.data.Epochs;
import sticky.data.Feed;
import sticky.random.Seed;
import sticky.random.Stream;

/**
 * Batches of one data set whose every sample is drawn from the whole of it.
 *
 * @param epochs the data set
 */
record WithReplacement(Epochs epochs) implements Batches {
    @Override
    public int batchSize() {
        return epochs.batchSize();
    }

    @Override
    public double labelNoise() {
        return epochs.labelNoise();
    }

    @Override
    public Batches withBatchSize(int batchSize) {
        return new WithReplacement((Epochs) epochs.withBatchSize(batchSize));
    }

    @Override
    public Batches withLabelNoise(double labelNoise) {
        return new WithReplacement((Epochs) epochs.withLabelNoise(labelNoise));
    }

    @Override
    public Batches prepared(Seed seed) {
        return new WithReplacement(epochs.prepared(seed));
    }

    @Override
    public Map<String, Object> settings() {
        return epochs.settings();
    }

    @Override
    public Feed open(int lanes) {
        double[] x = epochs.given().x();
        double[] y = epochs.given().y();
        Stream[] streams = new Stream[lanes];
        return new Feed() {
            @Override
            public void start(int lane, long trajectory, Stream stream) {
                streams[lane] = stream;
            }

            @Override
            public void draw(long alive, double[] meanXX, double[] meanXY) {
                for (long left = alive; left != 0; left &= left - 1) {
                    draw(Long.numberOfTrailingZeros(left), meanXX, meanXY);
                }
            }

            private void draw(int lane, double[] meanXX, double[] meanXY) {
                double xx = 0;
                double xy = 0;
                for (int k = 0; k < batchSize(); k++) {
                    int i = streams[lane].nextInt(x.length);
                    xx += x[i] * x[i];
                    xy += x[i] * y[i];
                }
                meanXX[lane] = xx / batchSize();
                meanXY[lane] = xy / batchSize();
            }

            @Override
            public void keep(int[] kept) {
                for (int i = 0; i < kept.length; i++) {
                    streams[i] = streams[kept[i]];
                }
            }
        };
    }
}
