package sticky.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontMetrics;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import sticky.figure.Panel;

class LegendTest {

    private static final Rectangle2D PLOT = new Rectangle2D.Double(0, 0, 400, 300);
    private static final FontMetrics METRICS =
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(ChartStyle.LEGEND);

    private final Panel panel = Panel.of("t", "x", "y").line("line", new double[] {0, 1}, new double[] {0, 1});
    private final Legend legend = new Legend(panel, Inks.of(panel));

    @Test
    void standsWhereNothingIs() {
        FreeSpace space = new FreeSpace();
        space.line(0, 10, 400, 10);

        assertThat(legend.freeCorner(PLOT, space, METRICS).getY()).isGreaterThan(150);
    }

    @Test
    void keepsAwayFromWhatItWouldTouch() {
        FreeSpace space = new FreeSpace();
        double below = legend.freeCorner(PLOT, new FreeSpace(), METRICS).getMaxY() + 3;
        space.line(0, below, 400, below);

        assertThat(legend.freeCorner(PLOT, space, METRICS).getY()).isGreaterThan(below);
    }

    @Test
    void findsNoPlaceOnAFullPlot() {
        FreeSpace space = new FreeSpace();
        for (int y = 0; y < 300; y += 10) {
            space.line(0, y, 400, y);
        }
        assertThat(legend.freeCorner(PLOT, space, METRICS)).isNull();
    }
}
