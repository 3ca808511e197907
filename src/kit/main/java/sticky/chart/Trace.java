package sticky.chart;

import java.util.Arrays;

/**
 * A polyline in places, 0 to 1 along each axis. A pair of NaN is a gap.
 *
 * @param x places along the horizontal axis
 * @param y places along the vertical axis
 */
record Trace(double[] x, double[] y) {

    private static final double FARTHEST = 50;
    private static final double DASH = 7;
    private static final double SPACE = 4;

    /** Points that an axis cannot show (NaN, or not positive on a logarithmic axis) become gaps. */
    static Trace of(double[] xs, double[] ys, Scale xScale, Scale yScale) {
        int size = Math.min(xs.length, ys.length);
        Trace trace = new Trace(new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            boolean shown = xScale.accepts(xs[i]) && yScale.accepts(ys[i]);
            trace.x[i] = shown ? clamp(xScale.place(xs[i])) : Double.NaN;
            trace.y[i] = shown ? clamp(yScale.place(ys[i])) : Double.NaN;
        }
        return trace;
    }

    /** Without points that move less than a pixel's fraction: a million steps draw as fast as a thousand. */
    Trace thinned(double width, double height) {
        Trace kept = new Trace(new double[x.length], new double[x.length]);
        int size = 0;
        for (int i = 0; i < x.length; i++) {
            boolean gap = Double.isNaN(x[i]);
            boolean last = i == x.length - 1 || Double.isNaN(x[i + 1]);
            boolean first = size == 0 || Double.isNaN(kept.x[size - 1]);
            boolean far = !gap
                    && !first
                    && Math.hypot((x[i] - kept.x[size - 1]) * width, (y[i] - kept.y[size - 1]) * height) >= 0.7;
            boolean keep = gap ? !first : first || last || far;
            if (keep) {
                kept.x[size] = x[i];
                kept.y[size++] = y[i];
            }
        }
        return new Trace(Arrays.copyOf(kept.x, size), Arrays.copyOf(kept.y, size));
    }

    /** Cut into dashes of equal length in pixels. XChart strokes segment by segment, which would start a new dash at every point. */
    Trace dashed(double width, double height) {
        Growing pieces = new Growing();
        double travelled = 0;
        for (int i = 1; i < x.length; i++) {
            double length = Math.hypot((x[i] - x[i - 1]) * width, (y[i] - y[i - 1]) * height);
            if (Double.isNaN(length)) {
                travelled = 0;
                continue;
            }
            double done = 0;
            while (done < length && pieces.size < 200_000) {
                double phase = (travelled + done) % (DASH + SPACE);
                boolean pen = phase < DASH;
                double run = Math.min(Math.max(pen ? DASH - phase : DASH + SPACE - phase, 1e-6), length - done);
                double[] from = at(i, done / length);
                double[] to = at(i, (done + run) / length);
                if (pen && !outside(from, to)) {
                    pieces.segment(from, to);
                }
                done += run;
            }
            travelled += length;
        }
        return pieces.trace();
    }

    /** Whether a dash lies above or below the plot: a steep peak would have thousands of them. */
    private static boolean outside(double[] from, double[] to) {
        return Math.max(from[1], to[1]) < 0 || Math.min(from[1], to[1]) > 1;
    }

    private double[] at(int i, double part) {
        return new double[] {x[i - 1] + part * (x[i] - x[i - 1]), y[i - 1] + part * (y[i] - y[i - 1])};
    }

    private static double clamp(double place) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, place));
    }

    private static final class Growing {
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int size;

        void segment(double[] from, double[] to) {
            boolean goesOn =
                    size > 0 && Math.abs(x[size - 1] - from[0]) < 1e-12 && Math.abs(y[size - 1] - from[1]) < 1e-12;
            if (!goesOn) {
                if (size > 0) {
                    point(Double.NaN, Double.NaN);
                }
                point(from[0], from[1]);
            }
            point(to[0], to[1]);
        }

        private void point(double px, double py) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = px;
            y[size++] = py;
        }

        Trace trace() {
            return new Trace(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }
    }
}
