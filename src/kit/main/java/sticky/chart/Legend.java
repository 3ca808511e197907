package sticky.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sticky.figure.Panel;

/** The list of what is drawn: inside the plot where nothing is covered, else below it. Layers that share a label share an entry. */
final class Legend {

    private static final int KEY = 26;
    private static final int GAP = 7;
    private static final int BETWEEN = 18;
    private static final int MARGIN = 8;
    private static final int CLEARANCE = 5;

    private record Mark(Panel.Layer layer, Color ink) {}

    private final Map<String, List<Mark>> entries = new LinkedHashMap<>();

    Legend(Panel panel, Inks inks) {
        Map<String, List<Mark>> predictions = new LinkedHashMap<>();
        for (int i = 0; i < panel.layers().size(); i++) {
            Panel.Layer layer = panel.layers().get(i);
            boolean listed = !(layer instanceof Panel.Rule || layer instanceof Panel.HeatMap);
            if (listed && !layer.label().isEmpty()) {
                (isTheory(layer) ? predictions : entries)
                        .computeIfAbsent(layer.label(), label -> new ArrayList<>())
                        .add(new Mark(layer, inks.colours().get(i)));
            }
        }
        // What is predicted stands below what is measured.
        predictions.forEach((label, marks) ->
                entries.computeIfAbsent(label, none -> new ArrayList<>()).addAll(marks));
    }

    private static boolean isTheory(Panel.Layer layer) {
        return layer instanceof Panel.Curve curve && curve.look() == Panel.Look.THEORY;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A single column's box for use inside the plot. */
    Rectangle2D column(FontMetrics metrics) {
        int widest =
                entries.keySet().stream().mapToInt(metrics::stringWidth).max().orElse(0);
        return new Rectangle2D.Double(
                0, 0, KEY + GAP + widest + 2 * MARGIN, entries.size() * rowHeight(metrics) + MARGIN);
    }

    /** Where the column fits inside the plot without covering anything, or null. */
    Rectangle2D freeCorner(Rectangle2D plot, FreeSpace space, FontMetrics metrics) {
        Rectangle2D size = column(metrics);
        if (size.getWidth() > 0.62 * plot.getWidth() || size.getHeight() > 0.62 * plot.getHeight()) {
            return null;
        }
        List<Rectangle2D> candidates = new ArrayList<>();
        for (double down : new double[] {0, 1, 0.5}) {
            for (double right : new double[] {1, 0, 0.5}) {
                candidates.add(new Rectangle2D.Double(
                        plot.getX() + 4 + right * (plot.getWidth() - size.getWidth() - 8),
                        plot.getY() + 4 + down * (plot.getHeight() - size.getHeight() - 8),
                        size.getWidth(),
                        size.getHeight()));
            }
        }
        Rectangle2D best = candidates.stream()
                .filter(candidate -> space.covered(grown(candidate)) == 0)
                .findFirst()
                .orElse(candidates.get(0));
        return space.covered(grown(best)) == 0 ? best : null;
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - CLEARANCE,
                box.getY() - CLEARANCE,
                box.getWidth() + 2 * CLEARANCE,
                box.getHeight() + 2 * CLEARANCE);
    }

    /** The height that rows below the plot need. */
    int heightBelow(int width, FontMetrics metrics) {
        int lines = rows(width, metrics).stream()
                .mapToInt(row -> lines(row.get(0), metrics, width).size())
                .sum();
        return lines * rowHeight(metrics) + MARGIN;
    }

    void paintColumn(Graphics2D g, Rectangle2D box) {
        FontMetrics metrics = g.getFontMetrics(ChartStyle.LEGEND);
        g.setColor(ChartStyle.translucent(Color.WHITE, 235));
        g.fill(box);
        g.setColor(ChartStyle.LEGEND_EDGE);
        g.setStroke(ChartStyle.HAIRLINE);
        g.draw(box);
        double y = box.getY() + MARGIN / 2.0;
        for (String label : entries.keySet()) {
            entry(g, label, List.of(label), box.getX() + MARGIN, y);
            y += rowHeight(metrics);
        }
    }

    void paintBelow(Graphics2D g, double x, double y, int width) {
        FontMetrics metrics = g.getFontMetrics(ChartStyle.LEGEND);
        for (List<String> row : rows(width, metrics)) {
            double at = x;
            for (String label : row) {
                entry(g, label, lines(label, metrics, width), at, y);
                at += entryWidth(label, metrics);
            }
            y += lines(row.get(0), metrics, width).size() * rowHeight(metrics);
        }
    }

    /** A label wider than its row is broken, and then has the rows to itself. */
    private static List<String> lines(String label, FontMetrics metrics, int width) {
        return Words.wrapped(label, metrics, width - KEY - GAP);
    }

    private List<List<String>> rows(int width, FontMetrics metrics) {
        List<List<String>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (String label : entries.keySet()) {
            if (used + entryWidth(label, metrics) - BETWEEN > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(label);
            used += entryWidth(label, metrics);
        }
        return rows;
    }

    private static int entryWidth(String label, FontMetrics metrics) {
        return KEY + GAP + metrics.stringWidth(label) + BETWEEN;
    }

    private static int rowHeight(FontMetrics metrics) {
        return metrics.getHeight() + 3;
    }

    private void entry(Graphics2D g, String label, List<String> lines, double x, double y) {
        FontMetrics metrics = g.getFontMetrics(ChartStyle.LEGEND);
        double middle = y + rowHeight(metrics) / 2.0;
        double baseline = middle + metrics.getAscent() / 2.0 - 2;
        entries.get(label).stream()
                .sorted(Comparator.comparing(mark -> !isArea(mark.layer())))
                .forEach(mark -> key(g, mark, x, middle));
        g.setFont(ChartStyle.LEGEND);
        g.setColor(ChartStyle.INK);
        for (String line : lines) {
            g.drawString(line, (float) (x + KEY + GAP), (float) baseline);
            baseline += rowHeight(metrics);
        }
    }

    private static boolean isArea(Panel.Layer layer) {
        return layer instanceof Panel.Band || layer instanceof Panel.Histogram;
    }

    private static void key(Graphics2D g, Mark mark, double x, double y) {
        g.setColor(mark.ink());
        if (mark.layer() instanceof Panel.Curve curve) {
            switch (curve.look()) {
                case LINE -> {
                    g.setStroke(ChartStyle.solid(ChartStyle.LINE_WIDTH));
                    g.draw(new Line2D.Double(x, y, x + KEY, y));
                    if (SeriesPainter.hasFewPoints(curve)) {
                        FilledCircle.disc().paint(g, x + KEY / 2.0, y, ChartStyle.MARKER_SIZE);
                    }
                }
                case THEORY -> {
                    g.setStroke(ChartStyle.dashed(ChartStyle.THEORY_WIDTH));
                    g.draw(new Line2D.Double(x, y, x + KEY, y));
                }
                case POINTS -> FilledCircle.disc().paint(g, x + KEY / 2.0, y, ChartStyle.MARKER_SIZE);
                case OPEN_POINTS -> new OpenCircle().paint(g, x + KEY / 2.0, y, ChartStyle.MARKER_SIZE);
            }
        } else {
            boolean band = mark.layer() instanceof Panel.Band;
            Path2D box = new Path2D.Double(new Rectangle2D.Double(x + 2, y - 5, KEY - 4, 10));
            g.setColor(ChartStyle.translucent(mark.ink(), band ? 48 : 70));
            g.fill(box);
            if (!band) {
                g.setColor(mark.ink());
                g.setStroke(ChartStyle.solid(1.1f));
                g.draw(box);
            }
        }
    }
}
