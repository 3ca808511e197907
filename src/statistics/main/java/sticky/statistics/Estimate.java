package sticky.statistics;

import java.util.Arrays;

/**
 * A number with an interval that holds the truth at a stated confidence level.
 *
 * @param value the point estimate
 * @param low the interval's lower end, at most {@code value}
 * @param high the interval's upper end, at least {@code value}
 * @param level confidence level in (0, 1]: 1 - alpha for a sampled number; 1 for a deterministic one, whose interval is its numerical
 *     error
 */
public record Estimate(double value, double low, double high, double level) {

    /**
     * @throws IllegalArgumentException if a number is not finite, the interval does not hold the value, or the level is not in (0, 1]
     */
    public Estimate {
        if (!(Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "an estimate must be finite, but is " + value + " in [" + low + ", " + high + "]");
        }
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "the interval [" + low + ", " + high + "] does not hold its value " + value);
        }
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException("confidence level " + level + " is out of range (0, 1]");
        }
    }

    /**
     * The same number in another unit: value and interval times a constant, as when it is divided by a prediction. A negative constant
     * swaps the interval's ends.
     *
     * @throws IllegalArgumentException if the factor is 0 or not finite
     */
    public Estimate times(double factor) {
        if (!(Double.isFinite(factor) && factor != 0)) {
            throw new IllegalArgumentException("factor " + factor + " must be finite and not 0");
        }
        double one = low * factor;
        double other = high * factor;
        return new Estimate(value * factor, Math.min(one, other), Math.max(one, other), level);
    }

    /**
     * The square root: of a variance, the standard deviation.
     *
     * @throws IllegalArgumentException if the interval's lower end is negative
     */
    public Estimate squareRoot() {
        if (!(low >= 0)) {
            throw new IllegalArgumentException("lower end " + low + " is out of range [0, infinity)");
        }
        return new Estimate(StrictMath.sqrt(value), StrictMath.sqrt(low), StrictMath.sqrt(high), level);
    }

    /**
     * The natural logarithm.
     *
     * @throws IllegalArgumentException if the interval's lower end is not positive
     */
    public Estimate ln() {
        if (!(low > 0)) {
            throw new IllegalArgumentException("lower end " + low + " is out of range (0, infinity)");
        }
        return new Estimate(StrictMath.log(value), StrictMath.log(low), StrictMath.log(high), level);
    }

    /**
     * The quotient, whose interval holds every quotient of two numbers in the two intervals. So it holds the true one unless one of them
     * misses, whatever they have in common: its error rate is the sum of theirs (Bonferroni), and its level 1 less that.
     *
     * @throws IllegalArgumentException if the divisor's interval holds 0
     */
    public Estimate over(Estimate divisor) {
        if (!(divisor.low > 0 || divisor.high < 0)) {
            throw new IllegalArgumentException("a ratio needs a divisor whose interval does not hold 0, but it is ["
                    + divisor.low + ", " + divisor.high + "]");
        }
        double[] corners = {low / divisor.low, low / divisor.high, high / divisor.low, high / divisor.high};
        Arrays.sort(corners);
        return new Estimate(value / divisor.value, corners[0], corners[3], levelWith(divisor));
    }

    /** The difference, whose interval holds every difference of two numbers in the two intervals; see {@link #over} for its level. */
    public Estimate minus(Estimate other) {
        return new Estimate(value - other.value, low - other.high, high - other.low, levelWith(other));
    }

    private double levelWith(Estimate other) {
        return level - (1 - other.level);
    }

    /**
     * A deterministic result with its numerical error, at level 1.
     *
     * @throws IllegalArgumentException if the error is negative or either number is not finite
     */
    public static Estimate exact(double value, double error) {
        if (!(error >= 0)) {
            throw new IllegalArgumentException("numerical error " + error + " is out of range [0, infinity)");
        }
        return new Estimate(value, value - error, value + error, 1);
    }
}
