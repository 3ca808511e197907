package sticky.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.model.Shifted;
import sticky.statistics.Estimate;

class SublevelVolumeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aMonomialHasItsClosedForm(int d) {
        // |w|^d < sqrt(eps): V = 2 eps^(1/(2d)).
        SublevelVolume volume = cube(TestLandscape.monomial(d), 1);
        assertThat(volume.at(1e-8).value()).isCloseTo(2 * Math.pow(1e-8, 0.5 / d), within(1e-12));
        assertThat(volume.exponent(1e-8).value()).isCloseTo(0.5 / d, within(1e-10));
    }

    @Test
    void theOriginOfTheValleyIsMoreDegenerateThanItsLine() {
        // lambda = 1/5 at O, 1/2 on L for d = 1.
        Landscape valley = TestLandscape.valley(1);
        assertThat(cube(valley, 1).exponent(1e-8).value()).isCloseTo(0.2, within(0.001));
        assertThat(SublevelVolume.of(valley, new double[] {-0.1, 1}, new double[] {0.1, 2})
                        .exponent(1e-8)
                        .value())
                .isCloseTo(0.5, within(1e-6));
    }

    /** At the barrier (w + 1)(w - 1)^2 - 32/27 is -2 u^2, so the box around it has the exponent 1/4 and the volume 2 (eps/4)^(1/4). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-16, 1e-20})
    void a_barrier_whose_height_is_the_truth_has_the_volume_of_a_double_zero(double level) {
        DoubleWell well = new DoubleWell(1, 1, 2);
        SublevelVolume volume = SublevelVolume.of(
                new Shifted(well, well.value(new double[] {well.barrier()})), new double[] {-1}, new double[] {.4});
        assertThat(volume.at(level).value() / (2 * Math.pow(level / 4, .25)))
                .isCloseTo(1, within(.02 * Math.sqrt(level) + 1e-5));
        assertThat(volume.exponent(level).value()).isCloseTo(.25, within(1e-4));
    }

    @Test
    void aHighLevelFillsTheBox() {
        assertThat(cube(TestLandscape.valley(2), 1).at(1e3).value()).isCloseTo(4, within(1e-12));
    }

    @Test
    void bothWellsCount() {
        // (w^2 - 1)^2 < eps: between the roots sqrt(1 -+ sqrt(eps)), twice.
        double expected = 2 * (Math.sqrt(1 + 1e-3) - Math.sqrt(1 - 1e-3));
        assertThat(cube(TestLandscape.well(1, 1, 1), 2).at(1e-6).value()).isCloseTo(expected, within(1e-12));
    }

    /**
     * By an independent direct sum over w1, of the lengths in w2 in closed form, on ten million cells fine near 0, and by an adaptive
     * quadrature of the same to 25 digits.
     */
    @ParameterizedTest
    @CsvSource({"1e-4, .1315244665, .391248", "1e-6, .0211786354, .400923", "1e-8, .00329574107, .406552"})
    void zeros_off_the_minimas_lines_are_found(double level, double expected, double exponent) {
        Estimate volume = cube(new Cusp(), 1).at(level);
        assertThat(expected).isBetween(volume.low(), volume.high());
        assertThat(volume.high() - volume.low()).isLessThan(1e-5 * expected);
        Estimate slope = cube(new Cusp(), 1).exponent(level);
        assertThat(exponent).isBetween(slope.low() - 1e-6, slope.high() + 1e-6);
        assertThat(slope.high() - slope.low()).isLessThan(1e-4);
    }

    /** r^2 - sqrt(eps) < |w|^2 < r^2 + sqrt(eps): V = 2 pi sqrt(eps), also where a line touches the ring. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-4, 1e-8, 1e-12})
    void a_ring_has_its_closed_form(double level) {
        Estimate volume = cube(TestLandscape.circle(Math.sqrt(0.5)), 1).at(level);
        assertThat(2 * Math.PI * Math.sqrt(level)).isBetween(volume.low(), volume.high());
        assertThat(volume.high() - volume.low()).isLessThan(1e-5 * volume.value());
    }

    /** |sin k w| < sqrt(eps) on a share 2 asin(sqrt(eps))/pi of every period: two roots within one panel and more. */
    @Test
    void roots_in_pairs_within_a_panel_are_found() {
        double share = 2 * Math.asin(1e-2) / Math.PI;
        assertThat(cube(TestLandscape.wave(20 * Math.PI), 1).at(1e-4).value()).isCloseTo(2 * share, within(1e-12));
    }

    @Test
    void structure_narrower_than_the_panels_is_refused() {
        SublevelVolume volume = cube(TestLandscape.wave(5000), 1);
        assertThatThrownBy(() -> volume.at(1e-4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(
                        "volume below the level 1.0E-4 is \\S+ at one resolution and \\S+ at twice as fine a one, "
                                + "with a numerical error above \\S+: the landscape has structure narrower than the panels");
    }

    @Test
    void refusesBoxesAndLevels() {
        Landscape valley = TestLandscape.valley(1);
        assertThatThrownBy(() -> SublevelVolume.of(valley, new double[] {0}, new double[] {1}))
                .hasMessage("corners of dimension 1 and 1 do not bound a box of dimension 2");
        assertThatThrownBy(() -> SublevelVolume.of(valley, new double[] {0, 1}, new double[] {1, 1}))
                .hasMessage("side [1.0, 1.0] is not a finite interval");
        assertThatThrownBy(() -> cube(valley, 1).at(0)).hasMessage("level 0.0 is out of range (0, infinity)");
        assertThatThrownBy(() -> SublevelVolume.of(TestLandscape.monomial(1), new double[] {1}, new double[] {2})
                        .exponent(1e-8))
                .hasMessage("no point of the box lies below the level 1.0E-8");
    }

    private static SublevelVolume cube(Landscape landscape, double half) {
        double[] high = new double[landscape.dimension()];
        Arrays.fill(high, half);
        return SublevelVolume.of(landscape, Arrays.stream(high).map(x -> -x).toArray(), high);
    }
}
