package sticky.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sticky.statistics.Estimate;

class BoundTest {
    private static final Estimate ESTIMATE = new Estimate(1.0, .9, 1.2, .95);

    @Test
    void aBoundThatTheWholeIntervalClearsIsSupported() {
        assertThat(Bound.below(1.2).judge(ESTIMATE)).isEqualTo(Outcome.SUPPORTED);
        assertThat(Bound.above(.9).judge(ESTIMATE)).isEqualTo(Outcome.SUPPORTED);
        assertThat(Bound.between(.9, 1.2).judge(ESTIMATE)).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void aBoundThatTheWholeIntervalMissesIsRefuted() {
        assertThat(Bound.below(.89).judge(ESTIMATE)).isEqualTo(Outcome.REFUTED);
        assertThat(Bound.above(1.21).judge(ESTIMATE)).isEqualTo(Outcome.REFUTED);
        assertThat(Bound.between(1.3, 1.4).judge(ESTIMATE)).isEqualTo(Outcome.REFUTED);
        assertThat(Bound.between(.1, .2).judge(ESTIMATE)).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aBoundThatTheIntervalStraddlesIsInconclusiveWhereverTheValueLies() {
        assertThat(Bound.below(1.1).judge(ESTIMATE)).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(Bound.below(.95).judge(ESTIMATE)).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(Bound.between(.95, 1.1).judge(ESTIMATE)).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void theMarginIsHowFarTheWorseEndLiesInside() {
        assertThat(Bound.below(1.5).margin(ESTIMATE)).isEqualTo(1.5 - 1.2);
        assertThat(Bound.between(.5, 1.3).margin(ESTIMATE)).isEqualTo(1.3 - 1.2);
        assertThat(Bound.below(1.1).margin(ESTIMATE)).isEqualTo(1.1 - 1.2);
        assertThat(Bound.above(2).margin(ESTIMATE)).isEqualTo(-(2 - 1.2));
        assertThat(Bound.between(2, 3).margin(ESTIMATE)).isEqualTo(-(2 - 1.2));
    }

    @Test
    void aBoundThatCannotFailOrCannotHoldIsRefused() {
        assertThatThrownBy(() -> new Bound(null, null)).hasMessageContaining("holds for everything");
        assertThatThrownBy(() -> Bound.between(2, 1)).hasMessageContaining("holds for nothing");
        assertThatThrownBy(() -> Bound.below(Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Bound.above(Double.POSITIVE_INFINITY)).hasMessageContaining("finite");
    }
}
