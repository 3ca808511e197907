package sticky.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A group of streams against Commons RNG's generator and samplers, each on one stream alone. */
class StreamsTest {
    private static final Seed SEED = Seed.root(1).child("group");

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 63, 64})
    void everyLaneGivesTheNumbersOfItsStream(int lanes) {
        Streams streams = joined(lanes);
        long[] bits = new long[lanes];
        Stream[] alone = alone(lanes);

        for (int step = 0; step < 1000; step++) {
            streams.next(bits);
            for (int lane = 0; lane < lanes; lane++) {
                assertThat(bits[lane]).isEqualTo(alone[lane].nextLong());
            }
        }
    }

    /** Over the lengths at hand, odd and even, one after the other from one stream; the last is beyond the two places of 32 bits. */
    @Test
    void shufflesAreThoseOfCommonsRng() {
        Stream stream = SEED.stream(3);
        Stream commons = SEED.stream(3);
        for (int samples : new int[] {1, 2, 3, 10, 11, 1000, 999, 32768, 20_001, 30_000}) {
            for (int repetition = 0; repetition < 300; repetition++) {
                int[] order = PermutationSampler.natural(samples);
                int[] other = order.clone();
                stream.shuffle(order);
                ArraySampler.shuffle(commons, other);
                assertThat(Arrays.equals(order, other))
                        .as("%d samples, shuffle %d", samples, repetition)
                        .isTrue();
            }
        }
        int[] order = PermutationSampler.natural(40_000);
        SEED.stream(5).shuffle(order);
        assertThat(order).isEqualTo(ArraySampler.shuffle(SEED.stream(5), PermutationSampler.natural(40_000)));
    }

    @Test
    void aStreamIsJoinedFromWhereItIs() {
        Stream used = SEED.stream(0);
        used.nextLong();
        Streams streams = new Streams(1);
        streams.join(0, used);
        long[] bits = new long[1];
        streams.next(bits);

        assertThat(bits[0]).isEqualTo(used.nextLong());
    }

    @Test
    void oneLaneIsDrawnFromWithoutTheOthersAndCanBeGivenANumberBack() {
        Streams streams = joined(2);
        Stream[] alone = alone(2);
        Streams.Lane lane = streams.new Lane();
        long[] bits = new long[2];

        assertThat(lane.at(1).nextLong()).isEqualTo(alone[1].nextLong());
        assertThat(lane.at(1, 42).nextLong()).isEqualTo(42);
        assertThat(lane.nextLong()).isEqualTo(alone[1].nextLong());
        streams.next(bits);
        assertThat(bits).containsExactly(alone[0].nextLong(), alone[1].nextLong());
    }

    /** Every layer of the sampler's table is met, its first 253 and its last three, and its tail. */
    @Test
    void normalsAreThoseOfCommonsRngToTheLastBit() {
        int lanes = 64;
        Normals normals = new Normals(joined(lanes));
        Stream[] streams = alone(lanes);
        ZigguratSampler[] commons = new ZigguratSampler[lanes];
        Arrays.setAll(commons, lane -> ZigguratSampler.NormalizedGaussian.of(streams[lane]));
        double[] values = new double[lanes];
        double farthest = 0;

        for (int step = 0; step < 20_000; step++) {
            normals.next(values);
            for (int lane = 0; lane < lanes; lane++) {
                assertSame(values[lane], commons[lane].sample(), lane, step);
                farthest = Math.max(farthest, Math.abs(values[lane]));
            }
        }
        assertThat(farthest).as("the tail begins at 3.64").isGreaterThan(4.5);
    }

    /** Where the squeeze is wrong, an accepted variate that should be rejected puts the two out of step for good. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 2.5, 10, 100, 5000, 5e8})
    void gammasAreThoseOfCommonsRngToTheLastBit(double shape) {
        int lanes = 50;
        Gammas gammas = new Gammas(joined(lanes), shape, 1 / shape);
        Stream[] streams = alone(lanes);
        var commons = new SharedStateContinuousSampler[lanes];
        Arrays.setAll(commons, i -> AhrensDieterMarsagliaTsangGammaSampler.of(streams[i], shape, 1 / shape));
        double[] values = new double[lanes];

        for (int step = 0; step < 20_000; step++) {
            gammas.next(values);
            for (int lane = 0; lane < lanes; lane++) {
                assertSame(values[lane], commons[lane].sample(), lane, step);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        ".5, 1, 'shape 0.5 is out of range [1, infinity)'",
        "NaN, 1, 'shape NaN is out of range [1, infinity)'",
        "2, 0, 'scale 0.0 is out of range (0, infinity)'",
        "2, NaN, 'scale NaN is out of range (0, infinity)'"
    })
    void shapesBelowOneAndScalesNotPositiveAreRefused(double shape, double scale, String sentence) {
        assertThatThrownBy(() -> new Gammas(joined(1), shape, scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65})
    void noStreamsAndMoreThanAGroupOfThemAreRefused(int lanes) {
        assertThatThrownBy(() -> new Streams(lanes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of streams " + lanes + " is out of range [1, 64]");
    }

    private static void assertSame(double value, double commons, int lane, int step) {
        if (value != commons) {
            throw new AssertionError("lane " + lane + ", step " + step + ": " + value + " instead of " + commons);
        }
    }

    private static Stream[] alone(int lanes) {
        Stream[] streams = new Stream[lanes];
        Arrays.setAll(streams, SEED::stream);
        return streams;
    }

    private static Streams joined(int lanes) {
        Streams streams = new Streams(lanes);
        for (int lane = 0; lane < lanes; lane++) {
            streams.join(lane, SEED.stream(lane));
        }
        return streams;
    }
}
