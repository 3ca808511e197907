package sticky.sgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.random.Seed;
import sticky.simulation.Simulation;

class GradientSampleTest {
    private static final GradientSample SAMPLE =
            GradientSample.of(new Monomial(2), 0.5).batches(30);

    @Test
    void its_result_is_a_sample_of_its_law() {
        BatchGradients gradients = SAMPLE.batchSize(3).labelNoise(0.5).run(Seed.root(1), 2, done -> {});

        assertThat(gradients.values())
                .isDeepEqualTo(new GradientNoise(new Monomial(2), 3, 0.5).sample(new double[] {0.5}, 30, Seed.root(1)));
        assertThat(gradients.sample().batchSize()).isEqualTo(3);
    }

    @Test
    void each_method_changes_one_setting() {
        assertThat(SAMPLE.landscape(new Monomial(3)).at(0.7).settings())
                .containsEntry("landscape", "w^3")
                .containsEntry("at", "[0.7]")
                .containsEntry("batchSize", 20)
                .containsEntry("labelNoise", 1.0);
        assertThat(SAMPLE.replicated(7).size()).isEqualTo(new Simulation.Size(7, 1));
        assertThat(SAMPLE.named("a").named("batches")).isEqualTo(SAMPLE);
    }

    @Test
    void its_settings_can_be_changed_by_name() {
        assertThat(SAMPLE.with("batchSize", 5).with("labelNoise", 2).with("trajectories", 9))
                .isEqualTo(SAMPLE.batchSize(5).labelNoise(2).batches(9));
        assertThat(SAMPLE.adjustable().keySet()).containsExactly("batchSize", "labelNoise", "trajectories");
        assertThatThrownBy(() -> SAMPLE.with("momentum", 0.5))
                .hasMessage("\"momentum\" is not a setting of a sample of batches; there are batchSize, labelNoise, "
                        + "trajectories");
    }

    @Test
    void it_refuses_what_is_out_of_range() {
        assertThatThrownBy(() -> GradientSample.of(new RadialValley(1), 1))
                .hasMessageStartingWith("a point of dimension 1 does not lie in ")
                .hasMessageEndingWith(", whose dimension is 2");
        assertThatThrownBy(() -> SAMPLE.batches(0)).hasMessage("number of batches 0 is out of range [1, 2^31)");
        assertThatThrownBy(() -> SAMPLE.batchSize(0)).hasMessage("batch size 0 is out of range [1, 1e6]");
    }
}
