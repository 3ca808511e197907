package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftedTest {
    private static final Shifted SHIFTED = new Shifted(new DoubleWell(1, 1, 2), .5);

    @Test
    void isTheOriginalLessTheTruth() {
        double[] w = {.3};
        assertThat(SHIFTED.value(w)).isEqualTo(new DoubleWell(1, 1, 2).value(w) - .5);
        double[] q = new double[1];
        double[][] slope = new double[1][1];
        SHIFTED.evaluate(new double[][] {w}, q, slope, 1);
        assertThat(q[0]).isCloseTo(SHIFTED.value(w), within(1e-15));
        assertThat(slope[0][0]).isCloseTo(SHIFTED.gradient(w)[0], within(1e-15));
    }

    @Test
    void itsMinimaAreWhereTheOriginalIsTheTruth() {
        assertThat(SHIFTED.minima()).hasSize(3).allSatisfy(minimum -> {
            assertThat(SHIFTED.value(minimum.point())).isCloseTo(0, within(1e-12));
            assertThat(minimum.order()).isEqualTo(1);
            assertThat(SHIFTED.potentialHessian(minimum.point())[0][0]).isGreaterThan(.1);
        });
    }

    /** Q of (w + 1)(w - 1)^2 turns at w = -1/3 with 32/27 and takes that value again at w = 5/3. */
    @Test
    void a_barrier_whose_height_is_the_truth_is_a_double_zero() {
        DoubleWell well = new DoubleWell(1, 1, 2);
        List<Minimum> minima = new Shifted(well, well.value(new double[] {well.barrier()})).minima();
        assertThat(minima).extracting(Minimum::order).containsExactly(2, 1);
        assertThat(minima).extracting(Minimum::learningCoefficient).containsExactly(.25, .5);
        assertThat(minima.get(0).point()[0]).isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(minima.get(1).point()[0]).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(new Shifted(well, 1.001 * 32 / 27).minima())
                .extracting(Minimum::order)
                .containsExactly(1);
    }

    @Test
    void aShiftBeyondTheRangeOfQHasOneZero() {
        assertThat(new Shifted(new Monomial(3), .001).minima())
                .singleElement()
                .satisfies(minimum -> assertThat(minimum.point()[0]).isCloseTo(.1, within(1e-12)));
        assertThat(new Shifted(new Monomial(2), -1).minima()).isEmpty();
    }

    @Test
    void refusesATruthThatIsNotFinite() {
        assertThatThrownBy(() -> new Shifted(new Monomial(1), Double.NaN)).hasMessage("truth NaN is not finite");
    }
}
