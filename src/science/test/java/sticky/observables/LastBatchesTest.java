package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.uniform;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.stability.LastBatch;

class LastBatchesTest {
    private static final int BURN_IN = 10;
    private static final Experiment FIGURE_1 = Experiment.on(new DoubleWell(1.8, 1, 2))
            .from(uniform(-2.2, -1.4))
            .steps(40)
            .trajectories(5_000);

    @Test
    void exits_are_as_the_quasi_stationary_law_says() {
        Run run = Runner.run(LastBatches.watched(FIGURE_1, BURN_IN));
        LastBatch law = LastBatches.law(FIGURE_1, 200);
        double[] quantiles = LastBatches.quantiles(run, BURN_IN);
        assertThat(quantiles).hasSizeGreaterThan(1_000);
        assertThat(Arrays.stream(quantiles)).allMatch(q -> q >= 0 && q <= 1);
        double rare = (double) Arrays.stream(quantiles).filter(q -> q > 0.95).count() / quantiles.length;
        assertThat(rare).isCloseTo(law.shareAbove(0.95), within(0.04));
        assertThat(Arrays.stream(quantiles).sorted().toArray()[quantiles.length / 2])
                .isCloseTo(law.medianQuantile(), within(0.05));
    }

    @Test
    void without_noise_no_batch_pushes() {
        Run run = Runner.run(LastBatches.watched(FIGURE_1.gradientDescent(), BURN_IN));
        assertThat(Arrays.stream(LastBatches.quantiles(run, BURN_IN)).boxed())
                .isNotEmpty()
                .allSatisfy(q -> assertThat(q).isCloseTo(0, within(1e-9)));
    }

    @Test
    void momentum_is_refused() {
        assertThatThrownBy(() -> LastBatches.watched(FIGURE_1.momentum(0.5), BURN_IN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("momentum");
    }
}
