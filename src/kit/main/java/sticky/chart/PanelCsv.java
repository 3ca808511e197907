package sticky.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import sticky.figure.Panel;

/**
 * The numbers a panel shows, to nine significant digits, as CSV (RFC 4180): a pair or triple of columns for each curve, band or histogram, a row for each point;
 * columns are named by axis and label. Series of different length leave empty cells.
 */
public final class PanelCsv {

    private static final MathContext NINE_DIGITS = new MathContext(9);

    private record Column(String name, double[] values) {}

    private PanelCsv() {}

    public static String of(Panel panel) {
        List<Column> columns = new ArrayList<>();
        for (Panel.Layer layer : panel.layers()) {
            columns.addAll(columns(panel, layer));
        }
        int rows = columns.stream().mapToInt(c -> c.values().length).max().orElse(0);
        StringBuilder csv = new StringBuilder();
        csv.append(String.join(",", columns.stream().map(c -> quoted(c.name())).toList()))
                .append("\r\n");
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                double[] values = columns.get(i).values();
                csv.append(i == 0 ? "" : ",").append(row < values.length ? number(values[row]) : "");
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static List<Column> columns(Panel panel, Panel.Layer layer) {
        String x = panel.x().label();
        String y = panel.y().label();
        if (layer instanceof Panel.Curve curve) {
            return List.of(column(x, layer, curve.x()), column(y, layer, curve.y()));
        } else if (layer instanceof Panel.Band band) {
            return List.of(
                    column(x, layer, band.x()),
                    column(y + " low", layer, band.low()),
                    column(y + " high", layer, band.high()));
        } else if (layer instanceof Panel.Histogram histogram) {
            return List.of(column(x + " bin edge", layer, histogram.edges()), column(y, layer, histogram.density()));
        } else if (layer instanceof Panel.HeatMap map) {
            return List.of(
                    column(x, layer, cells(map, 0)), column(y, layer, cells(map, 1)), column("", layer, cells(map, 2)));
        }
        Panel.Rule rule = (Panel.Rule) layer;
        return List.of(column(rule.vertical() ? x : y, layer, new double[] {rule.at()}));
    }

    /** A heat map's cells, row after row: coordinate 0 is x, 1 is y, 2 the value. */
    private static double[] cells(Panel.HeatMap map, int coordinate) {
        int columns = map.x().length;
        double[] cells = new double[columns * map.y().length];
        for (int i = 0; i < cells.length; i++) {
            int row = i / columns;
            int column = i % columns;
            cells[i] = switch (coordinate) {
                case 0 -> map.x()[column];
                case 1 -> map.y()[row];
                default -> map.values()[row][column];
            };
        }
        return cells;
    }

    private static Column column(String axis, Panel.Layer layer, double[] values) {
        boolean both = !axis.isEmpty() && !layer.label().isEmpty();
        return new Column(axis + (both ? ": " : "") + layer.label(), values);
    }

    private static String number(double value) {
        String exact = Double.toString(value);
        boolean brief = exact.length() <= 10 || !Double.isFinite(value);
        return brief
                ? exact
                : Double.toString(new BigDecimal(value).round(NINE_DIGITS).doubleValue());
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
