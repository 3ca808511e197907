package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;
import static sticky.observables.Runner.run;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.RadialValley;
import sticky.random.Seed;
import sticky.statistics.Bootstrap;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;
import sticky.statistics.Level;
import sticky.statistics.Variance;

class OneStepTest {
    private static final Experiment D2 = Experiment.on(new RadialValley(2))
            .steps(1)
            .trajectories(4_000)
            .from(at(0.02), at(1.2))
            .named("one step");
    private static final Level LEVEL = new Level(1e-3, Bootstrap.with(Seed.root(2)), true);

    /** With r^2 = w1^2 + w2^2: dQ/dw1 = w1 r^2 (4 w1^2 + 2 r^2), dQ/dw2 = 4 r^2 w2 w1^2. */
    @Test
    void the_anisotropy_is_the_square_of_the_slopes_ratio() {
        double r = 0.02 * 0.02 + 1.2 * 1.2;
        double ratio = (4 * 0.02 * 0.02 + 2 * r) / (4 * 1.2 * 0.02);
        assertThat(OneStep.exactAnisotropy(D2)).isCloseTo(ratio * ratio, within(1e-8));
        assertThat(OneStep.exactVariance(D2, 0) / OneStep.exactVariance(D2, 1)).isCloseTo(ratio * ratio, within(1e-8));
    }

    /** eta^2 (4/B) sigma^2 (w2^4)^2 on L for d = 1. */
    @Test
    void the_exact_variance_on_the_line() {
        Experiment d1 = D2.landscape(new RadialValley(1)).from(at(0), at(1)).learningRate(0.5);
        assertThat(OneStep.exactVariance(d1, 0)).isCloseTo(0.25 * 4 / 20, within(1e-15));
        assertThat(OneStep.exactVariance(d1.batchSize(5).labelNoise(3), 0)).isCloseTo(0.25 * 36 / 5, within(1e-14));
    }

    @Test
    void the_sampled_variance_and_exponent_are_the_exact_ones() {
        Experiment twice = D2.from(at(0.04), at(1.2));
        Run far = run(twice);
        Run near = run(D2);
        assertThat(Variance.of(near.end(0)) / OneStep.exactVariance(D2, 0)).isCloseTo(1, within(0.1));
        double exact = Math.log(OneStep.exactVariance(twice, 0) / OneStep.exactVariance(D2, 0)) / Math.log(2);
        Estimate exponent = OneStep.exponentAcross(far, near).at(LEVEL);
        assertThat(exact).isBetween(exponent.low(), exponent.high());
        assertThat(exponent.value()).isCloseTo(2.01, within(5e-3));
    }

    @Test
    void the_ratio_of_anisotropies_is_the_same_for_every_draw() {
        Experiment d1 = D2.landscape(new RadialValley(1));
        Estimator ratio = OneStep.ratioOfAnisotropies(run(D2), run(d1));
        assertThat(ratio.isIdentity()).isTrue();
        Estimate estimate = ratio.at(LEVEL);
        double exact = OneStep.exactAnisotropy(D2) / OneStep.exactAnisotropy(d1);
        assertThat(exact).isBetween(estimate.low(), estimate.high());
    }

    @Test
    void a_start_that_is_not_a_point_has_no_variance_of_one_step() {
        assertThatThrownBy(() -> OneStep.exactVariance(D2.from(uniform(0, 1), at(1)), 0))
                .hasMessage("the start U[0.0, 1.0] is not one point");
    }
}
