package sticky.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import sticky.random.Seed;

class StartTest {
    private static final Seed SEED = Seed.root(1).child("starts");
    private static final int N = 20_000;

    @Test
    void uniformStartsFillTheirRangeEvenly() {
        double[] starts = draw(Start.uniform(-.5, 3));

        assertThat(Arrays.stream(starts)).allMatch(w -> w >= -.5 && w < 3);
        assertThat(pValue(starts, -.5, 3)).isGreaterThan(1e-6);
    }

    /** Of either sign Binomial(N, 1/2) often, five standard errors; and the modulus is as even among the positive alone. */
    @Test
    void uniformModulusStartsHaveEitherSignAndAnEvenModulus() {
        double[] starts = draw(Start.uniformModulus(.8, 1.7));
        double[] positive = Arrays.stream(starts).filter(w -> w > 0).toArray();

        assertThat(Arrays.stream(starts).map(Math::abs)).allMatch(w -> w >= .8 && w < 1.7);
        assertThat((double) positive.length).isCloseTo(N / 2.0, within(5 * Math.sqrt(N / 4.0)));
        assertThat(pValue(Arrays.stream(starts).map(Math::abs).toArray(), .8, 1.7))
                .isGreaterThan(1e-6);
        assertThat(pValue(positive, .8, 1.7)).isGreaterThan(1e-6);
    }

    @Test
    void fixedAndGivenStartsAreWhatTheySay() {
        assertThat(draw(Start.at(-1.8))).containsOnly(-1.8);
        Start given = Start.given(3, 1, 2);
        assertThat(IntStream.range(0, 3).mapToDouble(i -> given.draw(SEED.stream(i), i)))
                .containsExactly(3.0, 1.0, 2.0);
    }

    @Test
    void givenStartsDoNotChangeWithTheCallersArray() {
        double[] values = {1, 2};
        Start given = Start.given(values);
        values[0] = 9;

        assertThat(given).isEqualTo(Start.given(1, 2)).hasSameHashCodeAs(Start.given(1, 2));
        assertThat(given).isNotEqualTo(Start.given(9, 2));
    }

    /** Quantiles of the uniform law on [0, 1] make the uniform law between the outermost of them. */
    @Test
    void aLawIsDrawnFromItsQuantiles() {
        double[] starts = draw(Start.quantiles(.25, .5, .75));

        assertThat(pValue(starts, .25, .75)).isGreaterThan(1e-6);
        assertThat(Arrays.stream(draw(Start.quantiles(-3, 0, 0, 3)))).allMatch(w -> Math.abs(w) <= 3);
        assertThat(Start.quantiles(1, 2)).isEqualTo(Start.quantiles(1, 2)).hasSameHashCodeAs(Start.quantiles(1, 2));
        assertThatThrownBy(() -> Start.quantiles(1)).hasMessage("number of quantiles 1 is out of range [2, 2^31)");
        assertThatThrownBy(() -> Start.quantiles(1, 0))
                .hasMessage("quantile 1 of a start is not finite or not ascending: 0.0");
    }

    @Test
    void startsThatAreNoLawAreRefusedInOneSentence() {
        double nan = Double.NaN;
        assertThatThrownBy(() -> Start.uniform(1, 0)).hasMessage("uniform start [1.0, 0.0) is not a finite range");
        assertThatThrownBy(() -> Start.uniform(nan, 1)).hasMessage("uniform start [NaN, 1.0) is not a finite range");
        assertThatThrownBy(() -> Start.uniform(0, Double.POSITIVE_INFINITY))
                .hasMessage("uniform start [0.0, Infinity) is not a finite range");
        assertThatThrownBy(() -> Start.uniformModulus(0, nan))
                .hasMessage("uniform-modulus start [0.0, NaN) is not a finite range");
        assertThatThrownBy(() -> Start.uniformModulus(-1, 1)).hasMessage("modulus -1.0 is out of range [0, infinity)");
        assertThatThrownBy(() -> Start.at(nan)).hasMessage("start NaN is not finite");
        assertThatThrownBy(() -> Start.given(0, nan)).hasMessage("start of trajectory 1 is not finite: NaN");
        assertThatThrownBy(() -> Start.given(0, 1).draw(SEED.stream(2), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trajectory 2 has no start; there are 2");
    }

    @Test
    void aStartIsNamedAsAReaderWouldWriteIt() {
        assertThat(Start.uniform(-1, 2)).hasToString("U[-1.0, 2.0]");
        assertThat(Start.uniformModulus(1, 2)).hasToString("+-U[1.0, 2.0]");
        assertThat(Start.at(1.5)).hasToString("1.5");
        assertThat(Start.given(1, 2)).hasToString("2 given values");
    }

    private static double[] draw(Start start) {
        return IntStream.range(0, N)
                .mapToDouble(i -> start.draw(SEED.stream(i), i))
                .toArray();
    }

    private static double pValue(double[] sample, double low, double high) {
        return KolmogorovSmirnovTest.withDefaults()
                .test(sample, UniformContinuousDistribution.of(low, high)::cumulativeProbability)
                .getPValue();
    }
}
