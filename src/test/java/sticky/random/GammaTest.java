package sticky.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaTest {
    private static final Seed SEED = Seed.root(1).child("gamma");

    /** Where the squeeze is wrong, an accepted variate that should be rejected puts the two out of step for good. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 2.5, 10, 100, 5000, 5e8})
    void theNumbersAreThoseOfCommonsRngToTheLastBit(double shape) {
        var gamma = new Gamma(new StreamSwitch(SEED.stream(0)), shape, 1 / shape);
        var commons = AhrensDieterMarsagliaTsangGammaSampler.of(new StreamSwitch(SEED.stream(0)), shape, 1 / shape);

        for (int i = 0; i < 300_000; i++) {
            assertThat(gamma.sample() == commons.sample()).as("variate %d", i).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        ".5, 1, 'shape 0.5 is out of range [1, infinity)'",
        "NaN, 1, 'shape NaN is out of range [1, infinity)'",
        "2, 0, 'scale 0.0 is out of range (0, infinity)'",
        "2, NaN, 'scale NaN is out of range (0, infinity)'"
    })
    void shapesBelowOneAndScalesNotPositiveAreRefused(double shape, double scale, String sentence) {
        assertThatThrownBy(() -> new Gamma(new StreamSwitch(SEED.stream(0)), shape, scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
