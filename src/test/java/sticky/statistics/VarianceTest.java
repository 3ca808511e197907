package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class VarianceTest {

    @Test
    void divisorIsOneLess() {
        assertThat(Variance.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9})).isCloseTo(32 / 7.0, within(1e-14));
    }

    @Test
    void aLargeOffsetCostsNothing() {
        double[] values = Draws.normal("offset", 0, 1000);
        double[] shifted = Arrays.stream(values).map(v -> 1e8 + v).toArray();
        assertThat(Variance.of(shifted)).isCloseTo(Variance.of(values), within(1e-7));
        Bootstrap bootstrap = Bootstrap.with(Draws.SEED);
        assertThat(Variance.estimate(shifted, bootstrap, 0.05).low())
                .isCloseTo(Variance.estimate(values, bootstrap, 0.05).low(), within(1e-7));
    }

    @Test
    void theErrorIsTheDeltaMethods() {
        // Var ln s^2 = (kurtosis - 1) / n = 2 / n for a normal sample.
        double[] values = Draws.normal("error", 0, 20_000);
        Estimate estimate = Variance.estimate(values, Bootstrap.with(Draws.SEED), 0.05);
        double standardError = Math.log(estimate.high() / estimate.value()) / 1.959964;
        assertThat(standardError).isCloseTo(0.01, within(0.002)); // 400 resamples: 3.5 %
    }

    /** Of few values, of which resamples have very different means, against as many resamples drawn and computed by other means. */
    @Test
    void aSmallSamplesErrorIsThatOfItsResamples() {
        double[] values = {1, 2, 4, 5, 7, 11, 20, 40};
        Random random = new Random(3);
        double[] logs = new double[20_000];
        for (int r = 0; r < logs.length; r++) {
            double[] resample = random.ints(values.length, 0, values.length)
                    .mapToDouble(i -> values[i])
                    .toArray();
            logs[r] = Math.log(StatUtils.variance(resample));
        }
        Estimate estimate = Variance.estimate(values, Bootstrap.with(Draws.SEED).resamples(4_000), 0.05);

        assertThat(Math.log(estimate.high() / estimate.value()) / 1.959964)
                .isCloseTo(Math.sqrt(StatUtils.variance(logs)), within(.04));
    }

    @Test
    void aRatioIsOfTheNumeratorOverTheDenominator() {
        double[] values = Draws.normal("halves", 0, 500);
        double[] halves = Arrays.stream(values).map(v -> v / 2).toArray();
        Bootstrap bootstrap = Bootstrap.with(Draws.SEED);
        Estimate ratio = Variance.ratio(values, halves, bootstrap, 0.05);
        assertThat(ratio.value()).isCloseTo(4, within(1e-12));
        // Var ln s^2 = 2/n for each of two independent samples.
        assertThat(Math.log(ratio.high() / ratio.value()) / 1.959964).isCloseTo(Math.sqrt(4 / 500.0), within(.015));
    }

    @Test
    void holdsTheTruthAsOftenAsStated() {
        Coverage.isAsStated(
                1,
                1000,
                i -> Variance.estimate(
                        Draws.normal("variance", i, 300),
                        Bootstrap.with(Draws.SEED.child("variance " + i)).resamples(200),
                        Coverage.ALPHA));
        Coverage.isAsStated(
                4,
                1000,
                i -> Variance.ratio(
                        Draws.uniform("numerator", i, 200, u -> 2 * u),
                        Draws.uniform("denominator", i, 200, u -> u),
                        Bootstrap.with(Draws.SEED.child("ratio " + i)).resamples(200),
                        Coverage.ALPHA));
    }

    @Test
    void aSampleThatDoesNotVaryHasVarianceZeroExactly() {
        assertThat(Variance.estimate(new double[] {1, 1}, Bootstrap.with(Draws.SEED), 0.05))
                .isEqualTo(Estimate.exact(0, 0));
    }

    @Test
    void refusesTooFewValuesAndNaN() {
        assertThatThrownBy(() -> Variance.of(new double[] {1})).hasMessage("a sample of 1 is too small: it needs 2");
        assertThatThrownBy(() -> Variance.of(new double[] {1, Double.NaN}))
                .hasMessage("value NaN at index 1 is not finite");
    }
}
