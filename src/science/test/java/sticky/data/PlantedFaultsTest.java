package sticky.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sticky.random.Stream;

/** A shuffle as it is often got wrong, and the named test that must turn red. */
class PlantedFaultsTest {

    /** Turns {@link EpochsTest#everySampleIsEquallyLikelyInEveryBatchOfTheFirstAndOfALaterEpoch} red. */
    @Test
    void aBiasedShuffleIsSeenByTheCountsOfSamplesInBatches() {
        EpochsTest.assertEverySampleEquallyLikely(new Shuffled(EpochsTest.EPOCHS, false));
        assertThatThrownBy(() -> EpochsTest.assertEverySampleEquallyLikely(new Shuffled(EpochsTest.EPOCHS, true)))
                .isInstanceOf(AssertionError.class);
    }

    /**
     * Epochs shuffled in their own way: rightly, by swapping place i with one of the places 0 to i (Fisher and Yates, from the end), or
     * wrongly, with any place; that makes n^n equally likely sequences of swaps, which n! orders cannot share evenly.
     */
    private record Shuffled(Epochs epochs, boolean biased) implements Batches {
        @Override
        public int batchSize() {
            return epochs.batchSize();
        }

        @Override
        public double labelNoise() {
            return epochs.labelNoise();
        }

        @Override
        public Batches withBatchSize(int other) {
            return new Shuffled((Epochs) epochs.withBatchSize(other), biased);
        }

        @Override
        public Batches withLabelNoise(double other) {
            return new Shuffled((Epochs) epochs.withLabelNoise(other), biased);
        }

        @Override
        public Map<String, Object> settings() {
            return Map.of("data", "faulty");
        }

        @Override
        public Feed open(int lanes) {
            int samples = epochs.samples();
            double[] products = epochs.given().products();
            Stream[] streams = new Stream[lanes];
            int[][] orders = new int[lanes][samples];
            int[] position = new int[lanes];
            return new Feed() {
                @Override
                public void start(int lane, long trajectory, Stream stream) {
                    streams[lane] = stream;
                    java.util.Arrays.setAll(orders[lane], i -> i);
                    position[lane] = samples;
                }

                @Override
                public void draw(long alive, double[] meanXX, double[] meanXY) {
                    for (int lane = 0; lane < lanes; lane++) {
                        if (position[lane] == samples) {
                            shuffle(orders[lane], streams[lane]);
                            position[lane] = 0;
                        }
                        int end = Math.min(position[lane] + batchSize(), samples);
                        BatchMeans.of(products, orders[lane], position[lane], end, meanXX, meanXY, lane);
                        position[lane] = end;
                    }
                }

                @Override
                public void keep(int[] kept) {}
            };
        }

        private void shuffle(int[] order, Stream stream) {
            for (int i = order.length - 1; i >= 0; i--) {
                int j = stream.nextInt(biased ? order.length : i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
        }
    }
}
