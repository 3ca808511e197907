package sticky.claim;

import java.util.List;
import sticky.claim.Check.Prediction;
import sticky.claim.Study.Difference;
import sticky.statistics.Estimate;

/**
 * One check of one study.
 *
 * @param check the check
 * @param study the study as the claim states it, before any change from the command line
 * @param raw the estimate before it is divided by a prediction
 * @param identity whether the number is the same for every draw
 * @param prediction what the claim's study predicts
 * @param differences in what a control's study differs from the claim's; empty for the claim's own
 */
record Trial(
        Check<?> check,
        Object study,
        Estimate raw,
        boolean identity,
        Prediction prediction,
        List<Difference> differences) {

    Verdict verdict() {
        return new Verdict(
                check.name(),
                prediction.of(raw),
                check.bound(),
                new Expectation(prediction.expected(), check.source(), identity));
    }

    /** Whether another trial's success says already that this one fails: the same number, bounds without a common value. */
    boolean isImpliedBy(Trial own) {
        return own.check != check
                && own.raw.value() == raw.value()
                && Study.differences(own.study, study).isEmpty()
                && rawBound().excludes(own.rawBound());
    }

    private Bound rawBound() {
        return check.bound().times(prediction.divisor());
    }
}
