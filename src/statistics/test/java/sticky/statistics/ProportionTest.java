package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void agreesWithThePublishedInterval() {
        // R, binom.test(8, 10): 0.4439045 to 0.9747893.
        Estimate estimate = Proportion.exact(8, 10, 0.05);
        assertThat(estimate.value()).isEqualTo(0.8);
        assertThat(estimate.low()).isCloseTo(0.4439045, within(1e-7));
        assertThat(estimate.high()).isCloseTo(0.9747893, within(1e-7));
        assertThat(estimate.level()).isEqualTo(0.95);
    }

    @Test
    void endsHaveTheirClosedForms() {
        Estimate none = Proportion.exact(0, 10, 0.05);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-15));
        Estimate all = Proportion.exact(10, 10, 0.05);
        assertThat(all.low()).isCloseTo(Math.pow(0.025, 0.1), within(1e-15));
        assertThat(all.high()).isEqualTo(1);
    }

    @Test
    void successesAndFailuresMirrorEachOther() {
        Estimate a = Proportion.exact(3, 88_888, 1e-6);
        Estimate b = Proportion.exact(88_885, 88_888, 1e-6);
        assertThat(a.low()).isCloseTo(1 - b.high(), within(1e-15));
        assertThat(a.high()).isCloseTo(1 - b.low(), within(1e-15));
    }

    @Test
    void holdsTheTruthAtLeastAsOftenAsStated() {
        for (double truth : new double[] {0.03, 0.5, 0.9}) {
            Coverage.isAtLeastAsStated(truth, 1000, i -> {
                long successes = 0;
                for (double u : Draws.uniform("proportion " + truth, i, 60, u -> u)) {
                    successes += u < truth ? 1 : 0;
                }
                return Proportion.exact(successes, 60, Coverage.ALPHA);
            });
        }
    }

    @Test
    void refusesWhatIsNoProportion() {
        assertThatThrownBy(() -> Proportion.exact(0, 0, 0.05))
                .hasMessage("number of trials 0 is out of range [1, 2^63)");
        assertThatThrownBy(() -> Proportion.exact(5, 4, 0.05))
                .hasMessage("number of successes 5 is out of range [0, 4]");
        assertThatThrownBy(() -> Proportion.exact(1, 4, Double.NaN))
                .hasMessage("error rate NaN is out of range (0, 1)");
    }
}
