package sticky.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.random.Seed;

/** The data set x_i = 1, y_i = 2^i tells which samples a batch has: the bits of B m_xy, exactly. */
class EpochsTest {
    private static final Seed SEED = Seed.root(1).child("epochs");
    private static final int SAMPLES = 50;
    private static final int BATCH = 8;
    private static final int STEPS = 7;
    private static final int LAST = 2;
    private static final long ALL = (1L << SAMPLES) - 1;
    static final Epochs EPOCHS = new Epochs(SAMPLES, BATCH, 1, powersOfTwo());

    @Test
    void everyEpochVisitsEverySampleOnce() {
        long[] batches = batches(50, 3 * STEPS);
        for (int epoch = 0; epoch < 50 * 3; epoch++) {
            long seen = 0;
            for (int step = 0; step < STEPS; step++) {
                long batch = batches[epoch * STEPS + step];
                assertThat(seen & batch).as("samples visited twice").isZero();
                seen |= batch;
            }
            assertThat(seen).isEqualTo(ALL);
        }
    }

    @Test
    void theLastBatchOfAnEpochIsSmallerWhenTheBatchSizeDoesNotDivideTheSamples() {
        assertThat(EPOCHS.stepsPerEpoch()).isEqualTo(STEPS);
        long[] batches = batches(50, 2 * STEPS);
        for (int i = 0; i < batches.length; i++) {
            assertThat(Long.bitCount(batches[i])).isEqualTo(size(i % STEPS));
        }
        assertThat(new Epochs(48, 8, 1, null).stepsPerEpoch()).isEqualTo(6);
    }

    @Test
    void epochsAndTrajectoriesAreShuffledAfresh() {
        long[] batches = batches(50, 2 * STEPS);

        assertThat(Arrays.stream(batches).distinct().count())
                .as("different batches; two equal ones of 8 have probability 1/C(50, 8) = 2e-9")
                .isGreaterThanOrEqualTo(50 * 2 * (STEPS - 1));
    }

    /** Over M shuffles a sample is in a given batch of b samples Binomial(M, b/n) often; 350 counts, six standard errors each. */
    @Test
    void everySampleIsEquallyLikelyInEveryBatchOfTheFirstAndOfALaterEpoch() {
        assertEverySampleEquallyLikely(EPOCHS);
    }

    static void assertEverySampleEquallyLikely(Batches epochs) {
        int shuffles = 20_000;
        int later = 2;
        long[] batches = batches(epochs, shuffles, (later + 1) * STEPS);
        for (int epoch = 0; epoch <= later; epoch += later) {
            for (int step = 0; step < STEPS; step++) {
                int[] count = new int[SAMPLES];
                for (int i = 0; i < shuffles; i++) {
                    long batch = batches[i * (later + 1) * STEPS + epoch * STEPS + step];
                    for (long left = batch; left != 0; left &= left - 1) {
                        count[Long.numberOfTrailingZeros(left)]++;
                    }
                }
                double p = size(step) / (double) SAMPLES;
                for (int c : count) {
                    assertThat((double) c).isCloseTo(shuffles * p, within(6 * Math.sqrt(shuffles * p * (1 - p))));
                }
            }
        }
    }

    /** One epoch of one trajectory on a data set of its own is streaming, exactly in distribution. */
    @Test
    void streamingAndFreshDataSetsAgreeInDistribution() {
        int dataSets = 2000;
        double[] xx = new double[dataSets * 10];
        double[] xy = new double[dataSets * 10];
        for (int i = 0; i < dataSets; i++) {
            Seed seed = SEED.child("data set of its own " + i);
            Drawn epoch = Drawn.from(new Epochs(200, 20, .7, null), seed, 1, 10);
            System.arraycopy(epoch.meanXX(), 0, xx, i * 10, 10);
            System.arraycopy(epoch.meanXY(), 0, xy, i * 10, 10);
        }
        Drawn streaming = Drawn.from(new Streaming(20, .7, true), SEED.child("streaming"), 50, dataSets / 5);
        KolmogorovSmirnovTest test = KolmogorovSmirnovTest.withDefaults();

        assertThat(test.test(xx, streaming.meanXX()).getPValue()).isGreaterThan(1e-6);
        assertThat(test.test(xy, streaming.meanXY()).getPValue()).isGreaterThan(1e-6);
    }

    @Test
    void theDataSetComesFromTheExperimentsKeyAndIsPreparedOnce() {
        Epochs epochs = new Epochs(100, 20, .7, null);
        Epochs prepared = epochs.prepared(SEED);

        assertThat(prepared.given().samples()).isEqualTo(100);
        assertThat(prepared).isEqualTo(epochs.prepared(SEED)).isNotEqualTo(epochs.prepared(SEED.child("other")));
        assertThat(prepared.prepared(SEED.child("other"))).isSameAs(prepared);
    }

    @Test
    void oneSettingChangesAndTheOthersStay() {
        Epochs epochs = new Epochs(100, 20, .7, null);

        assertThat(epochs.withBatchSize(30)).isEqualTo(new Epochs(100, 30, .7, null));
        assertThat(epochs.withLabelNoise(2)).isEqualTo(new Epochs(100, 20, 2, null));
        assertThat(epochs.settings()).containsEntry("samples", 100).containsEntry("batchSize", 20);
        assertThatThrownBy(() -> EPOCHS.withLabelNoise(2))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the labels of powers of two are given; their noise cannot be set");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 101})
    void aBatchSizeOutsideOneToTheNumberOfSamplesIsRefused(int batchSize) {
        assertThatThrownBy(() -> new Epochs(100, batchSize, 1, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch size " + batchSize + " is out of range [1, 100]");
    }

    @Test
    void anImpossibleNumberOfSamplesIsRefused() {
        assertThatThrownBy(() -> new Epochs(0, 1, 1, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of samples 0 is out of range [1, 1e8]");
        assertThatThrownBy(() -> new Epochs(49, BATCH, 1, powersOfTwo()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the data set powers of two has 50 samples, but 49 were asked for");
    }

    private static int size(int step) {
        return step == STEPS - 1 ? LAST : BATCH;
    }

    /** Which samples each batch has, as bits, {@code long[trajectory * steps + step]}. */
    private static long[] batches(int trajectories, int steps) {
        return batches(EPOCHS, trajectories, steps);
    }

    private static long[] batches(Batches epochs, int trajectories, int steps) {
        double[] xy = Drawn.from(epochs, SEED, trajectories, steps).meanXY();
        return IntStream.range(0, xy.length)
                .mapToLong(i -> (long) (xy[i] * size(i % steps % STEPS)))
                .toArray();
    }

    private static DataSet powersOfTwo() {
        double[] x = new double[SAMPLES];
        Arrays.fill(x, 1);
        double[] y = IntStream.range(0, SAMPLES).mapToDouble(i -> 1L << i).toArray();
        return new DataSet("powers of two", x, y);
    }
}
