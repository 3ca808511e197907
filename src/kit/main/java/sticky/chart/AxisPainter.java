package sticky.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The grid behind a plot and the axes around it. */
record AxisPainter(Rectangle2D plot, Scale xScale, Scale yScale) {

    private static final int GAP = 6;

    /** Grid lines at the labelled marks; over a heat map they would only hide it. */
    void paintGrid(Graphics2D g, List<Ticks.Tick> xTicks, List<Ticks.Tick> yTicks, boolean visible) {
        if (!visible) {
            return;
        }
        g.setStroke(ChartStyle.HAIRLINE);
        g.setColor(ChartStyle.GRID);
        for (Ticks.Tick tick : yTicks) {
            if (!tick.label().isEmpty()) {
                double y = y(tick);
                g.draw(new Line2D.Double(plot.getX(), y, plot.getMaxX(), y));
            }
        }
        for (Ticks.Tick tick : xTicks) {
            if (xScale.logarithmic() && !tick.label().isEmpty()) {
                g.draw(new Line2D.Double(x(tick), plot.getY(), x(tick), plot.getMaxY()));
            }
        }
    }

    void paintAxes(Graphics2D g, List<Ticks.Tick> xTicks, List<Ticks.Tick> yTicks) {
        g.setStroke(ChartStyle.HAIRLINE);
        g.setFont(ChartStyle.TICK);
        FontMetrics metrics = g.getFontMetrics();
        for (Ticks.Tick tick : xTicks) {
            double length = tick.label().isEmpty() ? 2.5 : 4.5;
            g.setColor(ChartStyle.AXIS);
            g.draw(new Line2D.Double(x(tick), plot.getMaxY(), x(tick), plot.getMaxY() + length));
            g.setColor(ChartStyle.SOFT_INK);
            float left = (float) (x(tick) - metrics.stringWidth(tick.label()) / 2.0);
            g.drawString(tick.label(), left, (float) (plot.getMaxY() + GAP + metrics.getAscent()));
        }
        for (Ticks.Tick tick : yTicks) {
            double length = tick.label().isEmpty() ? 2.5 : 4.5;
            g.setColor(ChartStyle.AXIS);
            g.draw(new Line2D.Double(plot.getX() - length, y(tick), plot.getX(), y(tick)));
            g.setColor(ChartStyle.SOFT_INK);
            float left = (float) (plot.getX() - GAP - 1 - metrics.stringWidth(tick.label()));
            g.drawString(tick.label(), left, (float) (y(tick) + metrics.getAscent() / 2.0 - 2));
        }
        g.setColor(ChartStyle.AXIS);
        g.draw(new Line2D.Double(plot.getX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY()));
        g.draw(new Line2D.Double(plot.getX(), plot.getY(), plot.getX(), plot.getMaxY()));
    }

    private double x(Ticks.Tick tick) {
        return plot.getX() + xScale.place(tick.value()) * plot.getWidth();
    }

    private double y(Ticks.Tick tick) {
        return plot.getMaxY() - yScale.place(tick.value()) * plot.getHeight();
    }
}
