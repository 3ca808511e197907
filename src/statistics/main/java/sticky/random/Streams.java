package sticky.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random streams of a group of trajectories, moved together: their states are kept word by word, so that the loop over the group
 * becomes vector code. Each lane gives the numbers, to the last bit, that its {@link Stream} would have given on its own.
 *
 * <p>Source: xoshiro256++ of Blackman and Vigna 2021.
 */
public final class Streams {
    /** The most lanes a group can have. Sixty-four, so that "which of them" is one long. */
    public static final int MOST = 64;

    private int lanes;

    /** {@code [word * MOST + lane]}: one array at fixed distances, for the compiler to see that the words do not overlap. */
    private final long[] state = new long[4 * MOST];

    /**
     * Streams of {@code lanes} trajectories, each to be joined before it is drawn from.
     *
     * @throws IllegalArgumentException if there are none, or more than {@link #MOST}
     */
    public Streams(int lanes) {
        if (!(lanes >= 1 && lanes <= MOST)) {
            throw new IllegalArgumentException("number of streams " + lanes + " is out of range [1, " + MOST + "]");
        }
        this.lanes = lanes;
    }

    /** How many streams there are. */
    public int lanes() {
        return lanes;
    }

    /** Joins a stream as lane {@code lane}, from the point that it has reached. */
    public void join(int lane, Stream stream) {
        long[] words = stream.state();
        for (int word = 0; word < words.length; word++) {
            state[word * MOST + lane] = words[word];
        }
    }

    /** Goes on with some of the lanes only, renumbered in the order given, which is increasing. */
    public void keep(int[] kept) {
        for (int word = 0; word < 4 * MOST; word += MOST) {
            for (int i = 0; i < kept.length; i++) {
                state[word + i] = state[word + kept[i]];
            }
        }
        lanes = kept.length;
    }

    /** The next number of every lane. */
    void next(long[] into) {
        int n = lanes;
        long[] s = state;
        for (int i = 0; i < n; i++) {
            long s0 = s[i];
            long s1 = s[i + MOST];
            long s2 = s[i + 2 * MOST];
            long s3 = s[i + 3 * MOST];
            long sum = s0 + s3;
            into[i] = (sum << 23 | sum >>> 41) + s0;
            s2 ^= s0;
            s3 ^= s1;
            s[i] = s0 ^ s3;
            s[i + MOST] = s1 ^ s2;
            s[i + 2 * MOST] = s2 ^ s1 << 17;
            s[i + 3 * MOST] = s3 << 45 | s3 >>> 19;
        }
    }

    /** The next number of one lane. */
    private long next(int lane) {
        long s0 = state[lane];
        long s1 = state[lane + MOST];
        long s2 = state[lane + 2 * MOST];
        long s3 = state[lane + 3 * MOST];
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        s2 ^= s0;
        s3 ^= s1;
        state[lane] = s0 ^ s3;
        state[lane + MOST] = s1 ^ s2;
        state[lane + 2 * MOST] = s2 ^ s1 << 17;
        state[lane + 3 * MOST] = Long.rotateLeft(s3, 45);
        return result;
    }

    /** One lane's numbers for a sampler that draws as many as it needs; it can be given a number back. */
    final class Lane implements UniformRandomProvider {
        private int lane;
        private long back;
        private boolean hasBack;

        /** Points at a lane. */
        Lane at(int other) {
            lane = other;
            return this;
        }

        /** Points at a lane, whose next number shall be one that was drawn before. */
        Lane at(int other, long drawn) {
            back = drawn;
            hasBack = true;
            return at(other);
        }

        @Override
        public long nextLong() {
            if (hasBack) {
                hasBack = false;
                return back;
            }
            return next(lane);
        }
    }
}
