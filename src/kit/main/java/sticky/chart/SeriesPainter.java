package sticky.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import sticky.figure.Panel;

/**
 * Draws a panel's curves, bands, histograms and rules with XChart, on axes from 0 to 1: scales are settled before, and XChart sees places
 * only.
 */
final class SeriesPainter {

    private static final int MANY_CURVES = 8;
    private static final int FEW_POINTS = 15;
    private static final int MANY_POINTS = 300;
    private static final double COLUMN = 4;

    private final Panel panel;
    private final Scale xScale;
    private final Scale yScale;
    private final Rectangle2D plot;
    private final FreeSpace space;
    private final XYChart chart;
    private final boolean onHeatMap;
    private int count;

    SeriesPainter(Panel panel, Scale xScale, Scale yScale, Rectangle2D plot, FreeSpace space) {
        this.panel = panel;
        this.xScale = xScale;
        this.yScale = yScale;
        this.plot = plot;
        this.space = space;
        this.onHeatMap = panel.layers().stream().anyMatch(Panel.HeatMap.class::isInstance);
        chart = new XYChart((int) plot.getWidth(), (int) plot.getHeight());
        ChartStyle.bare(chart.getStyler());
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax(1.0);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(1.0);
    }

    void paint(Graphics2D g, Inks inks) {
        for (int i = 0; i < panel.layers().size(); i++) {
            Panel.Layer layer = panel.layers().get(i);
            Color ink = inks.colours().get(i);
            if (layer instanceof Panel.Curve curve) {
                curve(curve, ink);
            } else if (layer instanceof Panel.Band band) {
                band(band, ink);
            } else if (layer instanceof Panel.Histogram histogram) {
                histogram(histogram, ink);
            } else if (layer instanceof Panel.Rule rule) {
                rule(rule, ink);
            }
        }
        if (count > 0) {
            Graphics2D part = (Graphics2D) g.create();
            part.translate(plot.getX(), plot.getY());
            chart.paint(part, (int) plot.getWidth(), (int) plot.getHeight());
            part.dispose();
        }
    }

    private void curve(Panel.Curve curve, Color ink) {
        Trace trace = Trace.of(curve.x(), curve.y(), xScale, yScale);
        boolean points = curve.look() == Panel.Look.POINTS || curve.look() == Panel.Look.OPEN_POINTS;
        occupy(trace, !points);
        if (points) {
            boolean many = trace.x().length > MANY_POINTS;
            Color colour = many ? ChartStyle.translucent(ink, 140) : ink;
            Marker disc = many ? FilledCircle.dot() : FilledCircle.disc();
            markers(trace, colour, curve.look() == Panel.Look.POINTS ? disc : new OpenCircle());
            return;
        }
        Trace thin = trace.thinned(plot.getWidth(), plot.getHeight());
        long curves =
                panel.layers().stream().filter(Panel.Curve.class::isInstance).count();
        float width = curves > MANY_CURVES || onHeatMap ? 1.1f : ChartStyle.LINE_WIDTH;
        if (curve.look() == Panel.Look.THEORY) {
            BasicStroke flat = new BasicStroke(ChartStyle.THEORY_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
            line(thin.dashed(plot.getWidth(), plot.getHeight()), ink, flat);
        } else {
            if (onHeatMap) {
                line(thin, ChartStyle.translucent(Color.WHITE, 150), ChartStyle.solid(width + 1.4f));
            }
            line(thin, ink, ChartStyle.solid(width));
            if (hasFewPoints(curve)) {
                markers(trace, ink, FilledCircle.disc());
            }
        }
    }

    /** Whether a line joins so few values that each is shown. */
    static boolean hasFewPoints(Panel.Curve curve) {
        return curve.look() == Panel.Look.LINE && curve.x().length <= FEW_POINTS;
    }

    private void band(Panel.Band band, Color ink) {
        Trace low = Trace.of(band.x(), band.low(), xScale, yScale);
        Trace high = Trace.of(band.x(), band.high(), xScale, yScale);
        List<double[]> outline = new ArrayList<>();
        for (int i = 0; i < high.x().length; i++) {
            addIfShown(outline, high.x()[i], high.y()[i]);
        }
        for (int i = low.x().length - 1; i >= 0; i--) {
            // A lower end that a logarithmic axis cannot show lies below the picture.
            boolean below = Double.isNaN(low.x()[i]) && !Double.isNaN(high.x()[i]);
            addIfShown(outline, below ? high.x()[i] : low.x()[i], below ? 0 : low.y()[i]);
        }
        area(outline, ChartStyle.translucent(ink, 48));
        for (int i = 0; i < high.x().length; i++) {
            if (!Double.isNaN(high.x()[i])) {
                double bottom = i < low.y().length && !Double.isNaN(low.y()[i]) ? low.y()[i] : 0;
                occupyColumns(i == 0 ? high.x()[i] : high.x()[i - 1], high.x()[i], bottom, high.y()[i]);
            }
        }
    }

    private void histogram(Panel.Histogram histogram, Color ink) {
        List<double[]> outline = new ArrayList<>();
        double floor = yScale.accepts(0) ? yScale.place(0) : 0;
        outline.add(new double[] {xScale.place(histogram.edges()[0]), floor});
        for (int i = 0; i < histogram.density().length; i++) {
            double density = histogram.density()[i];
            double top = yScale.accepts(density) ? yScale.place(density) : floor;
            outline.add(new double[] {xScale.place(histogram.edges()[i]), top});
            outline.add(new double[] {xScale.place(histogram.edges()[i + 1]), top});
            if (top > floor) {
                occupyColumns(
                        xScale.place(histogram.edges()[i]),
                        xScale.place(histogram.edges()[i + 1]),
                        floor,
                        top);
            }
        }
        outline.add(new double[] {xScale.place(histogram.edges()[histogram.density().length]), floor});
        area(outline, ChartStyle.translucent(ink, 70));
        Trace edge = trace(outline);
        line(edge, ink, ChartStyle.solid(1.1f));
        occupy(edge, true);
    }

    private void rule(Panel.Rule rule, Color ink) {
        Scale scale = rule.vertical() ? xScale : yScale;
        if (scale.accepts(rule.at())) {
            double[] along = {0, 1};
            double[] across = {scale.place(rule.at()), scale.place(rule.at())};
            Trace trace = rule.vertical() ? new Trace(across, along) : new Trace(along, across);
            occupy(trace, true);
            line(trace, ink, ChartStyle.RULE_STROKE);
        }
    }

    private void line(Trace trace, Color ink, BasicStroke stroke) {
        XYSeries series = add(trace, XYSeries.XYSeriesRenderStyle.Line);
        if (series != null) {
            series.setMarker(SeriesMarkers.NONE).setLineStyle(stroke).setLineColor(ink);
        }
    }

    private void markers(Trace trace, Color ink, Marker marker) {
        XYSeries series = add(trace, XYSeries.XYSeriesRenderStyle.Scatter);
        if (series != null) {
            series.setMarker(marker).setMarkerColor(ink).setLineStyle(SeriesLines.NONE);
        }
    }

    private void area(List<double[]> outline, Color fill) {
        XYSeries series = outline.size() < 3 ? null : add(trace(outline), XYSeries.XYSeriesRenderStyle.PolygonArea);
        if (series != null) {
            series.setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.NONE).setFillColor(fill);
        }
    }

    private XYSeries add(Trace trace, XYSeries.XYSeriesRenderStyle style) {
        if (trace.x().length == 0) {
            return null;
        }
        return chart.addSeries("s" + count++, trace.x(), trace.y()).setXYSeriesRenderStyle(style);
    }

    private static Trace trace(List<double[]> outline) {
        return new Trace(
                outline.stream().mapToDouble(p -> p[0]).toArray(),
                outline.stream().mapToDouble(p -> p[1]).toArray());
    }

    private static void addIfShown(List<double[]> outline, double x, double y) {
        if (!Double.isNaN(x)) {
            outline.add(new double[] {x, y});
        }
    }

    private void occupy(Trace trace, boolean joined) {
        for (int i = 0; i < trace.x().length; i++) {
            if (Double.isNaN(trace.x()[i])) {
                continue;
            }
            if (joined && i > 0 && !Double.isNaN(trace.x()[i - 1])) {
                space.line(px(trace.x()[i - 1]), py(trace.y()[i - 1]), px(trace.x()[i]), py(trace.y()[i]));
            } else {
                space.point(px(trace.x()[i]), py(trace.y()[i]));
            }
        }
    }

    /** Takes the area between two places of each axis, column by column. */
    private void occupyColumns(double left, double right, double bottom, double top) {
        int columns = Double.isNaN(left) ? 1 : (int) Math.max(1, Math.ceil((px(right) - px(left)) / COLUMN));
        for (int k = 0; k <= columns; k++) {
            double x = columns == 1 || Double.isNaN(left) ? px(right) : px(left) + (px(right) - px(left)) * k / columns;
            space.line(x, py(bottom), x, py(top));
        }
    }

    private double px(double place) {
        return plot.getX() + Math.max(-0.1, Math.min(1.1, place)) * plot.getWidth();
    }

    private double py(double place) {
        return plot.getMaxY() - Math.max(-0.1, Math.min(1.1, place)) * plot.getHeight();
    }
}
