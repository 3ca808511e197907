package sticky.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentredWellTest {
    private static final DoubleWell WELL = new DoubleWell(2, 2, 3);
    private static final CentredWell CENTRED = new CentredWell(WELL);

    @ParameterizedTest
    @ValueSource(doubles = {-1.3, -.01, .2, 1.6, 3.9, 5})
    void is_the_well_moved(double x) {
        double[] at = {x};
        double[] w = {x - 2};
        assertThat(CENTRED.value(at)).isCloseTo(WELL.value(w), within(1e-9));
        assertThat(CENTRED.gradient(at)[0]).isCloseTo(WELL.gradient(w)[0], within(1e-9));
        assertThat(CENTRED.hessian(at)[0][0]).isCloseTo(WELL.hessian(w)[0][0], within(1e-9));
        double[] q = new double[1];
        double[][] slope = new double[1][1];
        CENTRED.evaluate(new double[][] {at}, q, slope, 1);
        assertThat(q[0]).isCloseTo(CENTRED.value(at), within(1e-12));
        assertThat(slope[0][0]).isCloseTo(CENTRED.gradient(at)[0], within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-20, 1e-100})
    void is_exact_at_any_distance_from_its_minimum(double x) {
        assertThat(CENTRED.gradient(new double[] {x})[0] / x).isCloseTo(2 * -64, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void its_minima_are_those_of_the_well(int i) {
        Minimum minimum = CENTRED.minima().get(i);
        assertThat(minimum.point()[0] - 2).isEqualTo(WELL.minima().get(i).point()[0]);
        assertThat(minimum.order()).isEqualTo(WELL.minima().get(i).order());
        assertThat(CENTRED.value(minimum.point())).isZero();
    }
}
