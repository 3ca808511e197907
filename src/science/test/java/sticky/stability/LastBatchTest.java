package sticky.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sticky.model.DoubleWell;

class LastBatchTest {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    private static LastBatch of(double etaH, double batchSize, int cells) {
        double learningRate = etaH / (2 * StrictMath.pow(3.6, 4));
        return LastBatch.of(new QuasiStationaryLaw(WELL, learningRate, batchSize, 1, -3.6, WELL.barrier()), cells);
    }

    @Test
    void it_agrees_with_an_independent_simulation() {
        LastBatch figure1 = of(3.359, 20, 200);
        assertThat(figure1.medianQuantile()).isCloseTo(0.662, within(0.01)); // 28754 exits in C
        assertThat(figure1.shareAbove(0.95)).isCloseTo(0.152, within(0.006));
        LastBatch stable = of(1.9, 10, 200);
        assertThat(stable.medianQuantile()).isCloseTo(0.988, within(0.002)); // 1425 exits in C
        assertThat(stable.shareAbove(0.95)).isCloseTo(0.895, within(0.02));
    }

    @Test
    void shares_fall_from_1_to_0() {
        LastBatch law = of(2.5, 20, 100);
        assertThat(law.shareAbove(0)).isEqualTo(1);
        assertThat(law.shareAbove(1)).isZero();
        assertThat(law.shareAbove(0.5)).isGreaterThan(law.shareAbove(0.9));
    }

    @Test
    void finer_cells_change_little() {
        assertThat(of(1.9, 10, 150).shareAbove(0.95)).isCloseTo(of(1.9, 10, 300).shareAbove(0.95), within(0.004));
    }

    @Test
    void the_median_is_of_weights() {
        LastBatch law = new LastBatch(java.util.List.of(
                new LastBatch.Case(1, 0.2, 0.9), new LastBatch.Case(5, 0.7, 0.3), new LastBatch.Case(1, 0.9, 0.1)));
        assertThat(law.medianQuantile()).isEqualTo(0.7);
        assertThat(law.medianChance()).isEqualTo(0.3);
    }

    @Test
    void too_few_cells_are_refused() {
        assertThatThrownBy(() -> of(1.9, 10, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of cells 7 is out of range [8, 2^31)");
    }
}
