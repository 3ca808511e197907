package sticky.claim;

import java.util.function.Consumer;
import sticky.statistics.Estimate;

/** A number just measured, waiting for its bound. Naming the bound records the verdict; what to assert of it is up to the test. */
public final class Measurement {
    private final String name;
    private final Estimate estimate;
    private final Consumer<Verdict> ledger;

    Measurement(String name, Estimate estimate, Consumer<Verdict> ledger) {
        this.name = name;
        this.estimate = estimate;
        this.ledger = ledger;
    }

    public Estimate estimate() {
        return estimate;
    }

    public Verdict isBelow(double bound) {
        return within(Bound.below(bound));
    }

    public Verdict isAbove(double bound) {
        return within(Bound.above(bound));
    }

    public Verdict isBetween(double low, double high) {
        return within(Bound.between(low, high));
    }

    public Verdict within(Bound bound) {
        Verdict verdict =
                new Verdict(name, estimate, bound, new Expectation(estimate.value(), Source.ownRun("not stated")));
        ledger.accept(verdict);
        return verdict;
    }
}
