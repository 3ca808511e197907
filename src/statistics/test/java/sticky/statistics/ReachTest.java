package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final double Z = 4.891638;

    @Test
    void without_skewness_it_is_the_normal_or_students_quantile() {
        assertThat(Reach.of(1e-6, Reach.KNOWN, 0).up()).isCloseTo(Z, within(1e-6));
        // Abramowitz and Stegun, table 26.10: t = 2.776 for 4 degrees of freedom at 5 %.
        assertThat(Reach.of(0.05, 4, 0).up()).isCloseTo(2.776445, within(1e-6));
        assertThat(Reach.of(0.05, 4, 0).down()).isCloseTo(2.776445, within(1e-6));
        // 400 resamples: 1 + (z^2 + 1)/(4 x 399) to first order, A. & S. 26.7.5.
        assertThat(Reach.of(1e-6, 399, 0).up() / Z).isCloseTo(1 + (Z * Z + 1) / 4 / 399, within(4e-4));
        assertThatThrownBy(() -> Reach.of(0, 4, 0)).hasMessage("error rate 0.0 is out of range (0, 1)");
    }

    @Test
    void a_shift_enlarges_its_side_and_leaves_the_other() {
        Reach up = Reach.of(1e-6, Reach.KNOWN, 0.01);
        assertThat(up.up()).isCloseTo(Z + 0.01 * Z * Z, within(1e-5));
        assertThat(up.down()).isCloseTo(Z, within(1e-6));
        Reach down = Reach.of(1e-6, Reach.KNOWN, -0.01);
        assertThat(down.down()).isEqualTo(up.up());
        assertThat(down.up()).isEqualTo(up.down());
    }

    @Test
    void a_shift_beyond_half_of_z_enlarges_by_half() {
        assertThat(Reach.of(1e-6, Reach.KNOWN, 0.1).up()).isCloseTo(Z + 0.1 * Z * Z, within(1e-4));
        assertThat(Reach.of(1e-6, Reach.KNOWN, 3).up()).isCloseTo(1.5 * Z, within(1e-5));
        assertThat(Reach.of(1e-6, Reach.KNOWN, -3).down()).isCloseTo(1.5 * Z, within(1e-5));
    }

    /** The linear part's skewness is 2 for exponential values, so that s = 2/(3 sqrt(n)) for their mean. */
    @Test
    void the_shift_of_a_bootstrapped_mean_is_a_third_of_its_skewness() {
        int n = 3000;
        double[] values = exponential("mean", 0, n);
        double mean = mean(values, all(n));
        double deviation = Math.sqrt(Variance.of(values));
        double skewness = Arrays.stream(values)
                .map(v -> Math.pow((v - mean) / deviation, 3))
                .average()
                .orElseThrow();
        assertThat(shift(values, Scale.LINEAR)).isCloseTo(skewness / 3 / Math.sqrt(n), within(0.008));
    }

    /** On the log scale the curvature, half of the relative error, takes three quarters of that away: (2/3 - 1/2)/sqrt(n). */
    @Test
    void the_logarithm_straightens_the_mean_of_exponentials() {
        assertThat(shift(exponential("mean", 0, 400), Scale.LOG)).isCloseTo((2.0 / 3 - 0.5) / 20, within(0.02));
    }

    /** (s^2)'s influence has the skewness 8/2^1.5, and its logarithm the curvature -1/sqrt(2 n). */
    @Test
    void the_shift_of_a_variance_is_that_of_normal_values() {
        double[] values = Draws.normal("variance", 0, 4000);
        Estimate variance = Variance.estimate(values, 1e-6);
        double error = Math.sqrt(2.0 / 4000);
        double up = Math.log(variance.high() / variance.value()) / error;
        double down = Math.log(variance.value() / variance.low()) / error;
        assertThat(up / down - 1).isCloseTo(Math.sqrt(2) / 6 / Math.sqrt(4000) * Z, within(0.006));
        Estimate inverse = Variance.ratio(Draws.normal("much", 0, 400_000), values, 1e-6);
        assertThat(Math.log(inverse.value() / inverse.low())).isGreaterThan(Math.log(inverse.high() / inverse.value()));
    }

    @Test
    void classes_shift_as_their_individuals_do() {
        int n = 2000;
        long inside = 100;
        double share = shift(
                new long[] {inside, n - inside}, counts -> counts[0] / (double) (counts[0] + counts[1]), Scale.LINEAR);
        double p = inside / (double) n;
        assertThat(share).isCloseTo((1 - 2 * p) / Math.sqrt(p * (1 - p) * n) / 3, within(0.01));
    }

    @Test
    void two_samples_of_one_law_shift_their_ratio_nowhere() {
        double[] values = exponential("upper", 0, 1000);
        Bootstrap bootstrap = Bootstrap.with(Draws.SEED);
        int[] sizes = {1000, 1000};
        double shift = Jackknife.shift(
                bootstrap,
                sizes,
                () -> new IndexResampler(sizes, two -> mean(values, two[0]) / mean(values, two[1])),
                Scale.LOG,
                0,
                1e-6);
        assertThat(shift).isCloseTo(0, within(0.01));
        assertThat(Jackknife.shift(
                        bootstrap.threads(3),
                        sizes,
                        () -> new IndexResampler(sizes, two -> mean(values, two[0]) / mean(values, two[1])),
                        Scale.LOG,
                        0,
                        1e-6))
                .isEqualTo(shift);
    }

    @Test
    void what_does_not_depend_on_the_replicates_has_no_shift_and_what_leaves_the_scale_is_refused() {
        Bootstrap bootstrap = Bootstrap.with(Draws.SEED);
        int[] sizes = {50};
        assertThat(Jackknife.shift(bootstrap, sizes, () -> new IndexResampler(sizes, one -> 1), Scale.LINEAR, 1, 1e-6))
                .isZero();
        assertThatThrownBy(() -> Jackknife.shift(
                        bootstrap,
                        sizes,
                        () -> new IndexResampler(sizes, one -> one[0].length - 49),
                        Scale.LOG,
                        0,
                        1e-6))
                .hasMessage("without one of 50 groups the value is 0.0, which has no place on the scale LOG");
    }

    /** With z standard errors the mean of 40 exponentials is missed four times as often as stated: 0.0042. */
    @Test
    void a_skewed_mean_is_missed_at_most_as_often_as_stated() {
        Coverage.isAtLeastAsStated(1, 2000, 0.001, i -> {
            double[] values = exponential("few", i, 40);
            return Bootstrap.with(Draws.SEED.child("skewed " + i))
                    .resamples(40)
                    .estimate(40, chosen -> mean(values, chosen), Scale.LINEAR, 0.001);
        });
        Coverage.isAtLeastAsStated(1, 5000, 0.001, i -> Mean.estimate(exponential("few", i, 40), 0.001));
    }

    private static double shift(double[] values, Scale scale) {
        int[] sizes = {values.length};
        return Jackknife.shift(
                Bootstrap.with(Draws.SEED),
                sizes,
                () -> new IndexResampler(sizes, one -> mean(values, one[0])),
                scale,
                scale.of(mean(values, all(values.length))),
                1e-6);
    }

    private static double shift(long[] classes, WeightedStatistic statistic, Scale scale) {
        Multiset[] sets = {Multiset.of(classes)};
        return Jackknife.shift(
                Bootstrap.with(Draws.SEED),
                new int[] {sets[0].classOf().length},
                () -> new ClassResampler(sets, counts -> statistic.of(counts[0])),
                scale,
                scale.of(statistic.of(classes)),
                1e-6);
    }

    private static double[] exponential(String name, long stream, int size) {
        return Draws.uniform(name, stream, size, u -> -Math.log1p(-u));
    }

    private static int[] all(int size) {
        return IndexResampler.identity(new int[] {size})[0];
    }

    private static double mean(double[] values, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += values[i];
        }
        return sum / sample.length;
    }
}
