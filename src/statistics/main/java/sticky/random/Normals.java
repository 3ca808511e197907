package sticky.random;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Standard normal variates for a group of streams at once: for every lane the numbers, to the last bit, that Commons RNG's {@code
 * ZigguratSampler.NormalizedGaussian} makes of its stream.
 *
 * <p>That sampler takes 64 random bits r, picks layer i by the last 8 of them, and in 253 of 256 layers returns X[i] r at once. Those are
 * done here, in loops over the group; the rest is handed to the sampler itself. The table X is private to it, and read off its results.
 */
public final class Normals {
    private static final int LAYERS = 256;
    private static final double[] WIDTH = new double[LAYERS];

    /** Layers whose whole width lies under the curve; the sampler's first ones. */
    private static final int WHOLE = readWidths();

    private final Streams streams;
    private final Streams.Lane lane;
    private final ZigguratSampler.NormalizedGaussian sampler;
    private final long[] bits;
    private final int[] rest;

    /** Normals of these streams. */
    public Normals(Streams streams) {
        this.streams = streams;
        lane = streams.new Lane();
        sampler = ZigguratSampler.NormalizedGaussian.of(lane);
        bits = new long[streams.lanes()];
        rest = new int[streams.lanes()];
    }

    /** The next variate of every lane. */
    public void next(double[] into) {
        streams.next(bits);
        int left = scale(into);
        for (int k = 0; k < left; k++) {
            into[rest[k]] = resume(rest[k]);
        }
    }

    private double resume(int ofLane) {
        lane.at(ofLane, bits[ofLane]);
        return sampler.sample();
    }

    /** Fills in what one product gives and notes the lanes it is wrong for. Conversion apart: together they run at half the speed. */
    private int scale(double[] into) {
        int lanes = streams.lanes();
        for (int i = 0; i < lanes; i++) {
            into[i] = bits[i];
        }
        int left = 0;
        for (int i = 0; i < lanes; i++) {
            int layer = (int) bits[i] & LAYERS - 1;
            into[i] *= WIDTH[layer];
            if (layer >= WHOLE) {
                rest[left++] = i;
            }
        }
        return left;
    }

    /** r = 2^62 + i is 2^62 as a double, so X[i] is what the sampler makes of it over 2^62, unless it draws a second number. */
    private static int readWidths() {
        long untouched = new Stream(1, 2, 3, 4).nextLong();
        Streams streams = new Streams(1);
        Streams.Lane lane = streams.new Lane();
        for (int layer = 0; layer < LAYERS; layer++) {
            streams.join(0, new Stream(1, 2, 3, 4));
            lane.at(0, (1L << 62) + layer);
            WIDTH[layer] = ZigguratSampler.NormalizedGaussian.of(lane).sample() * 0x1p-62;
            if (lane.nextLong() != untouched) {
                return layer;
            }
        }
        return LAYERS;
    }
}
