package sticky.claim;

import java.util.List;
import java.util.function.Function;

/** What the verdicts of one test must be. */
final class Requirement {
    private Requirement() {}

    /**
     * The failure that a test's verdicts ask for, or null if they are as they must be. No verdict at all is a failure.
     *
     * @param advice what may be done about a verdict; may be empty
     */
    static AssertionError check(
            List<Verdict> verdicts, boolean control, Function<Verdict, String> advice, String reproduce) {
        String back = "\nreproduce: " + reproduce;
        if (verdicts.isEmpty()) {
            return new ClaimInconclusive("the test records no verdict, so it cannot fail: assert a check, as "
                    + "lab.assertSupported(check, study), or lab.assertRefuted(check, study) in a control" + back);
        }
        for (Verdict verdict : verdicts) {
            try {
                if (control) {
                    VerdictAssert.assertThat(verdict).isRefuted();
                } else {
                    VerdictAssert.assertThat(verdict).isSupported();
                }
            } catch (ClaimRefuted refuted) {
                return new ClaimRefuted(refuted.getMessage() + advised(advice.apply(verdict)) + back);
            } catch (ClaimInconclusive inconclusive) {
                return new ClaimInconclusive(inconclusive.getMessage() + advised(advice.apply(verdict)) + back);
            }
        }
        return null;
    }

    private static String advised(String advice) {
        return advice.isEmpty() ? "" : "\n" + advice;
    }
}
