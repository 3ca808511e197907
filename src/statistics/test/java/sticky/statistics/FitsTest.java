package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The two straight lines: exponential decay and power law. */
class FitsTest {
    private final double[] decay =
            IntStream.range(0, 60).mapToDouble(k -> 0.4 * Math.exp(-0.15 * k)).toArray();

    @Test
    void aPlantedRateIsRecovered() {
        assertThat(ExponentialDecay.rate(decay, 3, 25)).isCloseTo(0.15, within(1e-13));
        assertThat(ExponentialDecay.rSquared(decay, 3, 25)).isCloseTo(1, within(1e-13));
    }

    @Test
    void leastSquaresWeighsThePointsAsTheTextbookDoes() {
        // ln f = 0, -1, -1: slope -1/2, correlation 3/4.
        double[] fraction = {1, Math.exp(-1), Math.exp(-1)};
        assertThat(ExponentialDecay.rate(fraction, 0, 2)).isCloseTo(0.5, within(1e-15));
        assertThat(ExponentialDecay.rSquared(fraction, 0, 2)).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void theWindowEndsBeforeTheFractionFirstFallsBelowTheFloor() {
        // .4 exp(-.15 k) >= 1e-3 while k <= ln(400) / .15 = 39.9.
        assertThat(ExponentialDecay.windowEnd(decay, 3, 1e-3)).isEqualTo(39);
        assertThat(ExponentialDecay.windowEnd(decay, 3, 1e-9)).isEqualTo(59);
        assertThat(ExponentialDecay.windowEnd(new double[] {1, 0.5, 0.01, 0.5}, 0, 0.1))
                .isEqualTo(1);
        assertThat(FitWindow.untilBelow(3, 1e-3).end(decay)).isEqualTo(39);
        assertThat(new FitWindow(3, 20, 1e-3).end(decay)).isEqualTo(20);
        assertThat(FitWindow.of(3, 25).rate(decay)).isCloseTo(0.15, within(1e-13));
    }

    /** Two points have the rate -ln S, whose variance is (1/S - 1)/n. */
    @Test
    void the_standard_error_of_a_rate_is_greenwoods() {
        double share = 0.8;
        assertThat(ExponentialDecay.standardError(-Math.log(share), 1, 100))
                .isCloseTo(Math.sqrt((1 / share - 1) / 100), within(1e-12));
        assertThat(ExponentialDecay.standardError(0.15, 17, 400) / ExponentialDecay.standardError(0.15, 17, 100))
                .isCloseTo(0.5, within(1e-12));
        assertThat(ExponentialDecay.standardError(0, 17, 100)).isZero();
        assertThatThrownBy(() -> ExponentialDecay.standardError(Double.NaN, 1, 1))
                .hasMessageStartingWith("rate NaN, 1 steps and 1.0 at risk are out of range");
    }

    @Test
    void refusesFractionsAndWindowsThatCannotBeFitted() {
        double[] dying = {1, 0.5, 0, Double.NaN};
        assertThatThrownBy(() -> ExponentialDecay.rate(dying, 0, 2))
                .hasMessage("fraction 0.0 at step 2 is out of range (0, infinity)");
        assertThatThrownBy(() -> ExponentialDecay.rate(new double[] {1, Double.NaN}, 0, 1))
                .hasMessage("fraction NaN at step 1 is out of range (0, infinity)");
        assertThatThrownBy(() -> ExponentialDecay.rate(dying, 1, 1))
                .hasMessage("window from step 1 to step 1 is not two steps or more within [0, 3]");
        assertThatThrownBy(() -> ExponentialDecay.windowEnd(dying, 2, 1e-3))
                .hasMessage("fraction 0.0 at step 2 is out of range [0.001, 1]");
        assertThatThrownBy(() -> FitWindow.of(3, 3))
                .hasMessage("window from step 3 to step 3 is not two steps or more from step 0 on");
        assertThatThrownBy(() -> FitWindow.untilBelow(3, Double.NaN)).hasMessage("floor NaN is out of range [0, 1)");
    }

    @Test
    void aPlantedExponentIsRecovered() {
        double[] x = {1, 2, 5, 100};
        double[] y =
                IntStream.range(0, 4).mapToDouble(i -> 3 * Math.pow(x[i], -2.5)).toArray();
        assertThat(PowerLaw.exponent(x, y)).isCloseTo(-2.5, within(1e-13));
        assertThat(PowerLaw.rSquared(x, y)).isCloseTo(1, within(1e-13));
    }

    @Test
    void refusesPointsThatDetermineNoExponent() {
        assertThatThrownBy(() -> PowerLaw.exponent(new double[] {1, 0}, new double[] {1, 1}))
                .hasMessage("x 0.0 at index 1 is out of range (0, infinity)");
        assertThatThrownBy(() -> PowerLaw.exponent(new double[] {1, 2}, new double[] {Double.NaN, 1}))
                .hasMessage("y NaN at index 0 is out of range (0, infinity)");
        assertThatThrownBy(() -> PowerLaw.exponent(new double[] {1}, new double[] {1}))
                .hasMessage("a power law needs two points or more, but there are 1 numbers x and 1 numbers y");
        assertThatThrownBy(() -> PowerLaw.exponent(new double[] {2, 2}, new double[] {1, 3}))
                .hasMessage("all x are 2.0, so they determine no exponent");
    }
}
