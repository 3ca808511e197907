package sticky.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/** How every chart looks: white ground, light grid, plain type, colours that a colour-blind reader can tell apart (Okabe and Ito, 2008). */
final class ChartStyle {

    static final Color INK = new Color(0x222222);
    static final Color SOFT_INK = new Color(0x555555);
    static final Color AXIS = new Color(0x8A8A8A);
    static final Color GRID = new Color(0xE9E9E9);
    static final Color LEGEND_EDGE = new Color(0xDDDDDD);
    static final Color RULE = new Color(0x7A7A7A);
    static final Color THEORY = new Color(0x2B2B2B);

    static final List<Color> PALETTE = List.of(
            new Color(0x0072B2), // blue
            new Color(0xD55E00), // vermilion
            new Color(0x009E73), // green
            new Color(0xCC79A7), // purple
            new Color(0xE69F00), // orange
            new Color(0x56B4E9)); // sky

    /** On a heat map's yellow, green and blue only these stand out. */
    static final List<Color> PALETTE_ON_HEAT_MAP =
            List.of(new Color(0xD55E00), new Color(0x1A1A1A), new Color(0xCC79A7), new Color(0x7B3294));

    static final Font TITLE = font(Font.BOLD, 14);
    static final Font AXIS_TITLE = font(Font.PLAIN, 13);
    static final Font TICK = font(Font.PLAIN, 12);
    static final Font LEGEND = font(Font.PLAIN, 12);
    static final Font RULE_LABEL = font(Font.PLAIN, 11);

    static final int MARKER_SIZE = 8;
    static final float LINE_WIDTH = 1.8f;
    static final float THEORY_WIDTH = 1.3f;

    static final BasicStroke HAIRLINE = new BasicStroke(1f);
    static final BasicStroke RULE_STROKE = new BasicStroke(1.1f);

    private static final float[] DASH = {6f, 4f};

    private ChartStyle() {}

    static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The dash goes with the line's phase, so that many short segments still read as one dashed line. */
    static BasicStroke dashed(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, DASH, 0f);
    }

    static Color translucent(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    /** Leaves XChart nothing but the series: axes, ticks and legend are laid out here, to the pixel. */
    static void bare(XYStyler styler) {
        Color none = new Color(255, 255, 255, 0);
        styler.setChartBackgroundColor(none);
        styler.setPlotBackgroundColor(none);
        styler.setPlotBorderVisible(false);
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setChartPadding(0);
        styler.setPlotContentSize(1);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotMargin(0);
        styler.setAntiAlias(true);
        styler.setMarkerSize(MARKER_SIZE);
        styler.setToolTipType(null);
        styler.setLegendPosition(Styler.LegendPosition.InsideNW);
    }

    private static Font font(int style, int size) {
        return new Font("DejaVu Sans", style, size);
    }
}
