package sticky.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import sticky.figure.Panel;

/** One panel drawn on any {@link Graphics2D}: title, axes and grid laid out to the pixel, the series by XChart, words where there is room. */
final class Chart {

    private static final int EDGE = 10;
    private static final int TICK_GAP = 6;
    private static final int TITLE_GAP = 8;
    private static final int LEGEND_INDENT = 24;

    private final Panel panel;
    private final Scale xScale;
    private final Scale yScale;
    private final Inks inks;
    private final Legend legend;
    private final Optional<HeatMapPainter> heatMap;

    Chart(Panel panel) {
        this.panel = panel;
        xScale = Scale.ofX(panel);
        yScale = Scale.ofY(panel);
        inks = Inks.of(panel);
        legend = new Legend(panel, inks);
        heatMap = panel.layers().stream()
                .filter(Panel.HeatMap.class::isInstance)
                .map(layer -> new HeatMapPainter((Panel.HeatMap) layer))
                .findFirst();
    }

    /** Draws the panel into the box (0, 0, width, height). */
    void paint(Graphics2D g, int width, int height) {
        FontMetrics tick = g.getFontMetrics(ChartStyle.TICK);
        FontMetrics title = g.getFontMetrics(ChartStyle.TITLE);
        List<String> titleLines = Words.wrapped(panel.title(), title, width - 2.0 * EDGE);
        int top = EDGE + titleLines.size() * title.getHeight() + TITLE_GAP;
        int below = tick.getHeight() + TICK_GAP + (panel.x().label().isEmpty() ? 0 : 22) + EDGE;

        Frame frame = frame(g, width, height, top, below);
        FreeSpace space = occupied(g, frame.plot());
        Rectangle2D corner = heatMap.isPresent() || legend.isEmpty()
                ? null
                : legend.freeCorner(frame.plot(), space, g.getFontMetrics(ChartStyle.LEGEND));
        if (corner == null && !legend.isEmpty()) {
            int legendWidth = width - 2 * EDGE - LEGEND_INDENT;
            int legendHeight = legend.heightBelow(legendWidth, g.getFontMetrics(ChartStyle.LEGEND));
            frame = frame(g, width, height - legendHeight, top, below);
            legend.paintBelow(g, EDGE + LEGEND_INDENT, height - legendHeight, legendWidth);
        }

        titleLines(g, titleLines, title);
        AxisPainter axes = new AxisPainter(frame.plot(), xScale, yScale);
        axes.paintGrid(g, frame.xTicks(), frame.yTicks(), heatMap.isEmpty());
        Rectangle2D plot = frame.plot();
        heatMap.ifPresent(map -> map.paint(g, xScale, yScale, plot));
        space = new FreeSpace();
        new SeriesPainter(panel, xScale, yScale, plot, space).paint(g, inks);
        axes.paintAxes(g, frame.xTicks(), frame.yTicks());
        axisTitles(g, plot, height(plot, tick), frame.yTitleX());
        heatMap.ifPresent(map -> colourBar(g, map, plot));
        if (corner != null) {
            legend.paintColumn(g, corner);
            space.take(corner);
        }
        RuleLabels.paint(g, panel, xScale, yScale, plot, space);
    }

    private record Frame(Rectangle2D plot, List<Ticks.Tick> xTicks, List<Ticks.Tick> yTicks, double yTitleX) {}

    private Frame frame(Graphics2D g, int width, int height, int top, int below) {
        FontMetrics metrics = g.getFontMetrics(ChartStyle.TICK);
        int plotHeight = height - top - below;
        List<Ticks.Tick> yTicks = Ticks.of(yScale, Math.max(2, plotHeight / 38));
        int yTitle = panel.y().label().isEmpty() ? 0 : 22;
        int left = EDGE + yTitle + widest(yTicks, metrics) + TICK_GAP;
        int right = EDGE + heatMap.map(map -> barSpace(map, metrics)).orElse(8);
        int plotWidth = width - left - right;
        List<Ticks.Tick> xTicks = fitting(metrics, plotWidth);
        plotWidth -= overhang(xTicks, metrics, plotWidth, right - 2);
        return new Frame(new Rectangle2D.Double(left, top, plotWidth, plotHeight), xTicks, yTicks, EDGE + 12);
    }

    /** As many marks as their labels leave room for. */
    private List<Ticks.Tick> fitting(FontMetrics metrics, int plotWidth) {
        for (int most = 8; most > 2; most--) {
            List<Ticks.Tick> ticks = ticks(most);
            List<Ticks.Tick> labelled =
                    ticks.stream().filter(t -> !t.label().isEmpty()).toList();
            double end = Double.NEGATIVE_INFINITY;
            boolean fits = true;
            for (Ticks.Tick tick : labelled) {
                double half = metrics.stringWidth(tick.label()) / 2.0;
                double at = xScale.place(tick.value()) * plotWidth;
                fits &= at - half > end + 10;
                end = at + half;
            }
            if (fits) {
                return ticks;
            }
        }
        return ticks(2);
    }

    /** Between a few whole numbers, a degree say, there is nothing to mark. */
    private List<Ticks.Tick> ticks(int most) {
        return xScale.isOfFewWholeNumbers(panel) ? Ticks.whole(xScale) : Ticks.of(xScale, most);
    }

    /** By how much the last label would stick out of the picture. */
    private int overhang(List<Ticks.Tick> ticks, FontMetrics metrics, int plotWidth, int right) {
        return ticks.stream()
                .mapToInt(t -> (int) Math.ceil(
                        xScale.place(t.value()) * plotWidth + metrics.stringWidth(t.label()) / 2.0 - plotWidth - right))
                .reduce(0, Math::max);
    }

    private FreeSpace occupied(Graphics2D g, Rectangle2D plot) {
        FreeSpace space = new FreeSpace();
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        new SeriesPainter(panel, xScale, yScale, plot, space).paint(nowhere, inks);
        nowhere.dispose();
        RuleLabels.reserve(g, panel, xScale, yScale, plot, space);
        return space;
    }

    private void titleLines(Graphics2D g, List<String> lines, FontMetrics metrics) {
        g.setFont(ChartStyle.TITLE);
        g.setColor(ChartStyle.INK);
        float y = EDGE + metrics.getAscent();
        for (String line : lines) {
            g.drawString(line, EDGE, y);
            y += metrics.getHeight();
        }
    }

    private static double height(Rectangle2D plot, FontMetrics tick) {
        return plot.getMaxY() + TICK_GAP + tick.getHeight() + 18;
    }

    private void axisTitles(Graphics2D g, Rectangle2D plot, double xBaseline, double yTitleX) {
        g.setColor(ChartStyle.INK);
        centred(g, panel.x().label(), plot.getCenterX(), xBaseline, plot.getWidth());
        AffineTransform upright = g.getTransform();
        g.translate(yTitleX, plot.getCenterY());
        g.rotate(-Math.PI / 2);
        centred(g, panel.y().label(), 0, 0, plot.getHeight() + 30);
        g.setTransform(upright);
    }

    /** A title too long for its axis is set smaller, and shortened only when that is not enough. */
    private static void centred(Graphics2D g, String text, double x, double y, double room) {
        Font font = ChartStyle.AXIS_TITLE;
        while (g.getFontMetrics(font).stringWidth(text) > room && font.getSize() > 9) {
            font = font.deriveFont(font.getSize2D() - 1);
        }
        g.setFont(font);
        String shown = Words.fitted(text, g.getFontMetrics(), room);
        g.drawString(shown, (float) (x - g.getFontMetrics().stringWidth(shown) / 2.0), (float) y);
    }

    private int barSpace(HeatMapPainter map, FontMetrics metrics) {
        return 14 + HeatMapPainter.BAR_WIDTH + TICK_GAP + widest(Ticks.of(map.scale(), 6), metrics) + 22;
    }

    private void colourBar(Graphics2D g, HeatMapPainter map, Rectangle2D plot) {
        Rectangle2D bar =
                new Rectangle2D.Double(plot.getMaxX() + 14, plot.getY(), HeatMapPainter.BAR_WIDTH, plot.getHeight());
        map.paintBar(g, bar);
        g.setFont(ChartStyle.TICK);
        FontMetrics metrics = g.getFontMetrics();
        List<Ticks.Tick> ticks = Ticks.of(map.scale(), 6);
        for (Ticks.Tick tick : ticks) {
            if (!tick.label().isEmpty()) {
                double y = bar.getMaxY() - map.scale().place(tick.value()) * bar.getHeight();
                g.setColor(ChartStyle.AXIS);
                g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + 3, y));
                g.setColor(ChartStyle.SOFT_INK);
                g.drawString(
                        tick.label(), (float) (bar.getMaxX() + TICK_GAP), (float) (y + metrics.getAscent() / 2.0 - 2));
            }
        }
        AffineTransform upright = g.getTransform();
        g.setColor(ChartStyle.INK);
        g.translate(bar.getMaxX() + TICK_GAP + widest(ticks, metrics) + 18, plot.getCenterY());
        g.rotate(-Math.PI / 2);
        centred(g, map.title(), 0, 0, plot.getHeight() + 30);
        g.setTransform(upright);
    }

    private static int widest(List<Ticks.Tick> ticks, FontMetrics metrics) {
        return ticks.stream()
                .mapToInt(t -> metrics.stringWidth(t.label()))
                .max()
                .orElse(0);
    }

    static void haloed(Graphics2D g, String text, double x, double y, Color ink) {
        g.setColor(ChartStyle.translucent(Color.WHITE, 215));
        for (double[] shift : new double[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {1, 1}, {-1, 1}, {1, -1}}) {
            g.drawString(text, (float) (x + shift[0]), (float) (y + shift[1]));
        }
        g.setColor(ink);
        g.drawString(text, (float) x, (float) y);
    }
}
