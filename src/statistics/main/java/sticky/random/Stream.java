package sticky.random;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.ArraySampler;

/** One random stream: Commons RNG's xoshiro256++, which can be joined to a group of {@link Streams} at the point it has reached. */
public final class Stream extends XoShiRo256PlusPlus {
    private static final long LOW = 0xffffffffL;

    /** The longest order of which two places fit into 32 random bits. */
    private static final int TWO_PLACES = 1 << 15;

    /** The half of the last number that a shuffle has not used up; negative if it has. */
    private long half = -1;

    Stream(long state0, long state1, long state2, long state3) {
        super(state0, state1, state2, state3);
    }

    /** The four state words. */
    long[] state() {
        return new long[] {state0, state1, state2, state3};
    }

    /**
     * Shuffles an order in place, every permutation being equally likely: the swaps, to the last one, of Commons RNG's {@code
     * ArraySampler.shuffle}, from the end (Fisher and Yates), two places from 32 bits without bias (Lemire 2019; Brackett-Rozinsky and
     * Lemire 2025). Here the state stays in registers.
     */
    public void shuffle(int[] order) {
        if (order.length > TWO_PLACES) {
            ArraySampler.shuffle(this, order);
            return;
        }
        long s0 = state0;
        long s1 = state1;
        long s2 = state2;
        long s3 = state3;
        long left = half;
        int bound = order.length * (order.length - 1);
        int i = order.length;
        while (i > 1) {
            long bits = left;
            left = -1;
            if (bits < 0) {
                bits = Long.rotateLeft(s0 + s3, 23) + s0;
                left = bits >>> 32;
                long shifted = s1 << 17;
                s2 ^= s0;
                s3 ^= s1;
                s1 ^= s2;
                s0 ^= s3;
                s2 ^= shifted;
                s3 = Long.rotateLeft(s3, 45);
            }
            long first = (bits & LOW) * i;
            long second = (first & LOW) * (i - 1);
            long rest = second & LOW;
            if (rest < bound) {
                bound = i * (i - 1);
                if (rest < bound && rest < (1L << 32) % bound) {
                    continue; // one of the few numbers that would make some places likelier than others
                }
            }
            swap(order, i - 1, (int) (first >>> 32));
            swap(order, i - 2, (int) (second >>> 32));
            i -= 2;
        }
        state0 = s0;
        state1 = s1;
        state2 = s2;
        state3 = s3;
        half = left;
    }

    private static void swap(int[] order, int i, int j) {
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
    }
}
