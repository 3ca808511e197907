package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sticky.model.CentredWell;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;

class FirstExitsTest {
    private static final CentredWell WELL = new CentredWell(new DoubleWell(2, 2, 3));

    private static FirstExits exits(double learningRate, double labelNoise) {
        return new FirstExits(WELL, learningRate, 20, labelNoise, -2, WELL.barrier());
    }

    /** Independently by collocation in NumPy: 9.832e-4, 8.360e-5, 1.170e-5; by simulation in C, 1955 of 2 million after step 20. */
    @Test
    void figure_4_agrees_with_an_independent_kernel() {
        double[] after = exits(.01, 1).after(-.1, .1, 400, 24);
        assertThat(after[20]).isCloseTo(9.832e-4, within(.04 * 9.832e-4));
        assertThat(after[60]).isCloseTo(8.360e-5, within(.04 * 8.360e-5));
        assertThat(after[100]).isCloseTo(1.170e-5, within(.05 * 1.170e-5));
        assertThat(after[0]).isCloseTo(.03962, within(.0004)); // 2 million trajectories in C
    }

    /** With 48 and 64 cells the limit is 0.964e-3. */
    @Test
    void the_cells_hardly_matter() {
        assertThat(exits(.01, 1).after(-.1, .1, 400, 24)[20]).isCloseTo(.964e-3, within(.01 * .964e-3));
    }

    @Test
    void hardly_any_noise_lets_none_leave() {
        assertThat(exits(.001, .01).after(-.1, .1, 50, 8)[0]).isCloseTo(0, within(1e-12));
    }

    @Test
    void the_chances_fall_with_the_step() {
        double[] after = exits(.01, 1).after(-.1, .1, 50, 24);
        assertThat(after[50]).isZero();
        for (int t = 1; t < after.length; t++) {
            assertThat(after[t]).isLessThanOrEqualTo(after[t - 1]);
        }
    }

    @Test
    void refuses_what_makes_no_sense() {
        assertThatThrownBy(() -> new FirstExits(new RadialValley(2), .01, 20, 1, -1, 1))
                .hasMessage("dimension 2 is out of range [1, 1]");
        assertThatThrownBy(() -> new FirstExits(WELL, .01, 20, 1, 0, 1))
                .hasMessage("basin below the minimum [0.0, -1.0E-8] is not a finite interval");
        assertThatThrownBy(() -> exits(.01, 1).after(-.1, 3, 10, 8))
                .hasMessage("start [-0.1, 3.0] is not within the basin [-2.0, 1.6]");
        assertThatThrownBy(() -> exits(.01, 1).after(-.1, .1, 0, 8))
                .hasMessage("number of steps 0 is out of range [1, 2^31)");
        assertThatThrownBy(() -> exits(.01, 1).after(-.1, .1, 10, 4))
                .hasMessage("cells a decade 4 is out of range [8, 2^31)");
    }
}
