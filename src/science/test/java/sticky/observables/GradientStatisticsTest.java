package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;
import sticky.sgd.BatchGradients;
import sticky.sgd.GradientSample;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimator;
import sticky.statistics.Level;
import sticky.statistics.Variance;

class GradientStatisticsTest {
    private static final GradientSample LINEAR = GradientSample.of(new Monomial(1), 0.5);

    /** Q = w at 0.5 with B = 20: C = (4/20)(2 * 0.25 + 1) = 0.3. */
    @Test
    void the_mean_is_in_standard_deviations_of_theory() {
        assertThat(value(GradientStatistics.standardisedMean(gradients(LINEAR, 1, 3), 1)))
                .isCloseTo(1 / Math.sqrt(0.3), within(1e-14));
    }

    /** Q = w with B = 20: H = 2, so that (2 sigma^2/B) H = 0.2 sigma^2; the variance of 0 and 2 is 2. */
    @Test
    void the_covariance_is_compared_with_the_hessian() {
        assertThat(value(GradientStatistics.covarianceOverHessian(gradients(LINEAR, 0, 2))))
                .isCloseTo(10, within(1e-13));
        assertThat(value(GradientStatistics.covarianceOverHessian(gradients(LINEAR.labelNoise(2), 0, 2))))
                .isCloseTo(2.5, within(1e-13));
    }

    /** By hand, for Q = w^d: (1 + 2 Q^2/sigma^2) d/(2d - 1). */
    @Test
    void exactly_it_is_the_constant_of_the_order() {
        assertThat(GradientStatistics.exactCovarianceOverHessian(GradientSample.of(new Monomial(2), 0.5)))
                .isCloseTo(2.0 / 3 * (1 + 2 * 0.0625), within(1e-14));
        assertThat(GradientStatistics.exactCovarianceOverHessian(
                        GradientSample.of(new Monomial(3), 1).labelNoise(2)))
                .isCloseTo(3.0 / 5 * 1.5, within(1e-14));
    }

    @Test
    void exponents_are_those_of_the_variance() {
        BatchGradients ofFive = gradients(LINEAR.batchSize(5), -4, 4);
        BatchGradients ofTwenty = gradients(LINEAR.batchSize(20), -2, 2);
        assertThat(value(GradientStatistics.exponentInBatchSize(List.of(ofFive, ofTwenty))))
                .isCloseTo(-1, within(1e-14));

        BatchGradients near = gradients(GradientSample.of(new Monomial(3), 0.1), -1, 1);
        BatchGradients far = gradients(GradientSample.of(new Monomial(3), 0.2), -4, 4);
        assertThat(value(GradientStatistics.exponentInDistance(List.of(near, far))))
                .isCloseTo(4, within(1e-14));
    }

    /** Means 1 and 32 at w and 2 w: 2^5. */
    @Test
    void the_exponent_of_the_drift_is_that_of_the_mean() {
        BatchGradients near = gradients(GradientSample.of(new Monomial(3), 0.1), 0.9, 1, 1.1);
        BatchGradients far = gradients(GradientSample.of(new Monomial(3), 0.2), 31.9, 32, 32.1);
        assertThat(value(GradientStatistics.exponentOfDrift(List.of(near, far))))
                .isCloseTo(5, within(1e-14));
    }

    /** By hand at Q = 0.5: (1 + 3)/(1.5^1.5 sqrt(20)); with sigma = 2, (1 + 12)/(4.5^1.5 sqrt(20)). */
    @Test
    void the_exact_skewness_is_that_of_the_third_cumulant() {
        assertThat(GradientStatistics.exactSkewness(LINEAR))
                .isCloseTo(4 / Math.pow(1.5, 1.5) / Math.sqrt(20), within(1e-15));
        assertThat(GradientStatistics.exactSkewness(LINEAR.labelNoise(2)))
                .isCloseTo(13 / Math.pow(4.5, 1.5) / Math.sqrt(20), within(1e-15));
    }

    /** By hand: C22/C11 over 16 (w1/w2)^2 is (w2^2/(r^2 + 4 w1^2))^2 for d = 1 and (w2^2/(r^2 + 2 w1^2))^2/4 for d = 2. */
    @Test
    void along_over_across_is_the_same_in_every_sample() {
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(alongOverAcross(1, seed)).isCloseTo(sq(1.44 / (1.4401 + 4e-4)), within(1e-13));
            assertThat(alongOverAcross(2, seed)).isCloseTo(sq(1.44 / (1.4401 + 2e-4)) / 4, within(1e-13));
        }
    }

    /** At (0.3, 1.1): the sampled covariance matrix has the trace as its one eigenvalue. */
    @Test
    void along_the_slope_is_all_of_the_variance() {
        BatchGradients gradients =
                GradientSample.of(new RadialValley(1), 0.3, 1.1).batches(2_000).run(Seed.root(1), 1, done -> {});
        double trace =
                Variance.of(gradients.values()[0]) + Variance.of(gradients.values()[1]);

        assertThat(Variance.of(GradientStatistics.alongTheSlope(gradients)) / trace)
                .isCloseTo(1, within(1e-13));
    }

    private static double alongOverAcross(int degree, int seed) {
        GradientSample sample =
                GradientSample.of(new RadialValley(degree), 0.01, 1.2).batches(50);
        Estimator estimator = GradientStatistics.alongOverAcross(sample.run(Seed.root(seed), 1, done -> {}));
        assertThat(estimator.isIdentity()).isTrue();
        return value(estimator);
    }

    private static double sq(double x) {
        return x * x;
    }

    private static BatchGradients gradients(GradientSample sample, double... values) {
        return new BatchGradients(sample, new double[][] {values});
    }

    private static double value(Estimator estimator) {
        return estimator
                .at(new Level(0.05, Bootstrap.with(Seed.root(1)), false))
                .value();
    }
}
