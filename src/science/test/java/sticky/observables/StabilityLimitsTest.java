package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;

class StabilityLimitsTest {
    private static final Experiment WELL = Experiment.on(new DoubleWell(2, 2, 3));

    /** The exponent knows learning rate, w0 and label noise by c sigma = 4 eta (2 w0)^3 sigma alone. */
    @Test
    void twice_the_noise_halves_the_learning_rate_and_its_cube_root_the_w0() {
        double eta = StabilityLimits.learningRate(WELL).value();
        double w0 = StabilityLimits.w0(WELL).value();
        assertThat(StabilityLimits.learningRate(WELL.labelNoise(2)).value()).isCloseTo(eta / 2, within(1e-9));
        assertThat(StabilityLimits.w0(WELL.labelNoise(2)).value()).isCloseTo(w0 / Math.cbrt(2), within(1e-9));
        assertThat(0.01 * w0 * w0 * w0).isCloseTo(eta * 8, within(1e-9));
    }

    @Test
    void at_the_limit_the_exponent_is_0() {
        double size = StabilityLimits.batchSize(WELL).value();
        assertThat(StabilityLimits.atBatchSize(WELL).applyAsDouble(size)).isCloseTo(0, within(1e-8));
        assertThat(StabilityLimits.atLearningRate(WELL).applyAsDouble(0.01)).isNegative();
        assertThat(StabilityLimits.atW0(WELL).applyAsDouble(3)).isPositive();
    }

    /** On the line c = 4 eta w2^4: the same factor as in the well where w2^4 = (2 w0)^3. */
    @Test
    void the_line_and_the_well_have_one_limit() {
        double w2 = StabilityLimits.distanceAlongTheLine(Experiment.on(new RadialValley(2)))
                .value();
        double w0 = StabilityLimits.w0(WELL).value();
        assertThat(Math.pow(w2, 4)).isCloseTo(Math.pow(2 * w0, 3), within(1e-6));
    }
}
