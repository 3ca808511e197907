package faults;

import java.util.Map;
import sticky.data.Batches;
import sticky.data.Feed;
import sticky.random.Seed;
import sticky.random.Stream;

/**
 * Batches that arrive one step late: the first is seen twice, the last never.
 *
 * @param batches in time
 */
record Late(Batches batches) implements Batches {
    @Override
    public int batchSize() {
        return batches.batchSize();
    }

    @Override
    public double labelNoise() {
        return batches.labelNoise();
    }

    @Override
    public Batches withBatchSize(int batchSize) {
        return new Late(batches.withBatchSize(batchSize));
    }

    @Override
    public Batches withLabelNoise(double labelNoise) {
        return new Late(batches.withLabelNoise(labelNoise));
    }

    @Override
    public Batches prepared(Seed seed) {
        return new Late(batches.prepared(seed));
    }

    @Override
    public boolean isRandom() {
        return batches.isRandom();
    }

    @Override
    public Map<String, Object> settings() {
        return batches.settings();
    }

    @Override
    public Feed open(int lanes) {
        Feed feed = batches.open(lanes);
        double[] lastXX = new double[lanes];
        double[] lastXY = new double[lanes];
        return new Feed() {
            private boolean isFirst = true;

            @Override
            public void start(int lane, long trajectory, Stream stream) {
                feed.start(lane, trajectory, stream);
            }

            @Override
            public void draw(long alive, double[] meanXX, double[] meanXY) {
                feed.draw(alive, meanXX, meanXY);
                for (int i = 0; i < meanXX.length; i++) {
                    double xx = meanXX[i];
                    double xy = meanXY[i];
                    if (!isFirst) {
                        meanXX[i] = lastXX[i];
                        meanXY[i] = lastXY[i];
                    }
                    lastXX[i] = xx;
                    lastXY[i] = xy;
                }
                isFirst = false;
            }

            @Override
            public void keep(int[] kept) {
                feed.keep(kept);
                for (int i = 0; i < kept.length; i++) {
                    lastXX[i] = lastXX[kept[i]];
                    lastXY[i] = lastXY[kept[i]];
                }
            }
        };
    }
}
