package sticky.random;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/** One random stream: Commons RNG's xoshiro256++, which can be joined to a group of {@link Streams} at the point it has reached. */
public final class Stream extends XoShiRo256PlusPlus {

    Stream(long state0, long state1, long state2, long state3) {
        super(state0, state1, state2, state3);
    }

    /** The four state words. */
    long[] state() {
        return new long[] {state0, state1, state2, state3};
    }
}
