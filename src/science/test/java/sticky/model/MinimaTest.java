package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minima, barriers and learning coefficients: the table of the landscapes. */
class MinimaTest {

    static Stream<Landscape> landscapes() {
        return Stream.concat(
                IntStream.rangeClosed(1, 5).boxed().flatMap(d -> Stream.of(new Monomial(d), new RadialValley(d))),
                Stream.of(new DoubleWell(1.8, 1, 2), new DoubleWell(2, 2, 3), new DoubleWell(.7, 3, 1)));
    }

    /** At distance h from a zero of order d, Q(2h)/Q(h) = 2^d (1 + O(h)) along a generic direction; h = 1e-5. */
    @ParameterizedTest
    @MethodSource("landscapes")
    void minimaAreZerosOfTheStatedOrder(Landscape landscape) {
        for (Minimum minimum : landscape.minima()) {
            double near = Math.abs(landscape.value(awayFrom(minimum, 1e-5)));
            double far = Math.abs(landscape.value(awayFrom(minimum, 2e-5)));

            assertThat(landscape.value(minimum.point())).as(minimum.name()).isZero();
            assertThat(Math.log(far / near) / Math.log(2)).as(minimum.name()).isCloseTo(minimum.order(), within(1e-3));
            assertThat(minimum.isRegular()).isEqualTo(minimum.order() == 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, .5", "2, .25", "3, .16666666666666666", "4, .125", "5, .1"})
    void aMonomialHasLearningCoefficientOneOverTwiceItsDegree(int degree, double lambda) {
        assertThat(coefficients(new Monomial(degree))).containsExactly(lambda);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, .5, .25", "2, 3, .25, .16666666666666666", "3, 1, .16666666666666666, .5"})
    void aDoubleWellHasOneCoefficientForEachMinimum(int d1, int d2, double left, double right) {
        assertThat(coefficients(new DoubleWell(1.8, d1, d2))).containsExactly(left, right);
    }

    /** On L 1/(2d); at O 1/(4 + d) up to d = 4, where L overtakes it. */
    @ParameterizedTest
    @CsvSource({
        "1, .5, .2",
        "2, .25, .16666666666666666",
        "3, .16666666666666666, .14285714285714285",
        "4, .125, .125",
        "5, .1, .1"
    })
    void aRadialValleyIsMoreDegenerateAtTheOriginUpToDegreeThree(int degree, double line, double origin) {
        assertThat(coefficients(new RadialValley(degree))).containsExactly(line, origin);
    }

    /** w_b = w0 (d1 - d2)/(d1 + d2), with the curvature of the potential there as computed independently: -99.5 and -3261. */
    @ParameterizedTest
    @CsvSource({"1.8, 1, 2, -.6, -99.5, .05", "2, 2, 3, -.4, -3261, .5"})
    void theBarrierIsAMaximumOfThePotential(
            double w0, int d1, int d2, double barrier, double curvature, double lastDigit) {
        DoubleWell well = new DoubleWell(w0, d1, d2);
        double[] at = {well.barrier()};

        assertThat(well.barrier()).isCloseTo(barrier, within(1e-15));
        // Rounding of w_b by 2^-53 moves the slope by that times the curvature.
        assertThat(well.potentialGradient(at)[0]).isCloseTo(0, within(Math.abs(curvature) * 0x1p-50));
        assertThat(well.potentialHessian(at)[0][0]).isCloseTo(curvature, within(lastDigit));
    }

    @Test
    void equalOrdersHaveTheirBarrierInTheMiddle() {
        assertThat(new DoubleWell(1.3, 2, 2).barrier()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {.5, 1, 1.8, 2.4})
    void theRegularMinimumHasCurvatureTwiceTheFourthPowerOfTheDistanceOfTheMinima(double w0) {
        double expected = 2 * Math.pow(2 * w0, 4);

        assertThat(new DoubleWell(w0, 1, 2).potentialHessian(new double[] {-w0})[0][0])
                .isCloseTo(expected, within(1e-14 * expected));
    }

    @Test
    void aLandscapeIsNamedWithItsParameters() {
        assertThat(List.of(new Monomial(3), new DoubleWell(1.8, 1, 2), new RadialValley(2)))
                .extracting(Landscape::label)
                .containsExactly("w^3", "double well (1.8; 1, 2)", "radial valley (d = 2)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 21})
    void anOrderOutOfRangeIsRefused(int order) {
        String range = " " + order + " is out of range [1, 20]";

        assertThatThrownBy(() -> new Monomial(order)).hasMessage("degree" + range);
        assertThatThrownBy(() -> new RadialValley(order)).hasMessage("degree" + range);
        assertThatThrownBy(() -> new DoubleWell(1, order, 2)).hasMessage("d1" + range);
        assertThatThrownBy(() -> new DoubleWell(1, 2, order)).hasMessage("d2" + range);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, 1e6, Double.POSITIVE_INFINITY})
    void aDistanceOutOfRangeIsRefused(double w0) {
        assertThatThrownBy(() -> new DoubleWell(w0, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("w0 " + w0 + " is out of range (0, 1e6)");
    }

    private static Double[] coefficients(Landscape landscape) {
        return landscape.minima().stream().map(Minimum::learningCoefficient).toArray(Double[]::new);
    }

    private static double[] awayFrom(Minimum minimum, double distance) {
        double[] w = minimum.point().clone();
        double[] direction = w.length == 1 ? new double[] {1} : new double[] {.6, .8};
        for (int k = 0; k < w.length; k++) {
            w[k] += distance * direction[k];
        }
        return w;
    }
}
