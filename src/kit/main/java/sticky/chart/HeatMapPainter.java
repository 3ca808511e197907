package sticky.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import sticky.figure.Panel;

/** A heat map as an image under the plot, on the plot's own axes, and its colour bar. A label "log10 V" says that the values are exponents. */
final class HeatMapPainter {

    static final int BAR_WIDTH = 14;

    private static final int SMOOTH_FROM = 24;
    private static final List<String> EXPONENT_PREFIXES = List.of("log10 ", "log₁₀ ");

    private final Panel.HeatMap map;
    private final ColourScale colours;

    HeatMapPainter(Panel.HeatMap map) {
        this.map = map;
        double[] finite = Arrays.stream(map.values())
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        // The few values next to a zero of the potential would stretch a logarithmic colour scale for nothing.
        colours = finite.length == 0
                ? new ColourScale(0, 1)
                : new ColourScale(finite[finite.length / 100], finite[finite.length - 1]);
    }

    void paint(Graphics2D g, Scale xScale, Scale yScale, Rectangle2D plot) {
        int width = (int) plot.getWidth();
        int height = (int) plot.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        boolean smooth = isSmooth(map.x()) && isSmooth(map.y());
        double[] columns = indices(map.x(), xScale, width, false);
        double[] rows = indices(map.y(), yScale, height, true);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                image.setRGB(column, row, colours.argb(value(rows[row], columns[column], smooth)));
            }
        }
        g.drawImage(image, (int) plot.getX(), (int) plot.getY(), null);
    }

    /** The colour bar fills the box from low to high. */
    void paintBar(Graphics2D g, Rectangle2D box) {
        BufferedImage image = new BufferedImage(1, (int) box.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < image.getHeight(); row++) {
            double place = 1 - (row + 0.5) / image.getHeight();
            image.setRGB(0, row, colours.argb(colours.low() + place * (colours.high() - colours.low())));
        }
        g.drawImage(image, (int) box.getX(), (int) box.getY(), (int) box.getWidth(), (int) box.getHeight(), null);
        g.setColor(ChartStyle.AXIS);
        g.setStroke(ChartStyle.HAIRLINE);
        g.draw(box);
    }

    /** The colour bar's scale: logarithmic when the values are exponents. */
    Scale scale() {
        return areExponents()
                ? new Scale(Math.pow(10, colours.low()), Math.pow(10, colours.high()), true)
                : new Scale(colours.low(), colours.high(), false);
    }

    /** The colour bar's title, without "log10". */
    String title() {
        return areExponents() ? map.label().substring(EXPONENT_PREFIXES.get(0).length()) : map.label();
    }

    private boolean areExponents() {
        String label = map.label().toLowerCase(Locale.ROOT);
        return EXPONENT_PREFIXES.stream().anyMatch(label::startsWith) && colours.high() - colours.low() < 300;
    }

    private double value(double row, double column, boolean smooth) {
        if (Double.isNaN(row) || Double.isNaN(column)) {
            return Double.NaN;
        }
        if (!smooth) {
            return map.values()[(int) Math.round(row)][(int) Math.round(column)];
        }
        int r = (int) Math.min(row, map.y().length - 2.0);
        int c = (int) Math.min(column, map.x().length - 2.0);
        double top = mix(map.values()[r][c], map.values()[r][c + 1], column - c);
        double bottom = mix(map.values()[r + 1][c], map.values()[r + 1][c + 1], column - c);
        return mix(top, bottom, row - r);
    }

    private double mix(double from, double to, double part) {
        double a = Math.max(from, colours.low());
        double b = Math.max(to, colours.low());
        return a + part * (b - a);
    }

    /** For each pixel, the fractional index of its place in the ascending grid; NaN outside the grid. */
    private static double[] indices(double[] grid, Scale scale, int pixels, boolean downwards) {
        double[] places = Arrays.stream(grid).map(scale::place).toArray();
        double reach = isSmooth(grid) ? 1e-9 : 0.5;
        double[] result = new double[pixels];
        for (int i = 0; i < pixels; i++) {
            double place = downwards ? 1 - (i + 0.5) / pixels : (i + 0.5) / pixels;
            int found = Arrays.binarySearch(places, place);
            int above = Math.max(1, Math.min(grid.length - 1, found >= 0 ? found : -found - 1));
            double index = above - 1 + (place - places[above - 1]) / (places[above] - places[above - 1]);
            boolean inside = index >= -reach && index <= grid.length - 1 + reach;
            result[i] = inside ? Math.max(0, Math.min(grid.length - 1.0, index)) : Double.NaN;
        }
        return result;
    }

    /** From the grid's first to its last value; half a cell more on either side where cells are drawn one by one. */
    static DoubleStream extent(double[] grid, boolean logarithmic) {
        int last = grid.length - 1;
        if (isSmooth(grid) || last < 1) {
            return DoubleStream.of(grid[0], grid[last]);
        }
        return logarithmic
                ? DoubleStream.of(
                        grid[0] / Math.sqrt(grid[1] / grid[0]), grid[last] * Math.sqrt(grid[last] / grid[last - 1]))
                : DoubleStream.of(grid[0] - (grid[1] - grid[0]) / 2, grid[last] + (grid[last] - grid[last - 1]) / 2);
    }

    private static boolean isSmooth(double[] grid) {
        return grid.length >= SMOOTH_FROM;
    }
}
