package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleTest {

    @ParameterizedTest
    @EnumSource
    void backUndoesTheScale(Scale scale) {
        for (double value : new double[] {1e-9, 0.2, 0.5, 0.999}) {
            assertThat(scale.back(scale.of(value))).isCloseTo(value, within(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noErrorIsNoInterval(Scale scale) {
        Estimate estimate = scale.interval(0.3, 0, 1e-6);
        assertThat(estimate.high() - estimate.low()).isLessThan(1e-15);
    }

    @Test
    void reachesTheNormalQuantileOnItsScale() {
        // The 97.5 % point of the normal distribution is 1.959964.
        assertThat(Scale.LINEAR.interval(2, 0.1, 0.05).high()).isCloseTo(2 + 0.1959964, within(1e-7));
        assertThat(Scale.LOG.interval(2, 0.1, 0.05).low()).isCloseTo(2 * Math.exp(-0.1959964), within(1e-7));
        assertThat(Scale.LOGIT.interval(0.5, 0.1, 0.05).high()).isCloseTo(1 / (1 + Math.exp(-0.1959964)), within(1e-7));
    }

    @Test
    void allScalesAgreeForSmallErrors() {
        Estimate linear = Scale.LINEAR.interval(0.3, 1e-6, 0.05);
        assertThat(Scale.LOG.interval(0.3, 1e-6 / 0.3, 0.05).low()).isCloseTo(linear.low(), within(1e-10));
        assertThat(Scale.LOGIT.interval(0.3, 1e-6 / 0.21, 0.05).low()).isCloseTo(linear.low(), within(1e-10));
    }

    @Test
    void refusesValuesOffTheScale() {
        assertThatThrownBy(() -> Scale.LOG.interval(0, 0.1, 0.05))
                .hasMessage("value 0.0 has no place on the scale LOG");
        assertThatThrownBy(() -> Scale.LOGIT.interval(1, 0.1, 0.05))
                .hasMessage("value 1.0 has no place on the scale LOGIT");
        assertThatThrownBy(() -> Scale.LINEAR.interval(1, Double.NaN, 0.05))
                .hasMessage("standard error NaN is out of range [0, infinity)");
    }

    @Test
    void theSquareRootOfAVarianceIsTheDeviation() {
        assertThat(new Estimate(4, 1, 9, .9).squareRoot()).isEqualTo(new Estimate(2, 1, 3, .9));
        assertThatThrownBy(() -> new Estimate(4, -1, 9, .9).squareRoot())
                .hasMessage("lower end -1.0 is out of range [0, infinity)");
    }
}
