package sticky.stability;

import sticky.data.Batches;
import sticky.data.Feed;
import sticky.random.Seed;
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
        for (int chain = 0; chain < chains; chain++) {
            Feed feed = prepared.open(1);
            feed.start(0, chain, seed.stream(chain));
            growth[chain] = growth(c, feed, stretches);
        }
        return Mean.estimate(growth, alpha);
    }

    private double growth(double c, Feed feed, int stretches) {
        double[] meanXX = new double[STRETCH];
        double[] meanXY = new double[STRETCH];
        double x = 1;
        double y = 0;
        double sum = 0;
        for (int s = -BURN_IN / STRETCH; s < stretches; s++) {
            feed.draw(0, STRETCH, meanXX, meanXY);
            feed.finish(STRETCH, meanXX, meanXY);
            for (double m : meanXY) {
                y = momentum * y - c * m * x;
                x -= y;
            }
            double length = Math.sqrt(x * x + y * y);
            x /= length;
            y /= length;
            sum += s < 0 ? 0 : StrictMath.log(length);
        }
        return sum / ((double) stretches * STRETCH);
    }
}
