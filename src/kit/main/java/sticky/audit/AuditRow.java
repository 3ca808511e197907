package sticky.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sticky.audit.Outcomes.Check;
import sticky.audit.Outcomes.ControlOutcome;
import sticky.claim.Claim;
import sticky.claim.Faults;
import sticky.claim.Outcome;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

/**
 * What one claim came to under all its seeds.
 *
 * @param id the claim's id
 * @param statement the paper's statement in our words
 * @param falsePassRate of each of its checks
 * @param runs its outcomes, by seed
 * @param again its outcome under the first seed, once more; null where it did not run again
 * @param planted its fault and what it made of it; null where it names none
 */
record AuditRow(
        String id, String statement, double falsePassRate, List<Outcomes> runs, Outcomes again, Planted planted) {
    /** The error rate of the audit's own intervals. */
    private static final double ALPHA = .05;

    /** How often a control's bound failed, as it must, and how often it held or was left open. */
    record ControlCount(String name, int failedAsItMust, int held) {}

    static AuditRow of(AuditedClaim claim, List<Outcomes> runs, Outcomes again, List<Outcomes> faulty) {
        Claim stated = claim.annotation();
        return new AuditRow(
                stated.id(),
                stated.statement(),
                stated.falsePassRate(),
                runs,
                again,
                faulty.isEmpty() ? null : new Planted(Faults.named(stated.fault()), faulty));
    }

    /** Why the claim is not deterministic, in a sentence; empty where a second run gave the same bits. */
    Optional<String> difference() {
        if (again == null || again.checks().equals(runs.get(0).checks())) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(again.checks().size(), runs.get(0).checks().size()); i++) {
            Check one = runs.get(0).checks().get(i);
            Check two = again.checks().get(i);
            if (!one.equals(two)) {
                return Optional.of(id + " is not deterministic: under the same seed \"" + one.name() + "\" is "
                        + one.value() + " and then " + two.value());
            }
        }
        return Optional.of(id + " is not deterministic: under the same seed it makes different checks");
    }

    int seeds() {
        return runs.size();
    }

    int count(Outcome outcome) {
        return (int) runs.stream().filter(run -> run.verdict() == outcome).count();
    }

    /** A share of this claim's runs with its exact 95 % interval (Clopper and Pearson); a deterministic claim's has no width. */
    Estimate share(int count) {
        return isDeterministic() ? Estimate.exact(count, 0) : Proportion.exact(count, seeds(), ALPHA);
    }

    /** Whether every number is deterministic, so that one run says all. */
    boolean isDeterministic() {
        return runs.size() == 1 && runs.get(0).isWithoutSampling();
    }

    List<ControlCount> controls() {
        Map<String, Integer> failed = new LinkedHashMap<>();
        for (Outcomes run : runs) {
            for (ControlOutcome control : run.controls()) {
                failed.merge(control.name(), control.failedAsItMust() ? 1 : 0, Integer::sum);
            }
        }
        List<ControlCount> counts = new ArrayList<>();
        failed.forEach((name, count) -> counts.add(new ControlCount(name, count, seeds() - count)));
        return counts;
    }

    /** Every number that was measured, the claim's own first; one that is measured twice in a test is counted twice. */
    List<Spread> spreads() {
        record Key(String control, String name, int again) {}
        Map<Key, Spread> spreads = new LinkedHashMap<>();
        for (Outcomes run : runs) {
            Map<Key, Integer> seen = new LinkedHashMap<>();
            for (Check check : run.checks()) {
                int again = seen.merge(new Key(check.control(), check.name(), 0), 1, Integer::sum);
                spreads.computeIfAbsent(
                                new Key(check.control(), check.name(), again),
                                key -> new Spread(
                                        check.control(),
                                        check.name(),
                                        check.bound(),
                                        check.expected(),
                                        new ArrayList<>()))
                        .estimates()
                        .add(check.estimate());
            }
        }
        return List.copyOf(spreads.values());
    }

    /** How many of its checks have a sampling error, the largest number over all seeds. */
    int sampledChecks() {
        return (int) runs.stream()
                .mapToLong(run -> run.checks().stream().filter(Check::isSampled).count())
                .max()
                .orElse(0);
    }
}
