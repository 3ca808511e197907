package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.at;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;
import sticky.random.Seed;

class BatchPushTest {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final double PLACE = -2.1;
    private static final BatchPush PUSH = new BatchPush(WELL, 0.01, 20, 1);

    /** One step of many trajectories. */
    private static double[] oneStep(Experiment experiment) {
        return experiment
                .from(at(PLACE))
                .steps(1)
                .run(Seed.root(3), 1, done -> {})
                .end(0);
    }

    @Test
    void descent_is_gradient_descent() {
        double[] end = oneStep(Experiment.on(WELL).gradientDescent().trajectories(1));
        assertThat(PUSH.descent(PLACE)).isCloseTo(end[0], within(1e-12));
        assertThat(PUSH.descent(-1.8)).isEqualTo(-1.8);
    }

    @Test
    void quantiles_of_batches_at_random_are_uniform() {
        double[] ends = oneStep(Experiment.on(WELL).trajectories(20_000));
        double[] quantiles = Arrays.stream(ends)
                .map(end -> PUSH.quantile(PLACE, Math.abs(PUSH.push(PLACE, end))))
                .sorted()
                .toArray();
        for (double level : new double[] {0.05, 0.5, 0.95, 0.99}) {
            assertThat(quantiles[(int) (level * quantiles.length)]).isCloseTo(level, within(0.015));
        }
    }

    @Test
    void the_chance_to_cross_is_the_share_that_crosses() {
        double[] ends = oneStep(Experiment.on(WELL).trajectories(20_000));
        double barrier = -1;
        double share = (double) Arrays.stream(ends).filter(w -> w >= barrier).count() / ends.length;
        assertThat(PUSH.chanceAbove(barrier, PLACE)).isCloseTo(share, within(0.015));
        assertThat(share).isBetween(0.1, 0.9);
    }

    @Test
    void no_push_has_quantile_0_and_none_is_beyond_all() {
        assertThat(PUSH.quantile(PLACE, 0)).isCloseTo(0, within(1e-15));
        assertThat(PUSH.quantile(PLACE, 100)).isCloseTo(1, within(1e-9));
        assertThat(PUSH.chanceAbove(-100, PLACE)).isCloseTo(1, within(1e-9));
    }

    @Test
    void at_a_flat_place_no_batch_pushes() {
        assertThat(PUSH.quantile(1.8, 0)).isCloseTo(1, within(1e-12));
        assertThat(PUSH.chanceAbove(1.7, 1.8)).isCloseTo(1, within(1e-12));
        assertThat(PUSH.chanceAbove(1.9, 1.8)).isZero();
    }

    @Test
    void bad_arguments_are_refused() {
        assertThatThrownBy(() -> new BatchPush(new RadialValley(1), 0.01, 20, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension 2 is out of range [1, 1]");
        assertThatThrownBy(() -> new BatchPush(WELL, 0.01, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch size 0.0");
    }
}
