package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import sticky.random.Seed;

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
        assertThat(Variance.estimate(shifted, 0.05).low())
                .isCloseTo(Variance.estimate(values, 0.05).low(), within(1e-7));
    }

    @Test
    void aNormalSamplesRelativeErrorIsTheRootOfTwoOverN() {
        // Var ln s^2 = (kurtosis - 1) / n = 2 / n for a normal sample.
        Estimate estimate = Variance.estimate(Draws.normal("error", 0, 20_000), 0.05);
        assertThat(onLogScale(estimate)).isCloseTo(0.01, within(0.0003));
    }

    /** Of few values, of which resamples have very different means, against many resamples: five of their standard errors. */
    @Test
    void theErrorIsThatOfInfinitelyManyResamples() {
        double[] values = {1, 2, 4, 5, 7, 11, 20, 40};
        Random random = new Random(3);
        double[] variances = new double[200_000];
        for (int r = 0; r < variances.length; r++) {
            double[] resample = random.ints(values.length, 0, values.length)
                    .mapToDouble(i -> values[i])
                    .toArray();
            variances[r] = StatUtils.variance(resample);
        }
        double ofResamples = Math.sqrt(StatUtils.variance(variances)) / StatUtils.populationVariance(values);

        assertThat(onLogScale(Variance.estimate(values, 0.05))).isCloseTo(ofResamples, within(.01));
    }

    @Test
    void theErrorDoesNotDependOnTheUnit() {
        double[] values = Draws.normal("unit", 0, 100);
        double[] tiny = Arrays.stream(values).map(v -> 1e-120 * v).toArray();

        assertThat(onLogScale(Variance.estimate(tiny, 0.05)))
                .isCloseTo(onLogScale(Variance.estimate(values, 0.05)), within(1e-9));
    }

    @Test
    void aRatioIsOfTheNumeratorOverTheDenominator() {
        double[] values = Draws.normal("halves", 0, 500);
        double[] halves = Arrays.stream(values).map(v -> v / 2).toArray();
        Estimate ratio = Variance.ratio(values, halves, 0.05);
        assertThat(ratio.value()).isCloseTo(4, within(1e-12));
        // Both have the same kurtosis, so that the errors add up to the root of 2 times one of them.
        assertThat(onLogScale(ratio))
                .isCloseTo(Math.sqrt(2) * onLogScale(Variance.estimate(values, 0.05)), within(1e-12));
    }

    @Test
    void anExponentsErrorIsTheRatiosOverTheLogOfTheStep() {
        double[] one = Draws.normal("one", 0, 300);
        double[] other = Draws.uniform("other", 0, 300, u -> u);
        Estimate exponent = Variance.exponent(new double[] {2, 6}, new double[][] {one, other}, 0.05);
        Estimate ratio = Variance.ratio(other, one, 0.05);

        assertThat(exponent.value()).isCloseTo(Math.log(ratio.value()) / Math.log(3), within(1e-12));
        assertThat(Math.min(exponent.high() - exponent.value(), exponent.value() - exponent.low()) / ErrorRate.z(.05))
                .isCloseTo(onLogScale(ratio) / Math.log(3), within(1e-12));
    }

    @Test
    void holdsTheTruthAsOftenAsStated() {
        Coverage.isAsStated(1, 1000, i -> Variance.estimate(Draws.normal("variance", i, 300), Coverage.ALPHA));
        Coverage.isAsStated(
                4,
                1000,
                i -> Variance.ratio(
                        Draws.uniform("numerator", i, 200, u -> 2 * u),
                        Draws.uniform("denominator", i, 200, u -> u),
                        Coverage.ALPHA));
        Coverage.isAsStated(
                2,
                1000,
                i -> Variance.exponent(
                        new double[] {1, 3, 4},
                        new double[][] {
                            Draws.uniform("at 1", i, 200, u -> u),
                            Draws.uniform("at 3", i, 200, u -> 3 * u),
                            Draws.uniform("at 4", i, 200, u -> 4 * u)
                        },
                        Coverage.ALPHA));
    }

    @Test
    void aSampleThatDoesNotVaryHasVarianceZeroExactly() {
        assertThat(Variance.estimate(new double[] {1, 1}, 0.05)).isEqualTo(Estimate.exact(0, 0));
    }

    @Test
    void refusesTooFewValuesAndNaN() {
        assertThatThrownBy(() -> Variance.of(new double[] {1})).hasMessage("a sample of 1 is too small: it needs 2");
        assertThatThrownBy(() -> Variance.of(new double[] {1, Double.NaN}))
                .hasMessage("value NaN at index 1 is not finite");
        assertThatThrownBy(() -> Variance.ratio(new double[] {1, 2}, new double[] {3, 3}, .05))
                .hasMessage("all 2 values are 3.0, so their variance has no logarithm");
    }

    /** The standard error of the logarithm that an interval at 95 % is made of. */
    private static double onLogScale(Estimate estimate) {
        double up = Math.log(estimate.high() / estimate.value());
        double down = Math.log(estimate.value() / estimate.low());
        return Math.min(up, down) / ErrorRate.z(.05); // the side that no skewness enlarges
    }

    /** The values 1 to 5 have the variance 2.5. */
    @Test
    void the_standard_deviation_is_the_root_of_the_variance_at_both_ends() {
        double[] values = {1, 2, 3, 4, 5};
        Level level = new Level(0.05, Bootstrap.with(Seed.root(1)), false);

        Estimate deviation = Estimators.standardDeviation(values).at(level);
        Estimate variance = Estimators.variance(values).at(level);
        assertThat(deviation.value()).isEqualTo(Math.sqrt(2.5));
        assertThat(deviation.low()).isEqualTo(Math.sqrt(variance.low()));
        assertThat(deviation.high()).isEqualTo(Math.sqrt(variance.high()));
    }
}
