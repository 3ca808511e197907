package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.data.NoNoise;
import sticky.data.Streaming;
import sticky.random.Seed;
import sticky.statistics.Estimate;

class MomentumExponentTest {
    private static final Streaming BATCHES = new Streaming(20, 1, true);

    @ParameterizedTest
    @ValueSource(doubles = {.5, 2.56, 7})
    void withoutMomentumItIsTheExponentByQuadrature(double c) {
        Estimate product = new MomentumExponent(BATCHES, 0).estimate(c, 100, 2_000, Seed.root(3), 1e-6);
        double exact = new LyapunovExponent(20, 1).exact(c).value();
        assertThat(exact).isBetween(product.low(), product.high());
        assertThat(product.high() - product.low()).isLessThan(.03);
    }

    /** Without noise x - y/(1 - mu) is conserved and nothing grows. */
    @Test
    void withoutNoiseItIsZero() {
        Estimate none = new MomentumExponent(new NoNoise(20, 1), .9).estimate(2.56, 4, 1_000, Seed.root(3), 1e-6);
        assertThat(none.value()).isCloseTo(0, within(1e-12));
    }

    /** To leading order momentum is a learning rate of eta/(1 - mu), at small factors: -c^2 sigma^2/(2B) at mu = 0. */
    @Test
    void atSmallFactorsItIsNegative() {
        Estimate small = new MomentumExponent(BATCHES, .5).estimate(.3, 200, 4_000, Seed.root(3), 1e-6);
        assertThat(small.high()).isLessThan(0);
    }

    /** Simulated independently in another language at figure 4's minimum. */
    @ParameterizedTest
    @CsvSource({".5, -.020", ".7, .078", ".9, .169"})
    void figure4(double momentum, double expected) {
        Estimate product = new MomentumExponent(BATCHES, momentum).estimate(2.56, 200, 3_000, Seed.root(4), 1e-6);
        assertThat(product.value()).isCloseTo(expected, within(.006));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new MomentumExponent(BATCHES, 1)).hasMessage("momentum 1.0 is out of range [0, 1)");
        assertThatThrownBy(() -> new MomentumExponent(BATCHES, .5).estimate(1, 1, 10, Seed.root(1), .05))
                .hasMessage("number of chains 1 is out of range [2, 2^31)");
        assertThatThrownBy(() -> new MomentumExponent(BATCHES, .5).estimate(Double.NaN, 2, 10, Seed.root(1), .05))
                .hasMessage("factor NaN is not finite");
    }
}
