package sticky.claim;

import java.util.Locale;
import sticky.statistics.Estimate;

/**
 * A measured statistic beside its bound. A value: what to do about the outcome is a separate call.
 *
 * @param name what was measured, in words
 * @param estimate the measurement
 * @param bound what the statement asks of it
 * @param expected what was expected, and where that comes from
 */
public record Verdict(String name, Estimate estimate, Bound bound, Expectation expected) {

    public Outcome outcome() {
        return bound.judge(estimate);
    }

    public double margin() {
        return bound.margin(estimate);
    }

    /** Estimate, interval, bound and outcome in one line. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s: %.4g in [%.4g, %.4g] at level %s; must be %s: %s",
                name,
                estimate.value(),
                estimate.low(),
                estimate.high(),
                estimate.level(),
                bound.words(),
                outcome().word());
    }
}
