package sticky.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sticky.figure.Panel;

class PanelCsvTest {

    @Test
    void columnsAreNamedByAxisAndLabelAndQuotedWhereNeeded() {
        Panel panel = Panel.of("t", "steps t", "share, \"kept\"")
                .line("SGD", new double[] {0, 1}, new double[] {1, 0.5})
                .horizontalRule("bound", 0.1);
        assertThat(PanelCsv.of(panel))
                .isEqualTo("steps t: SGD,\"share, \"\"kept\"\": SGD\",\"share, \"\"kept\"\": bound\"\r\n"
                        + "0.0,1.0,0.1\r\n1.0,0.5,\r\n");
    }

    @Test
    void aHeatMapIsThreeColumns() {
        Panel panel = Panel.of("t", "w1", "w2").heatMap("Q", new double[] {1, 2}, new double[] {3, 4}, new double[][] {
            {5, 6}, {7, 8}
        });
        assertThat(PanelCsv.of(panel).lines())
                .containsExactly("w1: Q,w2: Q,Q", "1.0,3.0,5.0", "2.0,3.0,6.0", "1.0,4.0,7.0", "2.0,4.0,8.0");
    }

    @Test
    void everyLayerHasItsNumbers() {
        Panel panel = Panel.of("t", "x", "y")
                .band("b", new double[] {1}, new double[] {2}, new double[] {3})
                .histogram("h", new double[] {0.5}, 0, 1, 1);
        assertThat(PanelCsv.of(panel).lines())
                .containsExactly("x: b,y low: b,y high: b,x bin edge: h,y: h", "1.0,2.0,3.0,0.0,1.0", ",,,1.0,");
    }
}
