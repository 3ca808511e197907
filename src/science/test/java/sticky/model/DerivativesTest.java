package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sticky.random.Seed;

/**
 * Gradients and Hessians against central differences of the value, whose error is c h^2 with c from the derivatives two orders up: a
 * right formula has a quarter of the error at half the step, a wrong one has the same. For polynomials of too low a degree c = 0, and
 * rounding is all that is left. Summed over random points, where |Q| and its derivatives are at most a few thousand.
 */
class DerivativesTest {
    private static final double STEP = 1 / 64.0;

    /** A landscape and the degree of the polynomial that is its value. */
    private record Polynomial(Landscape landscape, int degree) {
        @Override
        public String toString() {
            return landscape.label();
        }
    }

    static Stream<Polynomial> landscapesAndTheirPotentials() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 5).mapToObj(d -> new Polynomial(new Monomial(d), d)),
                        Stream.concat(
                                Stream.of(
                                        new Polynomial(new DoubleWell(1.8, 1, 2), 3),
                                        new Polynomial(new DoubleWell(2, 2, 3), 5),
                                        new Polynomial(new DoubleWell(.7, 3, 1), 4)),
                                IntStream.rangeClosed(1, 4).mapToObj(d -> new Polynomial(new RadialValley(d), 4 + d))))
                .flatMap(q -> Stream.of(q, new Polynomial(new Potential(q.landscape), 2 * q.degree)));
    }

    @ParameterizedTest
    @MethodSource("landscapesAndTheirPotentials")
    void theGradientIsTheLimitOfCentralDifferencesAtSecondOrder(Polynomial polynomial) {
        double coarse = gradientError(polynomial.landscape, STEP);
        double fine = gradientError(polynomial.landscape, STEP / 2);

        assertFallsAtSecondOrder(coarse, fine, polynomial.degree <= 2);
    }

    @ParameterizedTest
    @MethodSource("landscapesAndTheirPotentials")
    void theHessianIsTheLimitOfCentralDifferencesAtSecondOrder(Polynomial polynomial) {
        double coarse = hessianError(polynomial.landscape, STEP);
        double fine = hessianError(polynomial.landscape, STEP / 2);

        assertFallsAtSecondOrder(coarse, fine, polynomial.degree <= 3);
    }

    /** The next term of the error is h^2 smaller, a few thousandths here. Rounding: 2^-53 |Q| / h^2 a point, below 1e-9 in sum. */
    private static void assertFallsAtSecondOrder(double coarse, double fine, boolean differencesAreExact) {
        if (differencesAreExact) {
            assertThat(fine).isLessThan(1e-9);
        } else {
            assertThat(coarse).isGreaterThan(1e-4);
            assertThat(coarse / fine).isBetween(3.95, 4.05);
        }
    }

    private static double gradientError(Landscape landscape, double h) {
        double error = 0;
        for (double[] w : points(landscape.dimension())) {
            double[] gradient = landscape.gradient(w);
            for (int k = 0; k < w.length; k++) {
                double slope = (landscape.value(moved(w, k, h)) - landscape.value(moved(w, k, -h))) / (2 * h);
                error += Math.abs(slope - gradient[k]);
            }
        }
        return error;
    }

    /** The mixed difference in j and k of step h; for j = k it is the second difference of step 2h. */
    private static double hessianError(Landscape landscape, double h) {
        double error = 0;
        for (double[] w : points(landscape.dimension())) {
            double[][] hessian = landscape.hessian(w);
            for (int j = 0; j < w.length; j++) {
                for (int k = 0; k < w.length; k++) {
                    double curvature = (landscape.value(moved(moved(w, j, h), k, h))
                                    - landscape.value(moved(moved(w, j, h), k, -h))
                                    - landscape.value(moved(moved(w, j, -h), k, h))
                                    + landscape.value(moved(moved(w, j, -h), k, -h)))
                            / (4 * h * h);
                    error += Math.abs(curvature - hessian[j][k]);
                }
            }
        }
        return error;
    }

    private static double[] moved(double[] w, int axis, double by) {
        double[] other = w.clone();
        other[axis] += by;
        return other;
    }

    private static List<double[]> points(int dimension) {
        var stream = Seed.root(1).child("points").stream(dimension);
        return Stream.generate(() -> IntStream.range(0, dimension)
                        .mapToDouble(k -> 2.4 * stream.nextDouble() - 1.2)
                        .toArray())
                .limit(40)
                .toList();
    }

    /** The potential of a landscape as a landscape: value l, gradient and Hessian as the interface derives them. */
    private record Potential(Landscape of) implements Landscape {
        @Override
        public int dimension() {
            return of.dimension();
        }

        @Override
        public double value(double[] w) {
            return of.potential(w);
        }

        @Override
        public double[] gradient(double[] w) {
            return of.potentialGradient(w);
        }

        @Override
        public double[][] hessian(double[] w) {
            return of.potentialHessian(w);
        }

        @Override
        public List<Minimum> minima() {
            return of.minima();
        }

        @Override
        public String label() {
            return "potential of " + of.label();
        }
    }
}
