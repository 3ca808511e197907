package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.statistics.Variance;

class IsotropicNoiseTest {
    private static final Experiment SQUARE =
            Experiment.on(new Monomial(2)).steps(1).from(at(.5));

    /** C = (4/20)(2 Q^2 + 1) Q'^2 with Q = .25 and Q' = 1. */
    @Test
    void at_a_point_it_is_the_covariance_there() {
        assertThat(IsotropicNoise.meanTrace(SQUARE)).isCloseTo(.2 * 1.125, within(1e-15));
    }

    /** Over U[0, 1] the mean of (2 w^4 + 1) 4 w^2 is 8/7 + 4/3. */
    @Test
    void over_an_interval_it_is_the_mean() {
        assertThat(IsotropicNoise.meanTrace(SQUARE.from(uniform(0, 1))))
                .isCloseTo(.2 * (8.0 / 7 + 4.0 / 3), within(1e-14));
    }

    /** From the minimum itself, where SGD stands still, one step is eta a xi. */
    @Test
    void one_step_has_its_variance() {
        Experiment twin = IsotropicNoise.ofTheSameTrace(SQUARE).from(at(0)).trajectories(40_000);
        double[] moved = Runner.run(twin).end(0);
        assertThat(Variance.of(moved) / (1e-4 * .225)).isCloseTo(1, within(.04));
    }

    @Test
    void refuses_what_it_cannot_average() {
        assertThatThrownBy(() -> IsotropicNoise.ofTheSameTrace(Experiment.on(new RadialValley(1))))
                .hasMessage("dimension 2 is out of range [1, 1] for isotropic noise");
        assertThatThrownBy(() -> IsotropicNoise.ofTheSameTrace(SQUARE.from(uniformModulus(0, 1))))
                .hasMessage("the start [+-U[0.0, 1.0]] is neither one point nor uniform on an interval");
    }
}
