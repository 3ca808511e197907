package sticky.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sticky.model.DoubleWell;
import sticky.model.Monomial;

class BasinTest {
    /** The barrier of (1.8; 1, 2) is at 1.8 (1 - 2)/3 = -0.6. */
    @Test
    void the_barrier_parts_the_basins() {
        double[][] w = {{-1.8, -0.7, -0.5, 1.8, Double.NaN}};

        assertThat(Basin.LEFT.of(new DoubleWell(1.8, 1, 2)).mark(w, 5)).isEqualTo(0b00011);
        assertThat(Basin.RIGHT.of(new DoubleWell(1.8, 1, 2)).mark(w, 5)).isEqualTo(0b01100);
    }

    @Test
    void a_landscape_without_a_barrier_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> Basin.LEFT.of(new Monomial(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the landscape " + new Monomial(2).label()
                        + " is not a double well, so its basins and its barrier are not known");
    }
}
