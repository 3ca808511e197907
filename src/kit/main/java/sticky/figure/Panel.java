package sticky.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One set of axes and what is drawn on it, in drawing order. Immutable: each method returns a panel with one thing more.
 *
 * @param title what the panel shows
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers what is drawn
 */
public record Panel(String title, Axis x, Axis y, List<Layer> layers) {

    /**
     * An axis.
     *
     * @param label symbol and unit: "steps t", "learning rate η"
     * @param logarithmic whether the axis is logarithmic; values that are not positive are then left out of the picture (not of the data)
     * @param low the least value shown, or NaN to fit the data
     * @param high the largest value shown, or NaN to fit the data
     */
    public record Axis(String label, boolean logarithmic, double low, double high) {}

    /** Something drawn. The label goes into the legend and the CSV header; an empty label keeps it out of the legend. */
    public sealed interface Layer permits Curve, Band, Histogram, Rule, HeatMap {
        String label();
    }

    /** How a curve is drawn. THEORY is a dashed line for predictions, OPEN_POINTS are for published values. */
    public enum Look {
        LINE,
        THEORY,
        POINTS,
        OPEN_POINTS
    }

    /** Points (x[i], y[i]), joined or not. */
    public record Curve(String label, Look look, double[] x, double[] y) implements Layer {}

    /** The area between two curves over x: an interval. */
    public record Band(String label, double[] x, double[] low, double[] high) implements Layer {}

    /** A density histogram: {@code density[i]} on [edges[i], edges[i+1]]. */
    public record Histogram(String label, double[] edges, double[] density) implements Layer {}

    /** A straight line across the panel at a value of x (vertical) or y (horizontal): a bound, a barrier. */
    public record Rule(String label, boolean vertical, double at) implements Layer {}

    /**
     * Colours: {@code values[row of y][column of x]}. A panel with a heat map may have curves on it. Values that are
     * exponents have a label that says so, "log10 Q²"; their colour bar then reads in powers of ten.
     */
    public record HeatMap(String label, double[] x, double[] y, double[][] values) implements Layer {}

    public static Panel of(String title, String xLabel, String yLabel) {
        return new Panel(
                title,
                new Axis(xLabel, false, Double.NaN, Double.NaN),
                new Axis(yLabel, false, Double.NaN, Double.NaN),
                List.of());
    }

    public Panel logX() {
        return new Panel(title, new Axis(x.label(), true, x.low(), x.high()), y, layers);
    }

    public Panel logY() {
        return new Panel(title, x, new Axis(y.label(), true, y.low(), y.high()), layers);
    }

    public Panel xRange(double low, double high) {
        return new Panel(title, new Axis(x.label(), x.logarithmic(), low, high), y, layers);
    }

    public Panel yRange(double low, double high) {
        return new Panel(title, x, new Axis(y.label(), y.logarithmic(), low, high), layers);
    }

    public Panel line(String label, double[] xs, double[] ys) {
        return with(new Curve(label, Look.LINE, xs, ys));
    }

    public Panel theory(String label, double[] xs, double[] ys) {
        return with(new Curve(label, Look.THEORY, xs, ys));
    }

    public Panel points(String label, double[] xs, double[] ys) {
        return with(new Curve(label, Look.POINTS, xs, ys));
    }

    public Panel published(String label, double[] xs, double[] ys) {
        return with(new Curve(label, Look.OPEN_POINTS, xs, ys));
    }

    public Panel band(String label, double[] xs, double[] low, double[] high) {
        return with(new Band(label, xs, low, high));
    }

    /** A density histogram of the values in [low, high]; the density is over all values given, so that what lies outside is missing. */
    public Panel histogram(String label, double[] values, double low, double high, int bins) {
        double[] edges = new double[bins + 1];
        double[] density = new double[bins];
        double width = (high - low) / bins;
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + i * width;
        }
        for (double value : values) {
            double bin = Math.floor((value - low) / width);
            if (bin >= 0 && bin < bins) { // false for the NaN of a diverged trajectory
                density[(int) bin] += 1 / (width * values.length);
            }
        }
        return with(new Histogram(label, edges, density));
    }

    public Panel verticalRule(String label, double at) {
        return with(new Rule(label, true, at));
    }

    public Panel horizontalRule(String label, double at) {
        return with(new Rule(label, false, at));
    }

    public Panel heatMap(String label, double[] xs, double[] ys, double[][] values) {
        return with(new HeatMap(label, xs, ys, values));
    }

    private static void requireAsMany(String label, double[] xs, double[]... others) {
        for (double[] ys : others) {
            if (ys.length != xs.length) {
                throw new IllegalArgumentException(
                        "\"" + label + "\" has " + xs.length + " values of x and " + ys.length + " of y");
            }
        }
    }

    /** Whether there is something to see besides rules. A NaN is a gap in a curve. */
    boolean hasData() {
        return layers.stream().anyMatch(layer -> !(layer instanceof Rule) && !isEmpty(layer));
    }

    private static boolean isEmpty(Layer layer) {
        return layer instanceof Curve curve && curve.x().length == 0
                || layer instanceof Band band && band.x().length == 0;
    }

    /** How many points of curves a logarithmic axis has no place for. */
    long leftOut() {
        return layers.stream()
                .filter(Curve.class::isInstance)
                .map(Curve.class::cast)
                .mapToLong(curve -> IntStream.range(0, curve.x().length)
                        .filter(i -> x.logarithmic() && curve.x()[i] <= 0 || y.logarithmic() && curve.y()[i] <= 0)
                        .count())
                .sum();
    }

    private Panel with(Layer layer) {
        if (layer instanceof Curve curve) {
            requireAsMany(curve.label(), curve.x(), curve.y());
        } else if (layer instanceof Band band) {
            requireAsMany(band.label(), band.x(), band.low(), band.high());
        } else if (layer instanceof HeatMap map
                && (map.values().length != map.y().length
                        || Arrays.stream(map.values()).anyMatch(row -> row.length != map.x().length))) {
            throw new IllegalArgumentException("\"" + map.label() + "\" is no table of " + map.y().length + " rows and "
                    + map.x().length + " columns");
        }
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new Panel(title, x, y, List.copyOf(more));
    }
}
