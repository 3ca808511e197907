package sticky.audit;

import java.util.List;
import sticky.claim.Bound;

/**
 * How a measured number spreads over root seeds.
 *
 * @param control the control it belongs to; empty for the claim's own
 * @param name what was measured
 * @param bound its bound
 * @param values one a seed, in order
 */
record Spread(String control, String name, Bound bound, List<Double> values) {

    double mean() {
        double mean = 0;
        for (int i = 0; i < values.size(); i++) {
            mean += (values.get(i) - mean) / (i + 1);
        }
        return mean;
    }

    /** The standard deviation over seeds, with divisor n - 1; 0 for a single one. */
    double standardDeviation() {
        double mean = mean();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
    }

    double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /**
     * The distance from the mean to the nearest bound over the standard deviation, positive on the side where it must lie: within the
     * bound, or beyond it for a control; null where nothing spreads.
     */
    Double marginInSd() {
        double deviation = standardDeviation();
        if (!(deviation > 0)) {
            return null;
        }
        double mean = mean();
        double inside = Math.min(
                bound.low() == null ? Double.POSITIVE_INFINITY : mean - bound.low(),
                bound.high() == null ? Double.POSITIVE_INFINITY : bound.high() - mean);
        return (control.isEmpty() ? inside : -inside) / deviation;
    }
}
