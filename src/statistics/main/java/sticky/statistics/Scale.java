package sticky.statistics;

/**
 * The scale on which an estimate is nearly normal, so that value +- z standard errors is an interval: LINEAR for differences, LOG for
 * ratios, rates and variances, LOGIT for shares.
 */
public enum Scale {
    /** The number itself. */
    LINEAR {
        @Override
        public double of(double value) {
            return value;
        }

        @Override
        public double back(double onScale) {
            return onScale;
        }
    },

    /** ln v, for v > 0. */
    LOG {
        @Override
        public double of(double value) {
            return value > 0 ? StrictMath.log(value) : Double.NaN;
        }

        @Override
        public double back(double onScale) {
            return StrictMath.exp(onScale);
        }
    },

    /** ln(v / (1 - v)), for 0 < v < 1. */
    LOGIT {
        @Override
        public double of(double value) {
            return value > 0 && value < 1 ? StrictMath.log(value) - StrictMath.log1p(-value) : Double.NaN;
        }

        @Override
        public double back(double onScale) {
            return 1 / (1 + StrictMath.exp(-onScale));
        }
    };

    /** The number on this scale; NaN where the scale does not reach. */
    public abstract double of(double value);

    /** The number whose place on this scale is given. */
    public abstract double back(double onScale);

    /**
     * The interval value +- z(alpha) SE, taken on this scale and carried back, for a known standard error and an estimate that is normal there.
     *
     * @throws IllegalArgumentException as for any reach, or if alpha is not in (0, 1)
     */
    public Estimate interval(double value, double standardErrorOnScale, double alpha) {
        return interval(value, standardErrorOnScale, Reach.of(alpha, Reach.KNOWN, 0), alpha);
    }

    /**
     * The interval from {@code down} standard errors below the value to {@code up} above it, taken on this scale and carried back.
     *
     * @param value the point estimate, on its own scale
     * @param standardErrorOnScale standard error of {@code of(value)}
     * @throws IllegalArgumentException if the value has no place on this scale, or the standard error is negative or not finite
     */
    Estimate interval(double value, double standardErrorOnScale, Reach reach, double alpha) {
        double centre = of(value);
        if (!Double.isFinite(centre)) {
            throw new IllegalArgumentException("value " + value + " has no place on the scale " + this);
        }
        if (!(standardErrorOnScale >= 0 && standardErrorOnScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "standard error " + standardErrorOnScale + " is out of range [0, infinity)");
        }
        // Going to the scale and back rounds, so a reach of 0 could miss the value by an ulp.
        double low = Math.min(value, back(centre - reach.down() * standardErrorOnScale));
        double high = Math.max(value, back(centre + reach.up() * standardErrorOnScale));
        return new Estimate(value, low, high, 1 - alpha);
    }
}
