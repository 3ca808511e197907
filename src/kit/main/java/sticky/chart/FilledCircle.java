package sticky.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A disc with a thin white rim, so that neighbours stay apart: a measured value. Of many, each is a small dot. */
final class FilledCircle extends Marker {

    private static final double DOT = 0.5;

    private final boolean dot;

    private FilledCircle(boolean dot) {
        this.dot = dot;
    }

    static FilledCircle disc() {
        return new FilledCircle(false);
    }

    static FilledCircle dot() {
        return new FilledCircle(true);
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int size) {
        Color fill = g.getColor();
        double width = dot ? DOT * size : size;
        Ellipse2D circle = new Ellipse2D.Double(x - width / 2, y - width / 2, width, width);
        g.fill(circle);
        if (dot) {
            return;
        }
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(circle);
        g.setColor(fill);
    }
}
