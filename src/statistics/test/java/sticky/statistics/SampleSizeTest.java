package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleSizeTest {

    @Test
    void zIsTheNormalQuantile() {
        assertThat(SampleSize.z(0.95)).isCloseTo(1.959964, within(1e-6));
        // 4.8916 and 3.2905: the two sides of 1e-6 and of 1e-3.
        assertThat(ErrorRate.z(ErrorRate.DEFAULT)).isCloseTo(4.8916, within(1e-4));
        assertThat(SampleSize.z(0.999)).isCloseTo(3.2905, within(1e-4));
    }

    @Test
    void aMarginOfKStandardErrorsNeedsTheSquareOfTheirRatio() {
        assertThat(SampleSize.forMargin(0.5, 2, 8)).isEqualTo(1024);
        assertThat(SampleSize.forMargin(0.25, 2, 8)).isEqualTo(4 * 1024);
        assertThat(SampleSize.forMargin(100, 1, 1)).isEqualTo(1);
    }

    @Test
    void allOrNoneIsWhereTheExactIntervalFirstClears() {
        for (double bound : new double[] {0.9, 0.95, 0.99}) {
            long trials = SampleSize.forAllOrNone(bound, 1e-6);
            assertThat(Proportion.exact(trials, trials, 1e-6).low()).isGreaterThanOrEqualTo(bound);
            assertThat(Proportion.exact(trials - 1, trials - 1, 1e-6).low()).isLessThan(bound);
        }
        // ln(2e6) / -ln(.99) = 14.5087 / .0100503 = 1443.6
        assertThat(SampleSize.forAllOrNone(0.99, 1e-6)).isEqualTo(1444);
    }

    @Test
    void refusesWhatHasNoSize() {
        assertThatThrownBy(() -> SampleSize.z(1)).hasMessage("confidence level 1.0 is out of range (0, 1)");
        assertThatThrownBy(() -> SampleSize.forMargin(0, 1, 8)).hasMessage("margin 0.0 is out of range (0, infinity)");
        assertThatThrownBy(() -> SampleSize.forAllOrNone(1, 1e-6)).hasMessage("bound 1.0 is out of range (0, 1)");
    }
}
