package sticky.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
    private static final Seed SEED = Seed.root(1).child("d = 2");
    private static final int STREAMS = 200_000;

    /** Computed apart from this code, from SHA-256, SplitMix64's finaliser and xoshiro256++ as their authors describe them. */
    @Test
    void streamsHaveTheirPinnedValues() {
        assertThat(first(Seed.root(1), 0))
                .containsExactly(0x2e6d26732f8796c3L, 0x57adcabdb989751bL, 0xfecd1ea16305cae7L);
        assertThat(first(SEED, 0)).containsExactly(0xa0383b02ec341f96L, 0xd90d4df4edd296f8L, 0xa2654394cbc3c13cL);
        assertThat(first(SEED, 12345)).containsExactly(0x83c1a9dc31584118L, 0xc07a647d11e3bbd4L, 0x8ce3069ccfeeaa1eL);
    }

    @Test
    void aStreamDoesNotDependOnWhatElseWasOpenedOrDrawn() {
        long[] alone = first(SEED, 5);
        for (int i = 0; i < 10; i++) {
            SEED.stream(i).nextLong();
        }
        var opened = SEED.stream(5);
        SEED.child("another").stream(5).nextLong();

        assertThat(new long[] {opened.nextLong(), opened.nextLong(), opened.nextLong()})
                .containsExactly(alone);
    }

    @Test
    void childrenOfDifferentNamesAndParentsDiffer() {
        Set<Seed> keys = new HashSet<>();
        for (long value : new long[] {0, 1, -1, Long.MIN_VALUE}) {
            Seed root = Seed.root(value);
            keys.add(root);
            for (String name : new String[] {"", " ", "a", "b", "ab", "ba", "d = 1", "d = 2", "\u03b7 = .01"}) {
                keys.add(root.child(name));
                keys.add(root.child("a").child(name));
            }
        }
        assertThat(keys).hasSize(4 * (1 + 2 * 9));
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 24, 25, 32, 55, 56, 64, 1000})
    void children_whose_names_begin_alike_differ(int length) {
        String alike = "x".repeat(length);
        assertThat(new Seed[] {SEED.child(alike), SEED.child(alike + "a"), SEED.child(alike + "b")})
                .doesNotHaveDuplicates();
    }

    @Test
    void equalNamesGiveEqualKeys() {
        assertThat(Seed.root(1).child("d = 2")).isEqualTo(SEED);
    }

    /** U uniform: E U = 1/2, Var U = 1/12, E (U - 1/2)^4 = 1/80; bounds at five standard errors. */
    @Test
    void firstNumbersOfManyStreamsLookUniform() {
        double[] centred = centred(0);

        assertThat(mean(centred)).isCloseTo(0, within(5 * Math.sqrt(1 / 12.0 / STREAMS)));
        assertThat(mean(products(centred, centred)))
                .isCloseTo(1 / 12.0, within(5 * Math.sqrt((1 / 80.0 - 1 / 144.0) / STREAMS)));
    }

    /** Independent U, V: (U - 1/2)(V - 1/2) has mean 0 and variance 1/144. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 1024})
    void neighbouringStreamsAreUncorrelated(int distance) {
        double[] centred = centred(0);
        double[] shifted = centred(distance);

        assertThat(mean(products(centred, shifted))).isCloseTo(0, within(5 / 12.0 / Math.sqrt(STREAMS)));
    }

    @Test
    void firstAndSecondNumberOfAStreamAreUncorrelated() {
        double[] product = new double[STREAMS];
        for (int i = 0; i < STREAMS; i++) {
            var stream = SEED.stream(i);
            product[i] = (stream.nextDouble() - .5) * (stream.nextDouble() - .5);
        }
        assertThat(mean(product)).isCloseTo(0, within(5 / 12.0 / Math.sqrt(STREAMS)));
    }

    /** Each of 64 bits of STREAMS first numbers is set with probability 1/2; 64 counts, six standard errors. */
    @Test
    void everyBitOfTheFirstNumberIsFair() {
        int[] set = new int[64];
        for (int i = 0; i < STREAMS; i++) {
            long bits = SEED.stream(i).nextLong();
            for (int b = 0; b < 64; b++) {
                set[b] += (int) (bits >>> b & 1);
            }
        }
        for (int count : set) {
            assertThat((double) count).isCloseTo(STREAMS / 2.0, within(6 * Math.sqrt(STREAMS / 4.0)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void aNegativeIndexIsRefused(long index) {
        assertThatThrownBy(() -> SEED.stream(index))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stream index " + index + " is out of range [0, 2^63)");
    }

    private static long[] first(Seed seed, long index) {
        var stream = seed.stream(index);
        return new long[] {stream.nextLong(), stream.nextLong(), stream.nextLong()};
    }

    /** The first number of each stream from {@code from} on, less its mean 1/2. */
    private static double[] centred(int from) {
        double[] values = new double[STREAMS];
        for (int i = 0; i < STREAMS; i++) {
            values[i] = SEED.stream(from + i).nextDouble() - .5;
        }
        return values;
    }

    private static double[] products(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).sum() / values.length;
    }
}
