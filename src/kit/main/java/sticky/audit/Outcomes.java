package sticky.audit;

import java.util.ArrayList;
import java.util.List;
import sticky.claim.Bound;
import sticky.claim.ClaimRecord;
import sticky.claim.ClaimRecord.ControlRecord;
import sticky.claim.Outcome;
import sticky.claim.Verdict;

/**
 * What one claim came to under one root seed.
 *
 * @param id the claim's id
 * @param code hash of the code it ran on; runs of different code are never counted together
 * @param rootSeed the root seed
 * @param seconds how long it took, on one core
 * @param verdict the claim's verdict
 * @param checks the claim's own measurements and then those of its controls, in the order in which they were made
 * @param controls the controls, whether or not they measured anything
 * @param sizes the numbers of replicates of its experiments
 * @param problem what broke, in a sentence; empty when nothing did
 */
record Outcomes(
        String id,
        String code,
        long rootSeed,
        double seconds,
        Outcome verdict,
        List<Check> checks,
        List<ControlOutcome> controls,
        List<Long> sizes,
        String problem) {

    /**
     * One check: a measured value beside its bound.
     *
     * @param control the control it belongs to; empty for the claim's own
     * @param name what was measured
     * @param value the point estimate
     * @param level its interval's confidence level; 1 for a deterministic number
     * @param bound what the statement asks of it
     */
    record Check(String control, String name, double value, double level, Bound bound) {
        boolean isSampled() {
            return level < 1;
        }
    }

    /** Whether every bound of a control failed, as it must. */
    record ControlOutcome(String name, boolean failedAsItMust) {}

    static Outcomes of(ClaimRecord record, String code, double seconds) {
        List<Check> checks = new ArrayList<>();
        record.measurements().forEach(verdict -> checks.add(check("", verdict)));
        List<ControlOutcome> controls = new ArrayList<>();
        for (ControlRecord control : record.controls()) {
            controls.add(new ControlOutcome(control.name(), control.failedAsItMust()));
            control.measurements().forEach(verdict -> checks.add(check(control.name(), verdict)));
        }
        return new Outcomes(
                record.id(),
                code,
                record.seed(),
                seconds,
                record.verdict(),
                checks,
                controls,
                record.experiments().values().stream()
                        .map(ClaimRecord.RunRecord::trajectories)
                        .distinct()
                        .sorted()
                        .toList(),
                String.join("; ", record.problems()));
    }

    private static Check check(String control, Verdict verdict) {
        return new Check(
                control,
                verdict.name(),
                verdict.estimate().value(),
                verdict.estimate().level(),
                verdict.bound());
    }

    /** Whether no number of this run has a sampling error. */
    boolean isWithoutSampling() {
        return !checks.isEmpty() && checks.stream().noneMatch(Check::isSampled);
    }
}
