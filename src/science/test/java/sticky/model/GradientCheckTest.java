package sticky.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckTest {
    static Stream<Landscape> landscapes() {
        return Stream.of(
                        IntStream.of(1, 2, 3, 5, 20).mapToObj(Monomial::new),
                        Stream.of(new DoubleWell(1.8, 1, 2), new DoubleWell(2, 2, 3), new DoubleWell(.7, 3, 1)),
                        IntStream.of(1, 2, 3, 4, 12, 20).mapToObj(RadialValley::new),
                        Stream.of(new DoubleWell(1, 20, 20), new DoubleWell(500, 4, 7), new DoubleWell(1e-3, 2, 2)),
                        // The truth moves Q: its minima are where Q is the truth, single roots however near each other.
                        DoubleStream.of(.5, -.5, 1e-8, 3, 1e3)
                                .boxed()
                                .flatMap(truth -> Stream.of(
                                                new Monomial(2),
                                                new Monomial(3),
                                                new DoubleWell(1.8, 1, 2),
                                                new RadialValley(1))
                                        .map(original -> new Shifted(original, truth))))
                .flatMap(landscapes -> landscapes);
    }

    @ParameterizedTest
    @MethodSource("landscapes")
    void theLandscapesOfTheWriteUpAgreeWithThemselves(Landscape landscape) {
        assertThatCode(() -> GradientCheck.of(landscape)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, .99, 1.0001, -1, 0, 2, Double.NaN})
    void aWrongFactorInTheGradientIsToldWithPointAndNumbers(double factor) {
        assertThatThrownBy(() -> GradientCheck.of(new Faulty(factor, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("landscape faulty disagrees with itself: at w = \\S+ its gradient is \\S+, "
                        + "but its value's slope is \\S+");
    }

    @Test
    void aGroupEvaluationOfItsOwnMustAgreeToo() {
        assertThatThrownBy(() -> GradientCheck.of(new Faulty(1, 1.01)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "landscape faulty disagrees with itself: at w = \\S+ its value is \\S+ and gradient "
                                + "\\S+, but evaluate says \\S+ and \\S+");
        assertThatCode(() -> GradientCheck.of(new Faulty(1, 1))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, .999, -1, 0, Double.NaN})
    void a_wrong_factor_in_the_hessian_is_told_with_point_and_numbers(double factor) {
        assertThatThrownBy(() -> GradientCheck.of(with(new double[][] {{factor * 2}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("landscape faulty disagrees with itself: at w = \\S+ its Hessian's row 1 is \\S+, "
                        + "but its gradient's slope is \\S+");
    }

    @Test
    void a_hessian_of_another_dimension_is_refused() {
        assertThatThrownBy(() -> GradientCheck.of(with(new double[][] {{2}, {2}})))
                .hasMessageContaining("its Hessian's row 1 is (), but its gradient's slope is 2");
        assertThatThrownBy(() -> GradientCheck.of(with(new double[][] {{2, 0}})))
                .hasMessageContaining("its Hessian's row 1 is (2.00000, 0.00000), but its gradient's slope is 2");
    }

    @Test
    void a_minimum_that_is_none_is_told_with_point_and_number() {
        assertThatThrownBy(() -> GradientCheck.of(with(new Minimum("M", new double[] {.1}, 2, .25))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("landscape faulty disagrees with itself: at w = 0\\.100000 its Q is 0\\.01\\d*, "
                        + "but minimum M says it is 0");
        assertThatThrownBy(() -> GradientCheck.of(with(new Minimum("M", new double[] {Double.NaN}, 2, .25))))
                .hasMessageContaining("its Q is NaN, but minimum M says it is 0");
        assertThatThrownBy(() -> GradientCheck.of(with(new Minimum("M", new double[] {0, 0}, 2, .25))))
                .hasMessage("minimum M of landscape faulty has 2 coordinates, but the landscape has 1");
        assertThatCode(() -> GradientCheck.of(with(new Minimum("M", new double[] {0}, 2, .25))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void a_wrong_order_is_told_with_both_orders(int order) {
        assertThatThrownBy(() -> GradientCheck.of(with(new Minimum("M", new double[] {0}, order, .25))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "landscape faulty disagrees with itself: at w = 0.00000 its Q vanishes with the order 2.00, "
                                + "but minimum M says " + order);
    }

    private static Landscape with(double[][] hessian) {
        return new Faulty(1, 1, hessian, List.of());
    }

    private static Landscape with(Minimum minimum) {
        return new Faulty(1, 1, new double[][] {{2}}, List.of(minimum));
    }

    /** Q = w^2 with factors in the gradient and in the gradient of the group evaluation, a Hessian and minima. */
    private record Faulty(double gradientFactor, double evaluateFactor, double[][] hessian, List<Minimum> minima)
            implements Landscape {
        Faulty(double gradientFactor, double evaluateFactor) {
            this(gradientFactor, evaluateFactor, new double[][] {{2}}, List.of());
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double value(double[] w) {
            return w[0] * w[0];
        }

        @Override
        public double[] gradient(double[] w) {
            return new double[] {gradientFactor * 2 * w[0]};
        }

        @Override
        public double[][] hessian(double[] w) {
            return hessian;
        }

        @Override
        public void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
            Landscape.super.evaluate(w, q, gradient, points);
            for (int i = 0; i < points; i++) {
                gradient[0][i] *= evaluateFactor;
            }
        }

        @Override
        public String label() {
            return "faulty";
        }
    }
}
