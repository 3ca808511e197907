package sticky.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.statistics.Scale.LINEAR;
import static sticky.statistics.Scale.LOG;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimatorsTest {
    private static final double ALPHA = 1e-3;
    private static final Bootstrap BOOTSTRAP = Bootstrap.with(Draws.SEED.child("estimators"));
    private static final Level LEVEL = new Level(ALPHA, BOOTSTRAP, false);
    private static final Level COMMON = new Level(ALPHA, BOOTSTRAP, true);

    private final double[] a = Draws.uniform("a", 0, 400, u -> 1 + u);
    private final double[] b = Draws.uniform("b", 0, 500, u -> 2 + u);

    @Test
    void each_is_the_estimate_of_its_name_at_the_level() {
        assertThat(Estimators.share(3, 10).at(LEVEL)).isEqualTo(Proportion.exact(3, 10, ALPHA));
        assertThat(Estimators.median(a).at(LEVEL)).isEqualTo(Medians.of(a, ALPHA));
        assertThat(Estimators.quantile(0.2, a).at(LEVEL)).isEqualTo(Quantiles.of(a, 0.2, ALPHA));
        assertThat(Estimators.mean(a).at(LEVEL)).isEqualTo(Mean.estimate(a, ALPHA));
        assertThat(Estimators.mean(a, LOG).at(LEVEL)).isEqualTo(Mean.estimate(a, LOG, ALPHA));
        assertThat(Estimators.variance(a).at(LEVEL)).isEqualTo(Variance.estimate(a, ALPHA));
        assertThat(Estimators.standardDeviation(a).at(LEVEL))
                .isEqualTo(Variance.estimate(a, ALPHA).squareRoot());
        assertThat(Estimators.ratioOfVariances(a, b).at(LEVEL)).isEqualTo(Variance.ratio(a, b, ALPHA));
        assertThat(Estimators.exponentOfVariance(new double[] {1, 2}, new double[][] {a, b})
                        .at(LEVEL))
                .isEqualTo(Variance.exponent(new double[] {1, 2}, new double[][] {a, b}, ALPHA));
        assertThat(Estimators.kolmogorovSmirnov(a, b).at(LEVEL)).isEqualTo(Distances.kolmogorovSmirnov(a, b, ALPHA));
        assertThat(Estimators.kolmogorovSmirnov(a, x -> x - 1).at(LEVEL))
                .isEqualTo(Distances.kolmogorovSmirnov(a, x -> x - 1, ALPHA));
        double[] many = Draws.normal("many", 0, 2000);
        assertThat(Estimators.excessKurtosis(many).at(LEVEL)).isEqualTo(Kurtosis.excess(many, BOOTSTRAP, ALPHA));
        assertThat(Estimators.number(2, 0.5).at(LEVEL)).isEqualTo(new Estimate(2, 1.5, 2.5, 1));
    }

    @Test
    void ratios_and_differences_of_quantiles_are_of_intervals_at_half_the_error_rate() {
        Estimate first = Medians.of(a, ALPHA / 2);
        Estimate second = Medians.of(b, ALPHA / 2);
        Estimate difference = Estimators.differenceOfMedians(a, b).at(LEVEL);
        assertThat(difference.value()).isEqualTo(first.value() - second.value());
        assertThat(difference.low()).isEqualTo(first.low() - second.high());
        assertThat(difference.high()).isEqualTo(first.high() - second.low());
        assertThat(difference.level()).isEqualTo(1 - ALPHA);
        Estimate ratio = Estimators.ratioOfMedians(a, b).at(LEVEL);
        assertThat(ratio.low()).isEqualTo(first.low() / second.high());
        assertThat(ratio.level()).isEqualTo(1 - ALPHA);
        assertThat(Estimators.ratioOfMedians(a, b).at(COMMON)).isEqualTo(ratio);
        Estimate quartiles = Estimators.ratioOfQuantiles(0.75, a, 0.25, a).at(LEVEL);
        assertThat(quartiles.value()).isCloseTo(1.75 / 1.25, within(0.05));
        assertThat(quartiles.high())
                .isEqualTo(Quantiles.of(a, 0.75, ALPHA / 2).high()
                        / Quantiles.of(a, 0.25, ALPHA / 2).low());
    }

    @Test
    void an_exact_part_leaves_the_level_as_stated_and_two_are_exact() {
        Estimator two = Estimators.number(2, 0);
        assertThat(Estimators.median(a).over(two).at(LEVEL).level()).isEqualTo(1 - ALPHA);
        assertThat(Estimators.number(3, 0).over(two).at(LEVEL)).isEqualTo(Estimate.exact(1.5, 0));
        assertThat(Estimators.number(3, 0).minus(two).at(LEVEL)).isEqualTo(Estimate.exact(1, 0));
    }

    @Test
    void another_unit_keeps_what_the_number_is() {
        assertThat(Estimators.number(4, 0).squareRoot().at(LEVEL)).isEqualTo(Estimate.exact(2, 0));
        assertThat(Estimators.number(1, 0).ln().at(LEVEL)).isEqualTo(Estimate.exact(0, 0));
        assertThat(Estimators.identity(2, 1e-9).times(-1).at(LEVEL)).isEqualTo(Estimate.exact(-2, 1e-9));
        assertThat(Estimators.identity(2, 1e-9).times(3).isIdentity()).isTrue();
        assertThat(Estimators.identity(2, 1e-9).isIdentity()).isTrue();
        assertThat(Estimators.number(2, 0).times(3).isIdentity()).isFalse();
        assertThat(Estimators.median(a).isIdentity()).isFalse();
    }

    @Test
    void a_ratio_of_means_is_resampled_on_the_log_scale() {
        Estimate ratio = Estimators.ratioOfMeans(a, b).at(LEVEL);
        assertThat(ratio.value()).isCloseTo(mean(a) / mean(b), within(1e-14));
        // The delta method, with the spread of 400 resamples known to 3.5 %.
        double error =
                Math.sqrt(Variance.of(a) / 400 / Math.pow(mean(a), 2) + Variance.of(b) / 500 / Math.pow(mean(b), 2));
        assertThat(Math.log(ratio.high() / ratio.value()) / error / ErrorRate.z(ALPHA))
                .isCloseTo(1, within(0.15));
    }

    @Test
    void any_statistic_is_resampled() {
        assertThat(Estimators.resampled(
                                400,
                                chosen -> Arrays.stream(chosen)
                                                .mapToDouble(i -> a[i])
                                                .sum()
                                        / 400,
                                LINEAR)
                        .at(LEVEL))
                .isEqualTo(BOOTSTRAP.estimate(
                        400,
                        chosen -> Arrays.stream(chosen).mapToDouble(i -> a[i]).sum() / 400,
                        LINEAR,
                        ALPHA));
    }

    @Test
    void rates_are_those_of_the_survival_curves() {
        Survival slow = decay(0.9);
        Survival fast = decay(0.8);
        FitWindow window = FitWindow.of(1, 6);
        FitWindow later = FitWindow.of(6, 12);
        DecayRates both = new DecayRates(List.of(fast, slow), window);
        assertThat(Estimators.decayRate(slow, window, LOG).at(LEVEL))
                .isEqualTo(slow.rate(window, LOG, BOOTSTRAP, ALPHA));
        assertThat(Estimators.ratioOfWindows(slow, window, later).at(LEVEL))
                .isEqualTo(slow.rateRatio(window, later, LOG, BOOTSTRAP, ALPHA));
        Estimate ratio = Estimators.ratioOfRates(fast, slow, window).at(LEVEL);
        assertThat(ratio).isEqualTo(DecayRates.ratio(fast, slow, window, LOG, BOOTSTRAP, ALPHA));
        assertThat(ratio.value()).isCloseTo(Math.log(0.8) / Math.log(0.9), within(0.02));
        assertThat(Estimators.elasticity(both, new double[] {2, 1}).at(LEVEL))
                .isEqualTo(both.elasticity(new double[] {2, 1}, BOOTSTRAP, ALPHA));
        assertThat(Estimators.ofRates(both, rates -> rates[0] / rates[1], LOG).at(LEVEL))
                .isEqualTo(ratio);
    }

    @Test
    void what_needs_independent_runs_refuses_common_random_numbers() {
        FitWindow window = FitWindow.of(1, 6);
        DecayRates rates = new DecayRates(List.of(decay(0.8), decay(0.9)), window);
        for (Estimator estimator : List.of(
                Estimators.ratioOfRates(decay(0.8), decay(0.9), window),
                Estimators.elasticity(rates, new double[] {1, 2}),
                Estimators.ofRates(rates, r -> r[0], LOG))) {
            assertThatThrownBy(() -> estimator.at(COMMON)).hasMessage(refused("decay rates"));
        }
        assertThatThrownBy(() -> Estimators.ratioOfMeans(a, b).at(COMMON)).hasMessage(refused("means"));
        assertThatThrownBy(() -> Estimators.ratioOfVariances(a, b).at(COMMON)).hasMessage(refused("variances"));
    }

    private static String refused(String what) {
        return "the runs share their random numbers, but the interval of the ratio of " + what
                + " needs independent ones: give each a run name of its own";
    }

    /** 10000 trajectories of which a share stays at each of 13 steps; those that left at the same step are a class. */
    private static Survival decay(double stays) {
        int steps = 13;
        long[][] patterns = new long[steps + 1][1];
        long[] sizes = new long[steps + 1];
        long left = 10_000;
        for (int k = 1; k <= steps; k++) {
            patterns[k - 1][0] = (1L << k) - 1;
            long next = Math.round(10_000 * Math.pow(stays, k));
            sizes[k - 1] = left - next;
            left = next;
        }
        patterns[steps][0] = (1L << steps) - 1;
        sizes[steps] = left;
        boolean[] kept = new boolean[steps + 1];
        Arrays.fill(kept, true);
        return new Survival(0, steps, patterns, sizes, kept);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
