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

    /** By collocation with 160 cells a decade, in NumPy: 9.832e-4, 8.360e-5, 1.170e-5. */
    @Test
    void figure_4_agrees_with_an_independent_kernel() {
        double[] after = exits(.01, 1).after(-.1, .1, 400, 16);
        System.out.println(after[20] + " " + after[60] + " " + after[100] + " " + after[0]);
        assertThat(after[20]).isCloseTo(9.832e-4, within(.02 * 9.832e-4));
        assertThat(after[60]).isCloseTo(8.360e-5, within(.02 * 8.360e-5));
        assertThat(after[100]).isCloseTo(1.170e-5, within(.02 * 1.170e-5));
    }

    /** The same kernel: 0.002027 to the right of the minimum and 0.003458 to the left, at a distance of 0.01; 0.1606 and 0.3639 at 0.1. */
    @Test
    void the_chance_of_ever_leaving_depends_on_the_side() {
        assertThat(exits(.01, 1).after(.0099, .0101, 400, 40)[0]).isCloseTo(.002027, within(6e-5));
        assertThat(exits(.01, 1).after(-.0101, -.0099, 400, 40)[0]).isCloseTo(.003458, within(1e-4));
    }

    @Test
    void finer_cells_change_little() {
        FirstExits exits = exits(.01, 1);
        double fine = exits.after(-.1, .1, 200, 32)[20];
        assertThat(exits.after(-.1, .1, 200, 16)[20]).isCloseTo(fine, within(.01 * fine));
    }

    /** Below the distance at which one step of gradient descent leaves. */
    @Test
    void hardly_any_noise_lets_none_leave() {
        assertThat(exits(.001, .01).after(-.1, .1, 50, 8)[0]).isZero();
    }

    @Test
    void the_chances_fall_with_the_step() {
        double[] after = exits(.01, 1).after(-.1, .1, 50, 8);
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
        assertThatThrownBy(() -> exits(.01, 1).after(-.1, .1, 0, 8)).hasMessage("number of steps 0 is out of range [1, 2^31)");
    }
}
