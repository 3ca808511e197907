package sticky.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A circle filled with white: a published value. */
final class OpenCircle extends Marker {

    @Override
    public void paint(Graphics2D g, double x, double y, int size) {
        Color outline = g.getColor();
        Ellipse2D circle = new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size);
        g.setColor(Color.WHITE);
        g.fill(circle);
        g.setColor(outline);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(circle);
    }
}
