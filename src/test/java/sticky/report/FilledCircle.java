package sticky.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A disc with a thin white rim, so that neighbours stay apart: a measured value. */
final class FilledCircle extends Marker {

    @Override
    public void paint(Graphics2D g, double x, double y, int size) {
        Color fill = g.getColor();
        Ellipse2D circle = new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size);
        g.fill(circle);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(circle);
        g.setColor(fill);
    }
}
