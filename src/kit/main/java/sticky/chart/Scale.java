package sticky.chart;

import java.util.stream.DoubleStream;
import sticky.figure.Panel;

/**
 * One axis with its range settled: from a value to its place.
 *
 * @param low the value at the axis's start
 * @param high the value at its end
 * @param logarithmic whether places go with the logarithm of the value
 */
record Scale(double low, double high, boolean logarithmic) {

    private static final double HEADROOM = 0.06;
    private static final double MOST_WHOLE_NUMBERS = 8;
    // What has decayed for twenty decades is nothing, and would squeeze everything else flat.
    private static final double SMALLEST_SHARE = 1e-20;

    /** The range of the panel's horizontal axis. */
    static Scale ofX(Panel panel) {
        boolean tight = panel.layers().stream().anyMatch(Panel.HeatMap.class::isInstance);
        boolean bars = panel.layers().stream().anyMatch(Panel.Histogram.class::isInstance);
        return fit(
                panel.x(),
                panel.layers().stream()
                        .flatMapToDouble(layer -> xs(layer, panel.x().logarithmic())),
                tight || bars ? 0 : HEADROOM / 2,
                false);
    }

    /** The range of the panel's vertical axis; it starts at zero where the data nearly do. */
    static Scale ofY(Panel panel) {
        boolean tight = panel.layers().stream().anyMatch(Panel.HeatMap.class::isInstance);
        return fit(
                panel.y(),
                panel.layers().stream()
                        .flatMapToDouble(layer -> ys(layer, panel.y().logarithmic())),
                tight ? 0 : HEADROOM,
                !tight);
    }

    /** Where the value lies on the axis: 0 at its start, 1 at its end. */
    double place(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The inverse of {@link #place}. */
    double valueAt(double place) {
        return logarithmic ? low * Math.pow(high / low, place) : low + place * (high - low);
    }

    /** Whether the axis can show the value at all, in range or out of it. */
    boolean accepts(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    /** Whether this is the axis of a panel whose horizontal values are whole numbers, and few. */
    boolean isOfFewWholeNumbers(Panel panel) {
        return !logarithmic
                && high - low < MOST_WHOLE_NUMBERS
                && !panel.layers().isEmpty()
                && panel.layers().stream()
                        .allMatch(layer -> layer instanceof Panel.Curve curve
                                && DoubleStream.of(curve.x()).allMatch(x -> x == Math.rint(x)));
    }

    private static Scale fit(Panel.Axis axis, DoubleStream values, double headroom, boolean fromZero) {
        boolean logarithmic = axis.logarithmic();
        var range = values.filter(v -> Double.isFinite(v) && (!logarithmic || v > 0))
                .summaryStatistics();
        double low = range.getCount() == 0 ? (logarithmic ? 1 : 0) : range.getMin();
        double high = range.getCount() == 0 ? (logarithmic ? 10 : 1) : range.getMax();
        if (logarithmic) {
            double factor = Math.pow(high / low, headroom);
            boolean flat = high / low < 1.01;
            low = Math.max(low, high * SMALLEST_SHARE);
            low = flat ? low / 3 : low / factor;
            high = flat ? high * 3 : high * factor;
        } else {
            double pad = high > low ? headroom * (high - low) : Math.max(0.5 * Math.abs(high), 1e-12);
            boolean zero = fromZero && low >= 0 && low < 0.3 * high;
            low = zero ? 0 : low - pad;
            high = high + pad;
        }
        return new Scale(
                usable(axis.low(), logarithmic) ? axis.low() : low,
                usable(axis.high(), logarithmic) ? axis.high() : high,
                logarithmic);
    }

    private static boolean usable(double end, boolean logarithmic) {
        return Double.isFinite(end) && (!logarithmic || end > 0);
    }

    private static DoubleStream xs(Panel.Layer layer, boolean logarithmic) {
        if (layer instanceof Panel.Curve curve) {
            return DoubleStream.of(curve.x());
        } else if (layer instanceof Panel.Band band) {
            return DoubleStream.of(band.x());
        } else if (layer instanceof Panel.Histogram histogram) {
            return DoubleStream.of(histogram.edges());
        } else if (layer instanceof Panel.HeatMap map) {
            return HeatMapPainter.extent(map.x(), logarithmic);
        }
        return layer instanceof Panel.Rule rule && rule.vertical() ? DoubleStream.of(rule.at()) : DoubleStream.empty();
    }

    private static DoubleStream ys(Panel.Layer layer, boolean logarithmic) {
        if (layer instanceof Panel.Curve curve) {
            return DoubleStream.of(curve.y());
        } else if (layer instanceof Panel.Band band) {
            return DoubleStream.concat(DoubleStream.of(band.low()), DoubleStream.of(band.high()));
        } else if (layer instanceof Panel.Histogram histogram) {
            return DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(histogram.density()));
        } else if (layer instanceof Panel.HeatMap map) {
            return HeatMapPainter.extent(map.y(), logarithmic);
        }
        return layer instanceof Panel.Rule rule && !rule.vertical() ? DoubleStream.of(rule.at()) : DoubleStream.empty();
    }
}
