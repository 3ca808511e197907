package sticky.audit;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import sticky.claim.Bound;
import sticky.claim.Expectation;
import sticky.statistics.Estimate;

/**
 * How a measured number spreads over root seeds.
 *
 * @param control the control it belongs to; empty for the claim's own
 * @param name what was measured
 * @param bound its bound
 * @param expected what was expected of it in the claim's study
 * @param estimates one per seed, in order
 */
record Spread(String control, String name, Bound bound, Expectation expected, List<Estimate> estimates) {

    private double[] values() {
        return estimates.stream().mapToDouble(Estimate::value).toArray();
    }

    boolean isSampled() {
        return estimates.get(0).level() < 1;
    }

    double mean() {
        return StatUtils.mean(values());
    }

    /** The standard deviation over seeds, with divisor n - 1; 0 for a single one. */
    double standardDeviation() {
        return StrictMath.sqrt(StatUtils.variance(values()));
    }

    double min() {
        return StatUtils.min(values());
    }

    double max() {
        return StatUtils.max(values());
    }

    /** How the check comes out under other seeds, by the spread that the audit saw. */
    Power power() {
        double down = estimates.stream()
                .mapToDouble(e -> e.value() - e.low())
                .average()
                .orElseThrow();
        double up = estimates.stream()
                .mapToDouble(e -> e.high() - e.value())
                .average()
                .orElseThrow();
        return new Power(mean(), standardDeviation(), down, up);
    }

    /** Whether an identity differs from seed to seed by more than its stated rounding. */
    boolean breaksItsIdentity() {
        return expected.identity()
                && control.isEmpty()
                && estimates.stream()
                        .anyMatch(e -> !(e.value() >= estimates.get(0).low()
                                && e.value() <= estimates.get(0).high()));
    }

    /** Whether an exact number that is no identity differs from seed to seed, so that it has a sampling error and hides it. */
    boolean hidesItsSpread() {
        return control.isEmpty() && !isSampled() && !expected.identity() && min() != max();
    }

    /** The correlation with another number over the same seeds; 0 where one of them does not spread. */
    double correlation(Spread other) {
        boolean comparable = estimates.size() == other.estimates.size() && estimates.size() > 2;
        return comparable && standardDeviation() > 0 && other.standardDeviation() > 0
                ? new PearsonsCorrelation().correlation(values(), other.values())
                : 0;
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
