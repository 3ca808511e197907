package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.given;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;

class PosteriorsTest {
    private static final double N = 1e12;

    /**
     * Laplace's method: near -w0 the exponent is -n (2 w0)^4 u^2/2, near +w0 it is -n (2 w0)^2 u^4/2, so that the peaks have the areas
     * sqrt(2 pi/n)/(2 w0)^2 and 2 Gamma(5/4) (n (2 w0)^2/2)^(-1/4).
     */
    @Test
    void the_masses_of_many_samples_are_the_areas_of_two_peaks() {
        DoubleWell well = new DoubleWell(1.8, 1, 2);
        double left = Math.sqrt(2 * Math.PI / N) / (3.6 * 3.6);
        double right = 2 * Gamma.gamma(1.25) * Math.pow(N * 3.6 * 3.6 / 2, -0.25);

        assertThat(Posteriors.mass(well, N, Basin.LEFT).value() * (left + right) / left)
                .isCloseTo(1, within(1e-3));
        assertThat(Posteriors.mass(well, N, Basin.RIGHT).value()).isCloseTo(right / (left + right), within(1e-6));
    }

    /** Near a simple zero a normal law of deviation 1/(sqrt(n) (2 w0)^2), whose distances have the median 0.67449 deviations. */
    @Test
    void the_median_distance_to_a_simple_zero_is_that_of_a_normal_law() {
        DoubleWell well = new DoubleWell(1.8, 1, 2);
        double deviation = 1 / (Math.sqrt(N) * 3.6 * 3.6);
        assertThat(Posteriors.medianDistance(Posteriors.of(well, N), -1.8, 1) / deviation)
                .isCloseTo(0.67449, within(1e-4));
    }

    /** Without data the posterior is the prior: 1.2 of the 7.2 of [-3.6, 3.6] lie between -0.6 and 0.6, and a fifth of the valley's. */
    @Test
    void without_samples_it_is_the_prior() {
        assertThat(Posteriors.of(new DoubleWell(1.8, 1, 2), 0).mass(-0.6, 0.6).value())
                .isCloseTo(1.2 / 7.2, within(1e-12));
        assertThat(Posteriors.ofW2(new RadialValley(1), 0, 5)
                        .probabilityWithin(1)
                        .value())
                .isCloseTo(0.2, within(1e-12));
    }

    /** One sample, d = 1: 1 - p(1)/p(0) = n/2 times the mean over the strip of w1^2 (1 + w1^2)^4, less n^2/8 times that of w1^4. */
    @Test
    void the_strip_and_the_likelihood_are_the_claims() {
        double a2 = Posteriors.STRIP * Posteriors.STRIP;
        double expected = 0.5 * (a2 / 3 + 4 * a2 * a2 / 5) - a2 * a2 / 40;

        var marginal = Posteriors.ofW2(new RadialValley(1), 1, 5);
        assertThat(Posteriors.STRIP).isEqualTo(0.1);
        assertThat(1 - marginal.density(1) / marginal.density(0)).isCloseTo(expected, within(1e-6));
    }

    /** Three steps of batches of 20 are 60 samples. */
    @Test
    void a_run_has_seen_a_batch_a_step() {
        RadialValley valley = new RadialValley(1);
        Experiment three = Experiment.on(valley).batchSize(20).steps(3).from(given(0.1), given(1));
        try (Ensemble ensemble = new Ensemble(1)) {
            Run run = ensemble.run(three, Seed.root(1));
            assertThat(Posteriors.ofW2(run, 5).density(0.3))
                    .isEqualTo(Posteriors.ofW2(valley, 60, 5).density(0.3));
        }
    }

    @Test
    void refuses_the_basins_of_what_is_no_well() {
        assertThatThrownBy(() -> Posteriors.mass(new Monomial(1), 1, Basin.LEFT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a double well");
    }

    /** Beyond the largest int, too. */
    @Test
    void an_experiment_sees_a_batch_a_step_too() {
        Experiment experiment =
                Experiment.on(new RadialValley(1)).steps(300_000).batchSize(20_000);
        assertThat(Posteriors.samples(experiment)).isEqualTo(6e9);
    }
}
