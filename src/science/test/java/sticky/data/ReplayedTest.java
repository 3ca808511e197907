package sticky.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sticky.random.Seed;

class ReplayedTest {
    private static final DataSet THREE = new DataSet("three", new double[] {1, 2, 3}, new double[] {1, -1, 2});
    private static final Replayed REPLAYED = new Replayed(THREE, new int[][] {{2, 0, 1}, {0, 1, 2}}, 2);

    @Test
    void batchesFollowTheGivenOrderAndTheLastOneMayBeSmaller() {
        double[] xx = new double[2];
        double[] xy = new double[2];
        Feed feed = feed();
        feed.draw(0b11, xx, xy);
        assertThat(xx).containsExactly((9 + 1) / 2.0, (1 + 4) / 2.0);
        assertThat(xy).containsExactly((6 + 1) / 2.0, (1 - 2) / 2.0);

        feed.draw(0b11, xx, xy);
        assertThat(xx).containsExactly(4, 9);
        assertThat(xy).containsExactly(-2, 6);
        assertThat(REPLAYED.steps()).isEqualTo(2);
    }

    @Test
    void aRunLongerThanItsOrderIsRefused() {
        Feed feed = feed();
        feed.draw(0b11, new double[2], new double[2]);
        feed.draw(0b11, new double[2], new double[2]);
        assertThatThrownBy(() -> feed.draw(0b11, new double[2], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the replayed run has only 2 steps");
    }

    @Test
    void aTrajectoryWithoutAnOrderIsRefused() {
        assertThatThrownBy(() -> feed().start(0, 2, Seed.root(1).stream(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trajectory 2 has no batch order; there are 2");
    }

    @Test
    void anOrderThatIsNoPermutationIsRefused() {
        assertRefused(new int[] {0, 1, 1}, "the order of trajectory 1 has sample 1 twice or out of range [0, 3)");
        assertRefused(new int[] {0, 1, 3}, "the order of trajectory 1 has sample 3 twice or out of range [0, 3)");
        assertRefused(new int[] {0, -1, 2}, "the order of trajectory 1 has sample -1 twice or out of range [0, 3)");
        assertRefused(new int[] {0, 1}, "the order of trajectory 1 visits 2 samples of 3");
    }

    @Test
    void theBatchSizeCanBeChangedWithinTheSamplesAndTheLabelNoiseCannot() {
        assertThat(REPLAYED.withBatchSize(3).batchSize()).isEqualTo(3);
        assertThat(REPLAYED.settings()).containsEntry("batchSize", 2).containsEntry("samples", 3);
        assertThatThrownBy(() -> REPLAYED.withBatchSize(4)).hasMessage("batch size 4 is out of range [1, 3]");
        assertThatThrownBy(() -> REPLAYED.withLabelNoise(1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the labels of three are given; their noise cannot be set");
    }

    @Test
    void equalOrdersAreTheSameReplay() {
        assertThat(new Replayed(THREE, new int[][] {{2, 0, 1}, {0, 1, 2}}, 2))
                .isEqualTo(REPLAYED)
                .hasSameHashCodeAs(REPLAYED);
        assertThat(new Replayed(THREE, new int[][] {{2, 1, 0}, {0, 1, 2}}, 2)).isNotEqualTo(REPLAYED);
    }

    private static Feed feed() {
        Feed feed = REPLAYED.open(2);
        feed.start(0, 0, Seed.root(1).stream(0));
        feed.start(1, 1, Seed.root(1).stream(1));
        return feed;
    }

    private static void assertRefused(int[] order, String sentence) {
        assertThatThrownBy(() -> new Replayed(THREE, new int[][] {{0, 1, 2}, order}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
