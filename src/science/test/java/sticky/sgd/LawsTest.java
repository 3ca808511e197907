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

    /** At a finite learning rate: without noise it stands still, for small steps it is the law of leading order. */
    @Test
    void theClockOfTheValleyLawBecomesThatOfLeadingOrder() {
        ValleyLaw small = new ValleyLaw(1e-6, 0, 20, 1);
        assertThat(small.positionByTheClock(1, 1e10)).isCloseTo(small.position(1, 1e10), within(1e-5));
        assertThat(new ValleyLaw(.01, 0, 20, 0).positionByTheClock(1.5, 1_000)).isCloseTo(1.5, within(1e-12));
        ValleyLaw law = new ValleyLaw(.01, 0, 20, 1);
        assertThat(law.clock(law.positionByTheClock(1.6, 500)) - law.clock(1.6))
                .isCloseTo(law.growth(500), within(1e-12));
        assertThatThrownBy(() -> law.positionByTheClock(1.8, 1))
                .hasMessageStartingWith("start |w2| = 1.8 is out of range (0, 1.757");
    }

    /** Far from O, in units of its width, the valley is straight. */
    @Test
    void theVarianceAcrossAStraightValleyIsThatOfItsSlope() {
        ValleyLaw quiet = new ValleyLaw(.01, 0, 20, 1e-4);
        double straight = new StationaryVariance(.01, 20, 1e-4).ofSlope(1);
        assertThat(quiet.varianceAcross(1) / straight).isCloseTo(1, within(1e-6));
        assertThat(new ValleyLaw(.01, 0, 20, 1).varianceAcross(1)).isLessThan(5e-4);
        assertThatThrownBy(() -> new ValleyLaw(.01, .5, 20, 1).varianceAcross(1))
                .hasMessage("the law holds without momentum, but the momentum is 0.5");
    }

    /** Once the start is forgotten |w|^-2 is s^2 t times a chi-squared of 3 degrees of freedom, of median 2.36597; before, nothing has moved. */
    @Test
    void theCubicNoiseLawGoesFromItsStartToAChiSquared() {
        CubicNoiseLaw law = new CubicNoiseLaw(.01, 20, 30);
        double spread = 6 * .01 * 30 * Math.sqrt(1e9 / 20);
        assertThat(law.median(.2, 1e9) * spread).isCloseTo(1 / Math.sqrt(2.36597), within(1e-5));
        assertThat(new CubicNoiseLaw(.01, 20, .01).median(.2, 1)).isCloseTo(.2, within(1e-7));
        assertThatThrownBy(() -> law.median(0, 1)).hasMessageContaining("start 0.0 must be positive");
    }

    /** A slow process of order one: crossings sqrt(2 (1 - rho))/pi a step; the path along is (4/w2) sqrt(2/pi) sqrt(V) that across. */
    @Test
    void theZigzagOfASlowProcessIsThatOfItsDiffusion() {
        ZigzagLaw law = new ZigzagLaw(new ValleyLaw(1e-6, 0, 1_000, 1e-3));
        assertThat(law.crossings(1, 1_000)).isCloseTo(1_000 * Math.sqrt(4e-6) / Math.PI, within(1e-3));
        double deviation = Math.sqrt(1e-6 * 1e-6 / 1_000);
        assertThat(law.pathRatio(1, 1_000) * deviation).isCloseTo(1 / (4 * Math.sqrt(2 / Math.PI)), within(1e-5));
        assertThatThrownBy(() -> new ZigzagLaw(new ValleyLaw(.01, .5, 20, 1)))
                .hasMessage("the law holds without momentum, but the momentum is 0.5");
    }

    /** In units of the noise radius and of the clock no setting is left: (w2/l)^-6 = (w2(0)/l)^-6 + 48 theta. */
    @Test
    void theValleyLawHasOneScaledForm() {
        for (ValleyLaw law : new ValleyLaw[] {new ValleyLaw(.01, 0, 20, 1), new ValleyLaw(.005, .9, 5, 3)}) {
            double l = law.noiseRadius();
            double scaled = Math.pow(1.2 / l, -6) + 48 * law.scaledTime(1_000);
            assertThat(law.position(1.2, 1_000) / l / Math.pow(scaled, -1 / 6.0))
                    .isCloseTo(1, within(1e-12));
        }
        assertThat(new ValleyLaw(.01, 0, 20, 1).noiseRadius()).isCloseTo(Math.sqrt(5e-4), within(1e-16));
        assertThat(new ValleyLaw(.01, 0, 20, 1).scaledTime(1)).isCloseTo(1e-10 / 160_000, within(1e-29));
    }
}
