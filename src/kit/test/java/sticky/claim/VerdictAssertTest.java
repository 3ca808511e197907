package sticky.claim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Test;
import sticky.statistics.Estimate;

class VerdictAssertTest {
    private static final Estimate ESTIMATE = new Estimate(1.0, .9, 1.2, .95);
    private static final Verdict SUPPORTED =
            new Verdict("x", ESTIMATE, Bound.below(2), new Expectation(1, Source.theory("by hand")));
    private static final Verdict REFUTED =
            new Verdict("x", ESTIMATE, Bound.below(.5), new Expectation(1, Source.theory("by hand")));
    private static final Verdict INCONCLUSIVE =
            new Verdict("x", ESTIMATE, Bound.below(1.1), new Expectation(1, Source.theory("by hand")));

    @Test
    void supportedAcceptsOnlyASupportedVerdict() {
        assertThat(SUPPORTED).isSupported();
        assertThatThrownBy(() -> assertThat(REFUTED).isSupported())
                .isInstanceOf(ClaimRefuted.class)
                .hasMessage("x: 1.000 in [0.9000, 1.200] at level 0.95; must be at most 0.5: refuted");
        assertThatThrownBy(() -> assertThat(INCONCLUSIVE).isSupported()).isInstanceOf(ClaimInconclusive.class);
    }

    @Test
    void refutedAcceptsOnlyARefutedVerdict() {
        assertThat(REFUTED).isRefuted();
        assertThatThrownBy(() -> assertThat(SUPPORTED).isRefuted()).isInstanceOf(ClaimInconclusive.class);
        assertThatThrownBy(() -> assertThat(INCONCLUSIVE).isRefuted())
                .isInstanceOf(ClaimInconclusive.class)
                .hasMessageContaining("did not fail as it must");
    }
}
