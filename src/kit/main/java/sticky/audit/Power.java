package sticky.audit;

import org.apache.commons.math3.distribution.NormalDistribution;
import sticky.claim.Bound;

/**
 * How a check comes out under other root seeds, when its number is normal with the mean and standard deviation that an audit saw and its
 * interval reaches as far as it did on average.
 *
 * @param mean of the number over seeds
 * @param deviation standard deviation over seeds, at least 0
 * @param down how far the interval reaches below the number
 * @param up how far it reaches above
 */
record Power(double mean, double deviation, double down, double up) {
    /** The share of seeds under which a check must come out as stated. */
    static final double REQUIRED = 0.999;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** The chance that the whole interval is within a bound. */
    double supports(Bound bound) {
        double low = bound.low() == null ? Double.NEGATIVE_INFINITY : bound.low() + down;
        double high = bound.high() == null ? Double.POSITIVE_INFINITY : bound.high() - up;
        return low <= high ? between(low, high) : 0;
    }

    /** The chance that the whole interval is beyond a bound. */
    double refutes(Bound bound) {
        double below = bound.low() == null ? 0 : between(Double.NEGATIVE_INFINITY, bound.low() - up);
        double above = bound.high() == null ? 0 : between(bound.high() + down, Double.POSITIVE_INFINITY);
        return below + above;
    }

    private double between(double low, double high) {
        if (!(deviation > 0)) {
            return mean >= low && mean <= high ? 1 : 0;
        }
        return NORMAL.cumulativeProbability((high - mean) / deviation)
                - NORMAL.cumulativeProbability((low - mean) / deviation);
    }

    /** The distance beyond a bound's end from which on the bound is refuted under 99.9 % of the seeds. */
    double sureDistance(boolean upwards) {
        return (upwards ? down : up) + deviation * NORMAL.inverseCumulativeProbability(REQUIRED);
    }
}
