package sticky.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What a plot already holds, in pixels, so that words are put where nothing is. */
final class FreeSpace {

    private static final double STEP = 4;

    private final List<double[]> points = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    void point(double x, double y) {
        points.add(new double[] {x, y});
    }

    /** Marks the whole straight line between two points. */
    void line(double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        int steps = (int) Math.min(500, Math.ceil(length / STEP));
        for (int i = 0; i <= steps; i++) {
            double part = steps == 0 ? 0 : (double) i / steps;
            point(x1 + part * (x2 - x1), y1 + part * (y2 - y1));
        }
    }

    void take(Rectangle2D box) {
        taken.add(box);
    }

    /** How much the box would cover: points, and a great deal for each box already placed. */
    long covered(Rectangle2D box) {
        long hits = points.stream().filter(p -> box.contains(p[0], p[1])).count();
        return hits + 10_000 * taken.stream().filter(box::intersects).count();
    }

    /** The first of the candidates that covers least. */
    Rectangle2D best(List<Rectangle2D> candidates) {
        Rectangle2D best = candidates.get(0);
        long least = Long.MAX_VALUE;
        for (Rectangle2D candidate : candidates) {
            long cost = covered(candidate);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }
}
