package sticky.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.sampling.PermutationSampler;
import sticky.random.Seed;
import sticky.random.Stream;

/**
 * Batches from one fixed data set as the write-up draws them: every trajectory passes over the same n samples in epochs, each time in a
 * fresh shuffled order of its own, without replacement; the last batch of an epoch is smaller when B does not divide n.
 *
 * <p>Trajectories that share a data set are not independent replicates of the experiment.
 *
 * @param samples n
 * @param batchSize B
 * @param labelNoise sigma of the data set when it is drawn from the experiment's key
 * @param given the data set, or null to draw a Gaussian one from the experiment's key
 */
public record Epochs(int samples, int batchSize, double labelNoise, DataSet given) implements Batches {

    /** @throws IllegalArgumentException if n is not in [1, 1e8], B not in [1, n], sigma not in [0, 1e6], or a given data set has not n samples */
    public Epochs {
        Ranges.samples(samples);
        Ranges.batchSize(batchSize, samples);
        Ranges.labelNoise(labelNoise);
        if (given != null && given.samples() != samples) {
            throw new IllegalArgumentException("the data set " + given.name() + " has " + given.samples()
                    + " samples, but " + samples + " were asked for");
        }
    }

    /** Steps an epoch takes: n/B, rounded up. */
    public int stepsPerEpoch() {
        return (samples + batchSize - 1) / batchSize;
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("data", given == null ? "one data set" : given.name());
        settings.put("samples", samples);
        settings.put("batchSize", batchSize);
        settings.put("labelNoise", labelNoise);
        return settings;
    }

    @Override
    public Batches withBatchSize(int other) {
        return new Epochs(samples, other, labelNoise, given);
    }

    @Override
    public Batches withLabelNoise(double other) {
        if (given != null) {
            throw new UnsupportedOperationException(
                    "the labels of " + given.name() + " are given; their noise cannot be set");
        }
        return new Epochs(samples, batchSize, other, null);
    }

    @Override
    public Epochs prepared(Seed seed) {
        if (given != null) {
            return this;
        }
        DataSet drawn = DataSet.gaussian(samples, labelNoise, seed.child("data set").stream(0));
        return new Epochs(samples, batchSize, labelNoise, drawn);
    }

    @Override
    public Feed open(int lanes) {
        double[] products = given.products();
        int[] natural = PermutationSampler.natural(samples);
        Stream[] streams = new Stream[lanes];
        int[][] orders = new int[lanes][];
        return new Feed() {
            /** How many samples of the epoch are used up; all lanes are as far. */
            private int position = samples;

            @Override
            public void start(int lane, long trajectory, Stream stream) {
                streams[lane] = stream;
                orders[lane] = natural.clone();
            }

            @Override
            public void draw(long alive, double[] meanXX, double[] meanXY) {
                if (position == samples) {
                    for (long left = alive; left != 0; left &= left - 1) {
                        int lane = Long.numberOfTrailingZeros(left);
                        streams[lane].shuffle(orders[lane]);
                    }
                    position = 0;
                }
                int end = Math.min(position + batchSize, samples);
                BatchMeans.of(products, orders, alive, position, end, meanXX, meanXY);
                position = end;
            }

            @Override
            public void keep(int[] kept) {
                for (int i = 0; i < kept.length; i++) {
                    streams[i] = streams[kept[i]];
                    orders[i] = orders[kept[i]];
                }
            }
        };
    }
}
