package sticky.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * A generator that hands on the numbers of whichever stream it was last pointed at, so that one sampler serves many trajectories. All
 * samplers of the project are bound to this one type: a second type would make the call inside them virtual, and several times slower.
 */
public final class StreamSwitch implements UniformRandomProvider {
    private XoShiRo256PlusPlus stream;

    public StreamSwitch(XoShiRo256PlusPlus stream) {
        this.stream = stream;
    }

    /** Points at another stream. */
    public void to(XoShiRo256PlusPlus other) {
        stream = other;
    }

    @Override
    public long nextLong() {
        return stream.nextLong();
    }
}
