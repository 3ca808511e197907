package sticky.claim;

import org.assertj.core.api.AbstractAssert;

/** AssertJ's vocabulary for verdicts. */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {
    private VerdictAssert(Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    public static VerdictAssert assertThat(Verdict verdict) {
        return new VerdictAssert(verdict);
    }

    /**
     * The whole interval clears the bound.
     *
     * @throws ClaimRefuted if the whole interval lies beyond the bound
     * @throws ClaimInconclusive if it straddles the bound
     */
    public VerdictAssert isSupported() {
        isNotNull();
        switch (actual.outcome()) {
            case SUPPORTED -> {}
            case REFUTED -> throw new ClaimRefuted(actual.sentence());
            case INCONCLUSIVE -> throw new ClaimInconclusive(actual.sentence());
        }
        return this;
    }

    /**
     * The whole interval lies beyond the bound, as it must in a control.
     *
     * @throws ClaimInconclusive if it does not
     */
    public VerdictAssert isRefuted() {
        isNotNull();
        if (actual.outcome() != Outcome.REFUTED) {
            throw new ClaimInconclusive("the control did not fail as it must: " + actual.sentence());
        }
        return this;
    }
}
