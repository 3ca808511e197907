package sticky.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sticky.random.Seed;

class TrueSlopeTest {

    @Test
    void theLabelsFollowTheSlope() {
        Batches noise = new Streaming(20, 1, true);
        double[][] without = drawn(noise);
        double[][] with = drawn(new TrueSlope(noise, .5));
        assertThat(with[0]).isEqualTo(without[0]);
        for (int i = 0; i < with[1].length; i++) {
            assertThat(with[1][i]).isEqualTo(without[1][i] + .5 * without[0][i]);
        }
    }

    @Test
    void settingsAreThoseOfTheNoiseAndTheSlope() {
        Batches batches =
                new TrueSlope(new Streaming(20, 1, true), .5).withBatchSize(30).withLabelNoise(2);
        assertThat(batches).isEqualTo(new TrueSlope(new Streaming(30, 2, true), .5));
        assertThat(batches.settings()).containsEntry("trueSlope", .5).containsEntry("batchSize", 30);
    }

    @Test
    void refusesASlopeThatIsNotFinite() {
        assertThatThrownBy(() -> new TrueSlope(new Streaming(20, 1, true), Double.NaN))
                .hasMessage("true slope NaN is not finite");
    }

    private static double[][] drawn(Batches batches) {
        Feed feed = batches.open(2);
        double[][] means = new double[2][2];
        for (int lane = 0; lane < 2; lane++) {
            feed.start(lane, lane, Seed.root(1).stream(lane));
        }
        feed.draw(0b11, means[0], means[1]);
        return means;
    }
}
