package sticky.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void xAndYOfUnequalLengthAreRefused() {
        Panel panel = Panel.of("t", "x", "y");
        assertThatThrownBy(() -> panel.line("rate", new double[3], new double[2]))
                .hasMessage("\"rate\" has 3 values of x and 2 of y");
        assertThatThrownBy(() -> panel.band("", new double[2], new double[2], new double[1]))
                .hasMessage("\"\" has 2 values of x and 1 of y");
        assertThatThrownBy(() -> panel.heatMap("Q", new double[3], new double[2], new double[2][2]))
                .hasMessage("\"Q\" is no table of 2 rows and 3 columns");
    }

    @Test
    void aFigureWithoutDataIsRefused() {
        Panel empty = Panel.of("bound only", "x", "y").horizontalRule("bound", 1);
        Panel full = empty.points("p", new double[] {1, 2}, new double[] {1, Double.NaN});
        assertThatThrownBy(() -> Figure.of("f", "c", full, empty).checked())
                .hasMessage("panel \"bound only\" of figure \"f\" has no data");
        Figure whole = Figure.of("f", "c", full);
        assertThat(whole.checked()).as("a NaN is a gap").isSameAs(whole);
    }

    @Test
    void whatALogarithmicAxisLeavesOutIsSaid() {
        Panel panel = Panel.of("t", "x", "y").logY().line("l", new double[] {0, 1, 2}, new double[] {0, -1, 5});
        assertThat(Figure.of("f", "It falls", panel).checked().caption())
                .isEqualTo("It falls. Not on a logarithmic axis: 2 points that are not positive.");
        assertThat(Figure.of("f", "It falls.", panel.logX()).checked().caption())
                .isEqualTo("It falls. Not on a logarithmic axis: 2 points that are not positive.");
    }
}
