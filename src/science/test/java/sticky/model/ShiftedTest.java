package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
