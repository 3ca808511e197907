package sticky.random;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Gamma variates of one shape for a group of streams at once, by the method of Marsaglia and Tsang (2000): for every lane the numbers, to
 * the last bit, that Commons RNG's {@code AhrensDieterMarsagliaTsangGammaSampler} makes of its stream, with fewer logarithms.
 *
 * <p>Formula: with d = shape - 1/3, c = 1/(3 sqrt d), x a standard normal and v = (1 + c x)^3, d v is accepted when log u &lt; h(x) =
 * x^2/2 + d (1 - v + log v). The published squeeze u &lt; 1 - .0331 x^4 spares the logarithms, but since it must do for every shape it
 * fails once in ten. This one knows the shape: from the series of log(1 + c x), where c x &ge; -1/2,
 *
 * <pre>h(x) = -3 d sum_{n &ge; 4} (-c x)^n / n &ge; -(3/2) d (c x)^4 = -x^4/(54 d),    and exp h &ge; 1 + h,</pre>
 *
 * so that u &lt; 1 - x^4/(54 d) accepts, and fails once in 18 d. Source: our derivation. What it accepts is done in loops over the group,
 * the rest lane by lane.
 */
public final class Gammas {
    private final Streams streams;
    private final Normals normals;
    private final Streams.Lane lane;
    private final ZigguratSampler.NormalizedGaussian normal;
    private final double d;
    private final double c;
    private final double squeeze;
    private final double scaledD;
    /** From here on, 1 + c x is at least 1/2. */
    private final double valid;

    private final double[] x;
    private final double[] slack;
    private final long[] bits;
    private final int[] rest;

    /**
     * Gamma variates of these streams.
     *
     * @param streams where the numbers come from
     * @param shape the shape, alpha
     * @param scale what every variate is multiplied by
     * @throws IllegalArgumentException if the shape is not in [1, infinity) or the scale not in (0, infinity)
     */
    public Gammas(Streams streams, double shape, double scale) {
        if (!(shape >= 1 && shape < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("shape " + shape + " is out of range [1, infinity)");
        }
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale " + scale + " is out of range (0, infinity)");
        }
        this.streams = streams;
        normals = new Normals(streams);
        lane = streams.new Lane();
        normal = ZigguratSampler.NormalizedGaussian.of(lane);
        d = shape - 1.0 / 3;
        c = 1.0 / 3 / Math.sqrt(d);
        squeeze = 1 / (54 * d);
        scaledD = scale * d;
        valid = -.5 / c;
        x = new double[streams.lanes()];
        slack = new double[streams.lanes()];
        bits = new long[streams.lanes()];
        rest = new int[streams.lanes()];
    }

    /** The next variate of every lane. */
    public void next(double[] into) {
        normals.next(x);
        streams.next(bits);
        propose(into);
        int left = undecided();
        for (int k = 0; k < left; k++) {
            into[rest[k]] = decide(rest[k]);
        }
    }

    /** Fills in what the squeeze may accept, and by how much it does. */
    private void propose(double[] into) {
        int n = streams.lanes();
        for (int i = 0; i < n; i++) {
            slack[i] = bits[i] >>> 11;
        }
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i];
            slack[i] = 1 - squeeze * square * square - 0x1p-53 * slack[i];
        }
        for (int i = 0; i < n; i++) {
            double r = 1 + c * x[i];
            into[i] = scaledD * (r * r * r);
        }
    }

    /** Notes the lanes whose proposal the squeeze leaves open, or that lie where it does not hold. */
    private int undecided() {
        int n = streams.lanes();
        int left = 0;
        for (int i = 0; i < n; i++) {
            if (!(slack[i] > 0 && x[i] >= valid)) {
                rest[left++] = i;
            }
        }
        return left;
    }

    private double decide(int ofLane) {
        double r = 1 + c * x[ofLane];
        if (r > 0) {
            double v = r * r * r;
            double u = (bits[ofLane] >>> 11) * 0x1p-53;
            return accepts(u, x[ofLane] * x[ofLane], v) ? scaledD * v : again(lane.at(ofLane));
        }
        // No variate there, and none asked for: the bits begin the next normal.
        return again(lane.at(ofLane, bits[ofLane]));
    }

    private double again(Streams.Lane generator) {
        while (true) {
            double z = normal.sample();
            double r = 1 + c * z;
            if (r > 0) {
                double v = r * r * r;
                if (accepts(generator.nextDouble(), z * z, v)) {
                    return scaledD * v;
                }
            }
        }
    }

    /** The full test. Its logarithms only accept or reject, as those inside Commons RNG's samplers do. */
    private boolean accepts(double u, double square, double v) {
        return Math.log(u) < .5 * square + d * (1 - v + Math.log(v));
    }
}
