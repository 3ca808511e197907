package sticky.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
                        IntStream.rangeClosed(1, 4).mapToObj(RadialValley::new))
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

    /** Q = w^2 with factors in the gradient and in the gradient of the group evaluation. */
    private record Faulty(double gradientFactor, double evaluateFactor) implements Landscape {
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
            return new double[][] {{2}};
        }

        @Override
        public void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
            Landscape.super.evaluate(w, q, gradient, points);
            for (int i = 0; i < points; i++) {
                gradient[0][i] *= evaluateFactor;
            }
        }

        @Override
        public List<Minimum> minima() {
            return List.of();
        }

        @Override
        public String label() {
            return "faulty";
        }
    }
}
