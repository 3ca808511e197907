package sticky.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sticky.random.Stream;

/**
 * Batches of a given data set in a given order, one order a trajectory: a published run, played again. The run ends with its order;
 * trajectory i uses order i.
 *
 * @param dataSet the samples
 * @param orders {@code int[trajectory][n]}: in which order each trajectory visited the samples
 * @param batchSize B
 */
public record Replayed(DataSet dataSet, int[][] orders, int batchSize) implements Batches {

    /** @throws IllegalArgumentException if B is not in [1, n], or an order is not a permutation of the samples (its trajectory is named) */
    public Replayed {
        Ranges.batchSize(batchSize, dataSet.samples());
        for (int trajectory = 0; trajectory < orders.length; trajectory++) {
            boolean[] seen = new boolean[dataSet.samples()];
            for (int sample : orders[trajectory]) {
                if (sample < 0 || sample >= seen.length || seen[sample]) {
                    throw new IllegalArgumentException("the order of trajectory " + trajectory + " has sample " + sample
                            + " twice or out of range [0, " + seen.length + ")");
                }
                seen[sample] = true;
            }
            if (orders[trajectory].length != seen.length) {
                throw new IllegalArgumentException("the order of trajectory " + trajectory + " visits "
                        + orders[trajectory].length + " samples of " + seen.length);
            }
        }
    }

    /** Steps the run took: n/B, rounded up. */
    public int steps() {
        return (dataSet.samples() + batchSize - 1) / batchSize;
    }

    @Override
    public double labelNoise() {
        return 1;
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("data", dataSet.name());
        settings.put("samples", dataSet.samples());
        settings.put("batchSize", batchSize);
        settings.put("orders", "replayed");
        return settings;
    }

    @Override
    public Batches withBatchSize(int other) {
        return new Replayed(dataSet, orders, other);
    }

    @Override
    public Batches withLabelNoise(double other) {
        throw new UnsupportedOperationException(
                "the labels of " + dataSet.name() + " are given; their noise cannot be set");
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public Feed open(int lanes) {
        double[] products = dataSet.products();
        int[][] order = new int[lanes][];
        return new Feed() {
            /** How many samples are used up; all lanes are as far. */
            private int position;

            @Override
            public void start(int lane, long trajectory, Stream stream) {
                if (trajectory >= orders.length) {
                    throw new IllegalArgumentException(
                            "trajectory " + trajectory + " has no batch order; there are " + orders.length);
                }
                order[lane] = orders[(int) trajectory];
            }

            @Override
            public void draw(long alive, double[] meanXX, double[] meanXY) {
                if (position == dataSet.samples()) {
                    throw new IllegalArgumentException("the replayed run has only " + steps() + " steps");
                }
                int end = Math.min(position + batchSize, dataSet.samples());
                BatchMeans.of(products, order, alive, position, end, meanXX, meanXY);
                position = end;
            }

            @Override
            public void keep(int[] kept) {
                for (int i = 0; i < kept.length; i++) {
                    order[i] = order[kept[i]];
                }
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Replayed that
                && batchSize == that.batchSize
                && dataSet.equals(that.dataSet)
                && Arrays.deepEquals(orders, that.orders);
    }

    @Override
    public int hashCode() {
        return 31 * dataSet.hashCode() + Arrays.deepHashCode(orders) + batchSize;
    }

    @Override
    public String toString() {
        return "replay of " + dataSet.name();
    }
}
