package sticky.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed forms, each against its own equation. */
class LawsTest {

    @Test
    void gradientDescentOnASimpleMinimumIsGeometric() {
        GradientFlow flow = new GradientFlow(1, .1, -2);
        assertThat(flow.distance(0)).isEqualTo(2);
        assertThat(flow.distance(3)).isCloseTo(2 * .8 * .8 * .8, within(1e-15));
    }

    /** d|w|/dk = -2 d eta |w|^(2d-1), by a central difference. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theFlowSolvesItsEquation(int degree) {
        GradientFlow flow = new GradientFlow(degree, .01, -.9);
        assertThat(flow.distance(0)).isCloseTo(.9, within(1e-15));
        for (double k : new double[] {1, 50, 2_000}) {
            double slope = (flow.distance(k + .01) - flow.distance(k - .01)) / .02;
            double expected = -2 * degree * .01 * Math.pow(flow.distance(k), 2 * degree - 1);
            assertThat(slope / expected).isCloseTo(1, within(1e-5));
        }
    }

    /** v = v E(1 - 2 a m_xx)^2 + 4 eta^2 s^2 sigma^2 / B with a = eta s^2 and E m_xx^2 = 1 + 2/B. */
    @Test
    void aStepLeavesTheStationaryVarianceAsItIs() {
        double eta = .01;
        double slope = 3;
        double v = new StationaryVariance(eta, 20, 2).ofSlope(slope);
        double a = eta * slope * slope;
        double next = v * (1 - 4 * a + 4 * a * a * 1.1) + 4 * eta * eta * slope * slope * 4 / 20;
        assertThat(next).isCloseTo(v, within(1e-17));
        assertThat(v).isPositive();
    }

    @Test
    void noVarianceIsStationaryBeyondTheStabilityLimit() {
        // B = 2, so 1 + 2/B = 2, and eta s^2 = 1/2 is the limit itself.
        assertThatThrownBy(() -> new StationaryVariance(.5, 2, 1).ofSlope(1))
                .hasMessage("eta s^2 (1 + 2/B) = 1.0 is out of range [0, 1): the variance grows");
        assertThat(new StationaryVariance(.49, 2, 1).ofSlope(1)).isPositive();
        assertThatThrownBy(() -> new StationaryVariance(.5, 2, 1).ofSlope(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** With momentum 1/2 the effective learning rate is .02: 48 * 4e-4 * 4 * 1000 / 20. */
    @Test
    void theValleyLawGrowsBy48() {
        ValleyLaw law = new ValleyLaw(.01, .5, 20, 2);
        assertThat(law.growth(1_000)).isCloseTo(3.84, within(1e-13));
        assertThat(law.position(1, 1_000)).isCloseTo(Math.pow(4.84, -1 / 6.0), within(1e-15));
        assertThat(law.position(.7, 0)).isCloseTo(.7, within(1e-15));
        assertThat(law.position(Double.POSITIVE_INFINITY, 1_000)).isCloseTo(Math.pow(3.84, -1 / 6.0), within(1e-14));
        assertThat(ValleyLaw.inverseSixth(-2)).isEqualTo(1 / 64.0);
    }
}
