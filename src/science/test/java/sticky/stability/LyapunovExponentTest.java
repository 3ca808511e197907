package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.data.Streaming;
import sticky.model.DoubleWell;
import sticky.sgd.StepRule;

class LyapunovExponentTest {
    private static final LyapunovExponent FIGURE_4 = new LyapunovExponent(20, 1);

    @ParameterizedTest
    @ValueSource(doubles = {.03, .0499, .0501, .2, .5, 1, 1.5, 4, 50})
    void theClosedFormIsTheIntegralWithItsSingularity(double s) {
        assertThat(LogOfGaussian.mean(s)).isCloseTo(byQuadrature(s), within(1e-10));
    }

    /** As s grows, 1 + s xi is s xi: the exponent is ln s + E ln |xi|, with E ln |xi| = -(gamma + ln 2)/2. */
    @Test
    void forLargeNoiseItIsTheLogarithmOfANormal() {
        double limit = -.5 * (.5772156649015329 + Math.log(2));
        assertThat(LogOfGaussian.mean(1e8) - Math.log(1e8)).isCloseTo(limit, within(1e-10));
    }

    @Test
    void forSmallFactorsItIsMinusHalfTheVariance() {
        double c = 1e-3;
        double leading = -c * c * 4 / (2 * 7);
        // E m_xx^2 = 1 + 2/B enters at the next order, c^4.
        assertThat(new LyapunovExponent(7, 2).exact(c).value() / leading).isCloseTo(1, within(2e-6));
        assertThat(new LyapunovExponent(7, 2).gaussian(c).value() / leading).isCloseTo(1, within(2e-6));
        assertThat(FIGURE_4.exact(0).value()).isZero();
    }

    @Test
    void theErrorOfTheLeadingOrderIsOfFourthOrder() {
        double coarse = FIGURE_4.exact(.4).value() + .4 * .4 / 40;
        double fine = FIGURE_4.exact(.2).value() + .2 * .2 / 40;
        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(4, within(.1));
    }

    @Test
    void aLargeBatchIsGaussian() {
        LyapunovExponent large = new LyapunovExponent(1e7, 1);
        double c = 1.2 * Math.sqrt(1e7);
        assertThat(large.exact(c).value()).isCloseTo(large.gaussian(c).value(), within(1e-7));
    }

    /** For B = 1, m_xy is a product of two normals and, as c grows, E ln |c x y| = ln c - (gamma + ln 2). */
    @Test
    void oneSampleABatchHasTheProductOfTwoNormals() {
        double c = 1e6;
        assertThat(new LyapunovExponent(1, 1).exact(c).value() - Math.log(c))
                .isCloseTo(-(.5772156649015329 + Math.log(2)), within(1e-4));
    }

    /** Independent quadrature in another language: figure 4's minimum. */
    @Test
    void figure4() {
        assertThat(FIGURE_4.exact(2.56).value()).isCloseTo(-.1967, within(5e-5));
        assertThat(FIGURE_4.gaussian(2.56).value()).isCloseTo(-.208, within(5e-4));
        assertThat(FIGURE_4.exact(-2.56).value()).isEqualTo(FIGURE_4.exact(2.56).value());
        assertThat(FIGURE_4.exact(2.56).high() - FIGURE_4.exact(2.56).low()).isLessThan(1e-9);
    }

    /** x' = x (1 + c m_xy) to first order in the distance x from a minimum of order 2. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.7", "0.05, -0.3", "0.2, 1.5"})
    void the_factor_is_that_of_one_step_of_sgd(double learningRate, double meanXY) {
        DoubleWell well = new DoubleWell(0.9, 1, 2);
        double x = 1e-7;
        double[][] w = {{0.9 + x}};
        StepRule.sgd(learningRate)
                .open(well, new Streaming(20, 1, true), 1)
                .step(w, new double[] {1}, new double[] {meanXY});
        double secondDerivative = well.hessian(new double[] {0.9})[0][0];
        double c = LyapunovExponent.factor(learningRate, secondDerivative);
        assertThat((w[0][0] - 0.9) / x).isCloseTo(1 + c * meanXY, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({".5, 1", "NaN, 1", "1, 0", "1, NaN", "1, -2"})
    void aBatchThatCannotBeIsRefused(double batchSize, double labelNoise) {
        assertThatThrownBy(() -> new LyapunovExponent(batchSize, labelNoise))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is out of range");
    }

    @Test
    void aFactorThatIsNotFiniteIsRefused() {
        assertThatThrownBy(() -> FIGURE_4.exact(Double.NaN)).hasMessage("factor NaN is not finite");
        assertThatThrownBy(() -> FIGURE_4.gaussian(Double.POSITIVE_INFINITY))
                .hasMessage("factor Infinity is not finite");
    }

    /** E ln |1 + s xi| on panels that shrink by halves towards the singularity at xi = -1/s; what they leave out weighs 4e-11. */
    private static double byQuadrature(double s) {
        var rule = new GaussIntegratorFactory();
        double singular = -1 / s;
        double sum = 0;
        for (double side : new double[] {-1, 1}) {
            double outer = 64;
            for (int k = 0; k < 45; k++, outer /= 2) {
                double a = singular + side * outer / 2;
                double b = singular + side * outer;
                int parts = outer > 1 ? 64 : 1;
                for (int p = 0; p < parts; p++) {
                    double from = a + (b - a) * p / parts;
                    double to = a + (b - a) * (p + 1) / parts;
                    sum += rule.legendre(16, Math.min(from, to), Math.max(from, to))
                            .integrate(xi -> Math.exp(-.5 * xi * xi) * Math.log(Math.abs(s * (xi - singular))));
                }
            }
        }
        return sum / Math.sqrt(2 * Math.PI);
    }
}
