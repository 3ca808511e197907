package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Ensemble;
import sticky.ensemble.Experiment;
import sticky.ensemble.Start;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.model.Scaled;
import sticky.random.Seed;

class PredictedSurvivalsTest {
    private static final int CELLS = 200;
    private static final Experiment FIGURE_7 =
            Experiment.on(new DoubleWell(1.8, 1, 2)).batchSize(25).steps(20).from(Start.uniform(-3.6, 3.6));

    /** Five standard errors of a share near one fifth. */
    @Test
    void the_simulated_shares_are_the_predicted_ones() {
        int trajectories = 40_000;
        double[] predicted = PredictedSurvivals.keptFraction(FIGURE_7, CELLS);
        try (Ensemble ensemble = new Ensemble(1)) {
            double[] simulated = Survivals.of(
                            ensemble.run(
                                    Survivals.watched(FIGURE_7.trajectories(trajectories), Basin.LEFT), Seed.root(1)),
                            Basin.LEFT)
                    .curve();
            for (int t = 0; t <= 20; t++) {
                assertThat(simulated[t]).isCloseTo(predicted[t], within(5 * 0.5 / Math.sqrt(0.8 * trajectories)));
            }
        }
    }

    @Test
    void what_is_extrapolated_is_nearer_to_the_limit() {
        double limit = PredictedSurvivals.rate(FIGURE_7, 800);
        assertThat(limit).isCloseTo(0.11, within(0.002));
        assertThat(PredictedSurvivals.rate(FIGURE_7, 400)).isCloseTo(limit, within(1e-4 * limit));
    }

    /** In w/w0 the dynamics depends on eta w0^4, B and sigma/w0^3 only. */
    @Test
    void similar_wells_have_one_rate() {
        Experiment large = FIGURE_7.landscape(new DoubleWell(3.6, 1, 2))
                .from(Start.uniform(-7.2, 7.2))
                .learningRate(0.01 / 16)
                .labelNoise(8);
        assertThat(PredictedSurvivals.elasticity(
                        List.of(FIGURE_7, large), e -> e.batches().labelNoise(), 40))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void a_scaled_well_is_the_well_itself_at_another_learning_rate_and_noise() {
        Experiment scaled = FIGURE_7.landscape(new Scaled(new DoubleWell(1.8, 1, 2), 2));
        Experiment equivalent = FIGURE_7.learningRate(0.04).labelNoise(0.5);
        assertThat(PredictedSurvivals.keptFraction(scaled, 50))
                .containsExactly(PredictedSurvivals.keptFraction(equivalent, 50), within(1e-12));
    }

    @Test
    void what_the_kernel_does_not_describe_is_refused() {
        assertThatThrownBy(() -> PredictedSurvivals.keptFraction(FIGURE_7.momentum(0.5), CELLS))
                .hasMessage("the one-step kernel has no momentum, but the experiment's is 0.5");
        assertThatThrownBy(() -> PredictedSurvivals.keptFraction(FIGURE_7.from(Start.at(1)), CELLS))
                .hasMessage("the kernel predicts the survival of uniform starts, not of [1.0]");
        assertThatThrownBy(() -> PredictedSurvivals.keptFraction(FIGURE_7.landscape(new Monomial(1)), CELLS))
                .hasMessageContaining("is not a double well");
    }
}
