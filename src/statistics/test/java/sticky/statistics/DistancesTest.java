package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void kolmogorovSmirnovOfTwoSamples() {
        double[] a = {1, 2, 3, 4};
        double[] b = {3, 4, 5, INFINITY};
        assertThat(Distances.kolmogorovSmirnov(a, b, 0.05).value()).isEqualTo(0.5);
        assertThat(Distances.kolmogorovSmirnov(a, a, 0.05).value()).isZero();
        assertThat(Distances.kolmogorovSmirnov(new double[] {0, 0}, new double[] {-0.0, -0.0}, 0.05)
                        .value())
                .isZero();
        assertThat(Distances.kolmogorovSmirnov(a, b, 0.05).low()).isZero();
        assertThat(Distances.kolmogorovSmirnov(a, b, 0.05).high()).isEqualTo(1);
    }

    @Test
    void kolmogorovSmirnovOfOneSample() {
        Estimate estimate = Distances.kolmogorovSmirnov(new double[] {0.25, 0.25, 0.75}, x -> x, 0.05);
        assertThat(estimate.value()).isCloseTo(2 / 3.0 - 0.25, within(1e-15));
    }

    @Test
    void theReachIsMassarts() {
        double[] sample = Draws.uniform("reach", 0, 100, u -> u);
        Estimate one = Distances.kolmogorovSmirnov(sample, x -> 0, 0.05);
        assertThat(one.value()).isEqualTo(1);
        assertThat(1 - one.low())
                .isCloseTo(0.13581, within(1e-5)); // 1.3581 / sqrt(n), the asymptotic table's 5 % point
        Estimate two = Distances.kolmogorovSmirnov(
                sample, Arrays.stream(sample).map(x -> 2 + x).toArray(), 0.05);
        assertThat(1 - two.low()).isCloseTo(2 * Math.sqrt(Math.log(80) / 200), within(1e-12)); // alpha / 2 for each
    }

    /** Each sample has the reach of its own size. */
    @ParameterizedTest
    @CsvSource({"100, 400", "400, 100"})
    void two_samples_of_unequal_sizes_reach_as_far_as_both(int m, int n) {
        double[] left = Draws.uniform("left", 0, m, u -> u);
        double[] right = Draws.uniform("right", 0, n, u -> 2 + u);
        Estimate distance = Distances.kolmogorovSmirnov(left, right, 0.05);
        double reach = Math.sqrt(Math.log(80) / (2 * m)) + Math.sqrt(Math.log(80) / (2 * n)); // ln (2 / (alpha / 2))
        assertThat(distance.value()).isEqualTo(1);
        assertThat(1 - distance.low()).isCloseTo(reach, within(1e-12));
    }

    @Test
    void holdTheTruthAtLeastAsOftenAsStated() {
        // Uniform on [0, 1] against uniform on [0, 1.25]: D = .2.
        Coverage.isAtLeastAsStated(
                0.2,
                1000,
                i -> Distances.kolmogorovSmirnov(
                        Draws.uniform("a", i, 200, u -> u), Draws.uniform("b", i, 200, u -> 1.25 * u), Coverage.ALPHA));
        Coverage.isAtLeastAsStated(
                0.2,
                1000,
                i -> Distances.kolmogorovSmirnov(Draws.uniform("c", i, 200, u -> u), x -> x / 1.25, Coverage.ALPHA));
    }

    @Test
    void wassersteinOfSmallSamples() {
        // The first is SciPy's documented example, wasserstein_distance([0, 1, 3], [5, 6, 8]) = 5.
        assertThat(Distances.wasserstein1(new double[] {0, 1, 3}, new double[] {5, 6, 8}))
                .isCloseTo(5, within(1e-14));
        assertThat(Distances.wasserstein1(new double[] {0}, new double[] {-1, 3}))
                .isCloseTo(2, within(1e-14));
        assertThat(Distances.wasserstein1(new double[] {2, 1}, new double[] {1, 2}))
                .isZero();
    }

    @Test
    void wassersteinHoldsTheTruthAsOftenAsStated() {
        // A uniform distribution moved by 2.
        Coverage.isAsStated(
                2,
                1000,
                i -> Distances.wasserstein1(
                        Draws.uniform("left", i, 100, u -> u),
                        Draws.uniform("right", i, 150, u -> 2 + u),
                        Bootstrap.with(Draws.SEED.child("w " + i)).resamples(40),
                        Coverage.ALPHA));
    }

    @Test
    void refuseWhatHasNoDistance() {
        double[] fine = {1, 2};
        assertThatThrownBy(() -> Distances.kolmogorovSmirnov(fine, new double[] {1, Double.NaN}, 0.05))
                .hasMessage("value NaN at index 1 is out of range (-infinity, infinity]");
        assertThatThrownBy(() -> Distances.kolmogorovSmirnov(fine, x -> 1.5, 0.05))
                .hasMessage("distribution function 1.5 at 1.0 is out of range [0, 1]");
        assertThatThrownBy(() -> Distances.wasserstein1(fine, new double[] {1, INFINITY}))
                .hasMessage("value Infinity at index 1 is not finite");
    }
}
