package sticky.stability;

import java.util.Arrays;
import sticky.data.Batches;
import sticky.data.Feed;
import sticky.random.Seed;
import sticky.random.Streams;
import sticky.statistics.Estimate;
import sticky.statistics.Mean;

/**
 * The Lyapunov exponent of SGD with momentum at a minimum of order 2. With y = eta v, to first order in the distance x from the minimum,
 *
 * <pre>y' = mu y - c m_xy x,   x' = x - y',   c = 2 eta Q'',</pre>
 *
 * a product of random 2x2 matrices. Its exponent is the growth of ln |(x, y)| per step, measured on independent chains that are brought
 * back to length 1 now and then, after a burn-in in which the direction forgets its start. Momentum 0 gives E ln |1 + c m_xy|.
 *
 * <p>The replicate is a chain. Source: our derivation; Furstenberg and Kesten 1960.
 *
 * @param batches where m_xy comes from
 * @param momentum mu
 */
public record MomentumExponent(Batches batches, double momentum) {
    /** Steps between two renormalisations: a factor grows too little in them to overflow, and the logarithm costs little. */
    private static final int STRETCH = 16;

    private static final int BURN_IN = 16 * STRETCH;

    /** @throws IllegalArgumentException if mu is not in [0, 1) */
    public MomentumExponent {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum " + momentum + " is out of range [0, 1)");
        }
    }

    /**
     * The exponent per step with its interval.
     *
     * @param c 2 eta Q''
     * @param chains independent chains, at least 2
     * @param steps steps of each after its burn-in, rounded up to a multiple of 16
     * @throws IllegalArgumentException if c is not finite, or there are too few chains or no steps
     */
    public Estimate estimate(double c, int chains, int steps, Seed seed, double alpha) {
        Ranges.finite("factor", c);
        Ranges.count("number of chains", chains, 2);
        Ranges.count("number of steps", steps, 1);
        int stretches = (steps + STRETCH - 1) / STRETCH;
        Batches prepared = batches.prepared(seed);
        double[] growth = new double[chains];
        for (int first = 0; first < chains; first += Streams.MOST) {
            int lanes = Math.min(Streams.MOST, chains - first);
            Feed feed = prepared.open(lanes);
            for (int i = 0; i < lanes; i++) {
                feed.start(i, first + i, seed.stream(first + i));
            }
            System.arraycopy(growth(c, feed, lanes, stretches), 0, growth, first, lanes);
        }
        return Mean.estimate(growth, alpha);
    }

    /** Chains side by side, so that the loops over them become vector code. */
    private double[] growth(double c, Feed feed, int lanes, int stretches) {
        double[] meanXX = new double[lanes];
        double[] meanXY = new double[lanes];
        double[] x = new double[lanes];
        double[] y = new double[lanes];
        double[] sum = new double[lanes];
        Arrays.fill(x, 1);
        for (int s = -BURN_IN / STRETCH; s < stretches; s++) {
            for (int step = 0; step < STRETCH; step++) {
                feed.draw(-1L >>> -lanes, meanXX, meanXY);
                for (int i = 0; i < lanes; i++) {
                    y[i] = momentum * y[i] - c * meanXY[i] * x[i];
                    x[i] -= y[i];
                }
            }
            for (int i = 0; i < lanes; i++) {
                double length = Math.sqrt(x[i] * x[i] + y[i] * y[i]);
                x[i] /= length;
                y[i] /= length;
                sum[i] += s < 0 ? 0 : StrictMath.log(length);
            }
        }
        return Arrays.stream(sum)
                .map(total -> total / ((double) stretches * STRETCH))
                .toArray();
    }
}
