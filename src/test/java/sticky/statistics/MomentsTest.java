package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Mean, excess kurtosis, and the exponent of variances. */
class MomentsTest {
    private static final Bootstrap BOOTSTRAP = Bootstrap.with(Draws.SEED);

    @Test
    void theMeansErrorIsTheDeviationOverRootN() {
        Estimate mean = Mean.of(new double[] {1, 2, 3, 4}, .05);
        assertThat(mean.value()).isEqualTo(2.5);
        assertThat(mean.high() - mean.value()).isCloseTo(1.959964 * Math.sqrt(5 / 12.0), within(1e-5));
    }

    @Test
    void theMeanIsHeldAsOftenAsStated() {
        Coverage.isAsStated(.5, 1000, i -> Mean.of(Draws.uniform("mean", i, 300, u -> u), Coverage.ALPHA));
    }

    @Test
    void aUniformSampleHasExcessKurtosisMinusSixFifths() {
        Estimate excess = Kurtosis.excess(Draws.uniform("kurtosis", 0, 50_000, u -> 7 + 3 * u), BOOTSTRAP, 1e-6);
        assertThat(excess.low()).isLessThan(-1.2);
        assertThat(excess.high()).isGreaterThan(-1.2);
        assertThat(excess.value()).isCloseTo(-1.2, within(.02));
    }

    /** The standard error of a Gaussian sample's is sqrt(24/n). */
    @Test
    void aGaussianSampleHasNone() {
        Estimate excess = Kurtosis.excess(Draws.normal("kurtosis", 0, 60_000), BOOTSTRAP, .05);
        assertThat(excess.value()).isCloseTo(0, within(.1));
        assertThat((excess.high() - excess.value()) / 1.959964).isCloseTo(.02, within(.004));
    }

    @Test
    void theExponentOfVariancesIsThatOfTheirLaw() {
        double[] x = {1, 2, 4};
        double[][] samples = new double[3][];
        for (int i = 0; i < 3; i++) {
            double scale = x[i] * x[i];
            samples[i] = Draws.uniform("exponent " + i, 0, 5_000, u -> scale * u);
        }
        Estimate exponent = Variance.exponent(x, samples, BOOTSTRAP, 1e-6);
        assertThat(exponent.low()).isLessThan(4);
        assertThat(exponent.high()).isGreaterThan(4);
        assertThat(exponent.value()).isCloseTo(4, within(.1));
    }

    @Test
    void refusesTooFewValuesAndNaN() {
        assertThatThrownBy(() -> Kurtosis.excess(new double[999], BOOTSTRAP, .05))
                .hasMessage("a sample of 999 is too small: it needs 1000");
        assertThatThrownBy(() -> Mean.of(new double[] {1}, .05)).hasMessage("a sample of 1 is too small: it needs 2");
        assertThatThrownBy(() -> Mean.of(new double[] {1, Double.NaN}, .05))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
