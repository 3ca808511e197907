package sticky.claim;

import sticky.statistics.Estimate;

/**
 * The range a statistic must stay in. A null end is open.
 *
 * @param low the least allowed value, or null
 * @param high the largest allowed value, or null
 */
public record Bound(Double low, Double high) {

    /** @throws IllegalArgumentException if both ends are open, an end is not finite, or low exceeds high */
    public Bound {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a bound with two open ends holds for everything");
        }
        if (low != null && !Double.isFinite(low) || high != null && !Double.isFinite(high)) {
            throw new IllegalArgumentException("a bound must be finite, but is " + low + " to " + high);
        }
        if (low != null && high != null && !(low <= high)) {
            throw new IllegalArgumentException("bound " + low + " to " + high + " holds for nothing");
        }
    }

    public static Bound below(double high) {
        return new Bound(null, high);
    }

    public static Bound above(double low) {
        return new Bound(low, null);
    }

    public static Bound between(double low, double high) {
        return new Bound(low, high);
    }

    /** "at most 0.01", "at least 3.2", "between 0.095 and 0.13". */
    public String words() {
        return low == null ? "at most " + high : high == null ? "at least " + low : "between " + low + " and " + high;
    }

    /** Whether a number is within it. NaN is not. */
    public boolean contains(double value) {
        return (low == null ? !Double.isNaN(value) : value >= low) && (high == null || value <= high);
    }

    /** Whether no number is within both. */
    boolean excludes(Bound other) {
        return low != null && other.high != null && other.high < low
                || high != null && other.low != null && other.low > high;
    }

    /** The bound of a number that is {@code factor} times as large; a negative factor swaps the ends. */
    Bound times(double factor) {
        Double one = low == null ? null : low * factor;
        Double two = high == null ? null : high * factor;
        return factor > 0 ? new Bound(one, two) : new Bound(two, one);
    }

    /** Where the whole interval lies. */
    public Outcome judge(Estimate estimate) {
        boolean clears = (low == null || estimate.low() >= low) && (high == null || estimate.high() <= high);
        boolean beyond = low != null && estimate.high() < low || high != null && estimate.low() > high;
        return clears ? Outcome.SUPPORTED : beyond ? Outcome.REFUTED : Outcome.INCONCLUSIVE;
    }

    /**
     * How far the interval's worse end lies inside the bound, in the statistic's unit. Negative when it sticks out; for a refuted
     * bound, minus the gap between the bound and the interval.
     */
    public double margin(Estimate estimate) {
        double inside = Math.min(
                low == null ? Double.MAX_VALUE : estimate.low() - low,
                high == null ? Double.MAX_VALUE : high - estimate.high());
        double gap = Math.max(
                low == null ? -Double.MAX_VALUE : low - estimate.high(),
                high == null ? -Double.MAX_VALUE : estimate.low() - high);
        return gap > 0 ? -gap : inside;
    }
}
