package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Excess kurtosis, covariance matrices, and the exponent of variances. */
class MomentsTest {
    private static final Bootstrap BOOTSTRAP = Bootstrap.with(Draws.SEED);

    @Test
    void aUniformSampleHasExcessKurtosisMinusSixFifths() {
        Estimate excess = Kurtosis.excess(Draws.uniform("kurtosis", 0, 50_000, u -> 7 + 3 * u), BOOTSTRAP, 1e-6);
        assertThat(excess.low()).isLessThan(-1.2);
        assertThat(excess.high()).isGreaterThan(-1.2);
        assertThat(excess.value()).isCloseTo(-1.2, within(.02));
    }

    /** Groups of two values each: those drawn are a sample of their own, with a mean of its own. */
    @Test
    void aResamplesKurtosisIsThatOfTheValuesInIt() {
        double[] values = new double[1_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(i * .37 % 3);
        }
        double[][] sums = Kurtosis.groupSums(values);
        double[] drawn = {values[6], values[7], values[6], values[7], values[20], values[21], values[998], values[999]};
        double mean = StatUtils.mean(drawn);
        double second = 0;
        double fourth = 0;
        for (double value : drawn) {
            second += Math.pow(value - mean, 2) / drawn.length;
            fourth += Math.pow(value - mean, 4) / drawn.length;
        }

        assertThat(Kurtosis.excess(sums, new int[] {3, 3, 10, 499}))
                .isCloseTo(fourth / (second * second) - 3, within(1e-10));
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
        Estimate exponent = Variance.exponent(x, samples, 1e-6);
        assertThat(exponent.low()).isLessThan(4);
        assertThat(exponent.high()).isGreaterThan(4);
        assertThat(exponent.value()).isCloseTo(4, within(.1));
    }

    /** An exponential law has skewness 2. */
    @Test
    void anExponentialSampleHasSkewnessTwo() {
        Estimate skewness = Skewness.of(Draws.uniform("skewness", 0, 60_000, u -> -Math.log(1 - u)), BOOTSTRAP, 1e-6);
        assertThat(skewness.low()).isLessThan(2);
        assertThat(skewness.high()).isGreaterThan(2);
        assertThat(skewness.value()).isCloseTo(2, within(.15));
    }

    /** The standard error of a Gaussian sample's is sqrt(6/n). */
    @Test
    void aGaussianSampleHasNoSkewness() {
        Estimate skewness = Skewness.of(Draws.normal("skewness", 0, 60_000), BOOTSTRAP, .05);
        assertThat(skewness.value()).isCloseTo(0, within(.05));
        assertThat((skewness.high() - skewness.value()) / 1.959964).isCloseTo(.01, within(.002));
    }

    @Test
    void theExponentOfMeansIsThatOfTheirLaw() {
        double[] x = {1, 2, 4};
        double[][] samples = new double[3][];
        for (int i = 0; i < 3; i++) {
            double scale = x[i] * x[i] * x[i];
            samples[i] = Draws.normal("mean exponent " + i, 0, 5_000);
            for (int k = 0; k < samples[i].length; k++) {
                samples[i][k] = scale * (1 + samples[i][k]);
            }
        }
        Estimate exponent = MeanExponent.of(x, samples, 1e-6);
        assertThat(exponent.low()).isLessThan(3);
        assertThat(exponent.high()).isGreaterThan(3);
        // Each logarithm has the standard error 1/sqrt(5000); the outer two are 2 ln 2 apart.
        double error = Math.sqrt(2.0 / 5_000) / (2 * Math.log(2));
        assertThat((exponent.high() - exponent.value()) / 4.8916).isCloseTo(error, within(.05 * error));
    }

    @Test
    void aMeanWithinItsErrorHasNoLogarithm() {
        double[][] samples = {Draws.normal("no mean", 0, 1_000), Draws.normal("no mean", 0, 1_000)};
        assertThatThrownBy(() -> MeanExponent.of(new double[] {1, 2}, samples, .05))
                .hasMessageStartingWith("the mean ")
                .hasMessageContaining("at x = 1.0")
                .hasMessageEndingWith("its logarithm is not nearly normal");
    }

    @Test
    void theCovarianceOfASampleIsFound() {
        double[] x = Draws.normal("x", 0, 40_000);
        double[] z = Draws.normal("z", 0, 40_000);
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = 5 + x[i] + 2 * z[i];
        }
        double[][] samples = {x, y};
        double[][] law = {{1, 1}, {1, 5}};
        assertThat(CovarianceDistance.relative(samples, law, BOOTSTRAP, 1e-6).high())
                .isLessThan(.05);
        // Off by 5 in one entry of a matrix of norm sqrt(3).
        assertThat(CovarianceDistance.relative(samples, new double[][] {{1, 1}, {1, 0}}, BOOTSTRAP, 1e-6)
                        .value())
                .isCloseTo(5 / Math.sqrt(3), within(.1));
        assertThat(CovarianceDistance.covariance(samples)[1][0]).isCloseTo(1, within(.05));
    }

    @Test
    void refusesTooFewValuesAndNaN() {
        assertThatThrownBy(() -> CovarianceDistance.relative(new double[1][1000], new double[2][2], BOOTSTRAP, .05))
                .hasMessage("samples of dimension 1 have no covariance of size 2");
        assertThatThrownBy(() -> Kurtosis.excess(new double[999], BOOTSTRAP, .05))
                .hasMessage("a sample of 999 is too small: it needs 1000");
    }
}
