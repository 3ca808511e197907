package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static sticky.ensemble.Start.uniform;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.random.Seed;

class KeptLawTest {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    private static KeptLaw law(double learningRate, double batchSize, double labelNoise, int cells) {
        return KeptLaw.of(WELL, learningRate, batchSize, labelNoise, -3.6, 3.6, 20, cells);
    }

    @Test
    void at_the_last_step_all_there_are_are_kept() {
        KeptLaw law = law(0.01, 20, 1, 200);
        assertThat(law.divergedOf(w -> true, 20)).isCloseTo(0, within(1e-12));
        assertThat(law.divergedOf(w -> true, 0)).isCloseTo(law.diverged(), within(1e-12));
    }

    @Test
    void shares_of_a_region_and_its_complement_add_up_to_1() {
        KeptLaw law = law(0.01, 20, 1, 200);
        double[] left = law.keptShare(w -> w < WELL.barrier());
        double[] right = law.keptShare(w -> w >= WELL.barrier());
        for (int t = 0; t <= 20; t++) {
            assertThat(left[t] + right[t]).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void a_small_step_keeps_every_start_where_it_is() {
        KeptLaw law = law(1e-5, 1e6, 1e-3, 400);
        assertThat(law.diverged()).isCloseTo(0, within(1e-9));
        assertThat(law.keptShare(w -> w < WELL.barrier()))
                .satisfies(share -> assertThat(share[20]).isCloseTo(3.0 / 7.2, within(0.003)));
    }

    @Test
    void it_converges_in_the_cells_and_to_a_simulation() {
        double coarse = law(0.01, 20, 1, 300).diverged();
        double fine = law(0.01, 20, 1, 600).diverged();
        Run run = Experiment.on(WELL)
                .steps(20)
                .trajectories(40_000)
                .from(uniform(-3.6, 3.6))
                .run(Seed.root(5), 1, done -> {});
        assertThat(fine).isCloseTo(coarse, within(1e-3));
        assertThat(fine).isCloseTo((double) run.diverged() / run.trajectories(), within(0.01));
        double inside =
                Arrays.stream(run.end(0)).filter(w -> w < WELL.barrier()).count();
        assertThat(law(0.01, 20, 1, 600).keptShare(w -> w < WELL.barrier())[20])
                .isCloseTo(inside / (run.trajectories() - run.diverged()), within(0.005));
    }

    @Test
    void bad_arguments_are_refused() {
        assertThatThrownBy(() -> law(0, 20, 1, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("learning rate 0.0 is out of range (0, infinity)");
        assertThatThrownBy(() -> law(0.01, 20, 1, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of cells 7 is out of range [8, 2^31)");
    }
}
