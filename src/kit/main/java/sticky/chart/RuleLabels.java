package sticky.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import sticky.figure.Panel;

/** The small words beside rules, each put where it covers least. */
final class RuleLabels {

    private static final int RIGHT_MARGIN = 14;

    private RuleLabels() {}

    static void paint(Graphics2D g, Panel panel, Scale xScale, Scale yScale, Rectangle2D plot, FreeSpace space) {
        g.setFont(ChartStyle.RULE_LABEL);
        for (Panel.Rule rule : shown(panel, xScale, yScale)) {
            Rectangle2D box = place(g, rule, xScale, yScale, plot, space);
            FontMetrics metrics = g.getFontMetrics(ChartStyle.RULE_LABEL);
            String text = Words.fitted(rule.label(), metrics, box.getWidth());
            Chart.haloed(g, text, box.getX() + 2, box.getY() + metrics.getAscent(), ChartStyle.SOFT_INK);
        }
    }

    /** Keeps the labels' places free of the legend. */
    static void reserve(Graphics2D g, Panel panel, Scale xScale, Scale yScale, Rectangle2D plot, FreeSpace space) {
        for (Panel.Rule rule : shown(panel, xScale, yScale)) {
            place(g, rule, xScale, yScale, plot, space);
        }
    }

    private static List<Panel.Rule> shown(Panel panel, Scale xScale, Scale yScale) {
        List<Panel.Rule> rules = new ArrayList<>();
        for (Panel.Layer layer : panel.layers()) {
            if (layer instanceof Panel.Rule rule && !rule.label().isEmpty()) {
                Scale scale = rule.vertical() ? xScale : yScale;
                double place = scale.accepts(rule.at()) ? scale.place(rule.at()) : -1;
                if (place >= 0 && place <= 1) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    private static Rectangle2D place(
            Graphics2D g, Panel.Rule rule, Scale xScale, Scale yScale, Rectangle2D plot, FreeSpace space) {
        FontMetrics metrics = g.getFontMetrics(ChartStyle.RULE_LABEL);
        double width = Math.min(metrics.stringWidth(rule.label()) + 4.0, plot.getWidth());
        double height = metrics.getHeight();
        List<Rectangle2D> candidates = new ArrayList<>();
        if (rule.vertical()) {
            double x = plot.getX() + xScale.place(rule.at()) * plot.getWidth();
            for (double down : new double[] {0.01, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.93}) {
                double y = plot.getY() + down * (plot.getHeight() - height);
                add(candidates, x + 3, y, width, height, plot);
                add(candidates, x - 3 - width, y, width, height, plot);
            }
        } else {
            double y = plot.getMaxY() - yScale.place(rule.at()) * plot.getHeight();
            for (double right : new double[] {1, 0.01, 0.75, 0.5, 0.25}) {
                double x = plot.getX() + right * (plot.getWidth() - width);
                add(candidates, x, y - height - 1, width, height, plot);
                add(candidates, x, y + 2, width, height, plot);
            }
        }
        if (candidates.isEmpty()) {
            candidates.add(new Rectangle2D.Double(plot.getX(), plot.getY(), width, height));
        }
        Rectangle2D best = space.best(candidates);
        space.take(best);
        return best;
    }

    private static void add(
            List<Rectangle2D> candidates, double x, double y, double width, double height, Rectangle2D plot) {
        Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
        Rectangle2D room =
                new Rectangle2D.Double(plot.getX(), plot.getY(), plot.getWidth() + RIGHT_MARGIN, plot.getHeight());
        if (room.contains(box)) {
            candidates.add(box);
        }
    }
}
