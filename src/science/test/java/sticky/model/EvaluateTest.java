package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sticky.random.Seed;

/** The evaluation of many points at once against that of one point. */
class EvaluateTest {
    private static final int POINTS = 200;

    static Stream<Landscape> monomialsAndValleys() {
        return IntStream.rangeClosed(1, 5).boxed().flatMap(d -> Stream.of(new Monomial(d), new RadialValley(d)));
    }

    static Stream<DoubleWell> wells() {
        return Stream.of(
                new DoubleWell(1.8, 1, 1),
                new DoubleWell(1.8, 1, 2),
                new DoubleWell(2, 2, 3),
                new DoubleWell(.7, 3, 1),
                new DoubleWell(1, 4, 4));
    }

    @ParameterizedTest
    @MethodSource("monomialsAndValleys")
    void monomialsAndValleysGiveTheSameToTheLastBit(Landscape landscape) {
        assertAgree(landscape, 0);
    }

    /**
     * Wells multiply their factors in another order: two products of at most d1 + d2 + 1 roundings each, so they differ by at most
     * 2 (d1 + d2 + 1) roundings of 2^-53.
     */
    @ParameterizedTest
    @MethodSource("wells")
    void wellsGiveTheSameToRounding(DoubleWell well) {
        assertAgree(well, 2 * (well.d1() + well.d2() + 1) * 0x1p-53);
    }

    @Test
    void onlyThePointsAskedForAreTouched() {
        for (Landscape landscape :
                new Landscape[] {new Monomial(1), new Monomial(3), new DoubleWell(1, 2, 2), new RadialValley(1)}) {
            double[][] w = new double[landscape.dimension()][3];
            double[] q = {7, 7, 7};
            double[][] gradient = new double[landscape.dimension()][];
            for (int k = 0; k < gradient.length; k++) {
                w[k] = new double[] {.5, .5, .5};
                gradient[k] = new double[] {7, 7, 7};
            }
            landscape.evaluate(w, q, gradient, 2);

            assertThat(q[2]).as(landscape.label()).isEqualTo(7);
            for (int k = 0; k < gradient.length; k++) {
                assertThat(gradient[k][2]).as(landscape.label()).isEqualTo(7);
                assertThat(w[k]).as("the points").containsExactly(.5, .5, .5);
            }
        }
    }

    private static void assertAgree(Landscape landscape, double relative) {
        var stream = Seed.root(1).child("evaluate").stream(0);
        double[][] w = new double[landscape.dimension()][POINTS];
        double[] q = new double[POINTS];
        double[][] gradient = new double[landscape.dimension()][POINTS];
        for (double[] coordinate : w) {
            // The first point is the origin: zeros and vanishing factors too.
            for (int i = 1; i < POINTS; i++) {
                coordinate[i] = 8 * stream.nextDouble() - 4;
            }
        }
        landscape.evaluate(w, q, gradient, POINTS);
        for (int i = 0; i < POINTS; i++) {
            double[] at = new double[w.length];
            for (int k = 0; k < at.length; k++) {
                at[k] = w[k][i];
            }
            assertThat(q[i]).isCloseTo(landscape.value(at), within(relative * Math.abs(landscape.value(at))));
            double[] slope = landscape.gradient(at);
            for (int k = 0; k < at.length; k++) {
                assertThat(gradient[k][i]).isCloseTo(slope[k], within(relative * Math.abs(slope[k])));
            }
        }
    }
}
