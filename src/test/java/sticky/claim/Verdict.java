package sticky.claim;

import sticky.statistics.Estimate;

/**
 * A measured statistic beside its bound. A value: what to do about the outcome is a separate call.
 *
 * @param name what was measured, in words
 * @param estimate the measurement
 * @param bound what the statement asks of it
 */
public record Verdict(String name, Estimate estimate, Bound bound) {

    public Outcome outcome() {
        return bound.judge(estimate);
    }

    public double margin() {
        return bound.margin(estimate);
    }
}
