package sticky.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanelTest {
    @Test
    void aHistogramIsADensityOverAllValuesGivenWhateverLiesOutsideOrIsNoNumber() {
        double[] values = {-5, 0, .25, .5, .99, 1, 7, Double.NaN};
        Panel.Histogram histogram = (Panel.Histogram)
                Panel.of("t", "x", "y").histogram("h", values, 0, 1, 2).layers().get(0);

        assertThat(histogram.edges()).containsExactly(0, .5, 1);
        assertThat(histogram.density()).containsExactly(2 / (.5 * 8), 2 / (.5 * 8));
    }
}
