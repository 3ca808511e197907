package sticky.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sticky.model.Monomial;
import sticky.random.Seed;
import sticky.statistics.Variance;

class BatchLossTest {
    private static final double[] W = {.8};

    /** ((Q - a)^2 + sigma^2) chi^2_B / B with Q = .64, a = .1: mean .5416, variance 2/B of its square. */
    @Test
    void mean_and_variance_are_those_of_a_chi_square() {
        double[] losses = new BatchLoss(new Monomial(2), 5, .5, .1).sample(W, 40_000, Seed.root(1));
        double expected = .54 * .54 + .25;

        assertThat(Arrays.stream(losses).average().orElseThrow() / expected).isCloseTo(1, within(.015));
        assertThat(Variance.of(losses) / (.4 * expected * expected)).isCloseTo(1, within(.06));
    }

    /** Without label noise and at Q = a every residual is 0. */
    @Test
    void there_is_no_loss_at_the_truth_without_noise() {
        assertThat(new BatchLoss(new Monomial(1), 5, 0, .8).sample(W, 3, Seed.root(1)))
                .containsOnly(0);
    }

    /** A batch does not depend on how many follow. */
    @Test
    void more_batches_leave_the_first_ones_as_they_are() {
        BatchLoss loss = new BatchLoss(new Monomial(1), 3, 1, 0);

        assertThat(Arrays.copyOf(loss.sample(W, 2_000, Seed.root(1)), 1_500))
                .isEqualTo(loss.sample(W, 1_500, Seed.root(1)));
    }

    @Test
    void refuses_settings_out_of_range() {
        assertThatThrownBy(() -> new BatchLoss(new Monomial(1), 0, 1, 0))
                .hasMessage("batch size 0 is out of range [1, 1e6]");
        assertThatThrownBy(() -> new BatchLoss(new Monomial(1), 1, 1, Double.NaN))
                .hasMessage("slope of the labels NaN is out of range (-infinity, infinity)");
        assertThatThrownBy(() -> new BatchLoss(new Monomial(1), 1, 1, 0).sample(W, 0, Seed.root(1)))
                .hasMessage("number of batches 0 is out of range [1, 2^31)");
    }
}
