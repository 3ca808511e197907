package sticky.audit;

import java.util.ArrayList;
import java.util.List;
import sticky.claim.Bound;
import sticky.claim.ClaimRecord;
import sticky.claim.ClaimRecord.ControlRecord;
import sticky.claim.Expectation;
import sticky.claim.Outcome;
import sticky.claim.Verdict;
import sticky.statistics.Estimate;

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
        String problem) {

    /**
     * One check: an estimate beside its bound.
     *
     * @param control the control it belongs to; empty for the claim's own
     * @param name what was measured
     * @param estimate the number with its interval; its level is 1 for a deterministic number
     * @param bound what the statement asks of it
     * @param expected what was expected of it in the claim's study
     */
    record Check(String control, String name, Estimate estimate, Bound bound, Expectation expected) {
        boolean isSampled() {
            return estimate.level() < 1;
        }

        double value() {
            return estimate.value();
        }
    }

    /** Whether every bound of a control failed, as it must. */
    record ControlOutcome(String name, boolean failedAsItMust) {}

    static Outcomes of(String id, ClaimRecord record, String code, double seconds) {
        List<Check> checks = new ArrayList<>();
        record.measurements().forEach(verdict -> checks.add(check("", verdict)));
        List<ControlOutcome> controls = new ArrayList<>();
        for (ControlRecord control : record.controls()) {
            controls.add(new ControlOutcome(control.name(), control.failedAsItMust()));
            control.measurements().forEach(verdict -> checks.add(check(control.name(), verdict)));
        }
        return new Outcomes(
                id,
                code,
                record.seed(),
                seconds,
                record.verdict(),
                checks,
                controls,
                String.join("; ", record.problems()));
    }

    private static Check check(String control, Verdict verdict) {
        return new Check(control, verdict.name(), verdict.estimate(), verdict.bound(), verdict.expected());
    }

    /** Whether no number of this run has a sampling error. */
    boolean isWithoutSampling() {
        return !checks.isEmpty() && checks.stream().noneMatch(Check::isSampled);
    }
}
