package sticky.claim;

import java.util.List;

/** What the verdicts of one test must be. */
final class Requirement {
    private Requirement() {}

    /** The failure that a test's verdicts ask for, or null if they are as they must be. No verdict at all is a failure. */
    static AssertionError check(List<Verdict> verdicts, boolean control, String reproduce) {
        String back = "\nreproduce: " + reproduce;
        if (verdicts.isEmpty()) {
            return new ClaimInconclusive("the test records no verdict, so it cannot fail" + back);
        }
        for (Verdict verdict : verdicts) {
            try {
                if (control) {
                    VerdictAssert.assertThat(verdict).isRefuted();
                } else {
                    VerdictAssert.assertThat(verdict).isSupported();
                }
            } catch (ClaimRefuted refuted) {
                return new ClaimRefuted(refuted.getMessage() + back);
            } catch (ClaimInconclusive inconclusive) {
                return new ClaimInconclusive(inconclusive.getMessage() + back);
            }
        }
        return null;
    }
}
