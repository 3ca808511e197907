package sticky.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.files.Json;

/**
 * A figure's data for the front door, where a script draws them: five significant digits, null where a number is not finite, and of a curve
 * of very many points a share that looks the same: the least and the largest of each stretch.
 */
final class PanelJson {
    private static final MathContext DIGITS = new MathContext(5);

    /** Stretches of a curve that is thinned. */
    private static final int STRETCHES = 300;

    private PanelJson() {}

    static ObjectNode of(Figure figure) {
        ObjectNode json = Json.object();
        json.put("name", figure.name());
        json.put("caption", figure.caption());
        ArrayNode panels = json.putArray("panels");
        for (Panel panel : figure.panels()) {
            ObjectNode node = panels.addObject().put("title", panel.title());
            axis(node.putObject("x"), panel.x());
            axis(node.putObject("y"), panel.y());
            ArrayNode layers = node.putArray("layers");
            panel.layers().forEach(layer -> layer(layers.addObject(), layer));
        }
        return json;
    }

    private static void axis(ObjectNode node, Panel.Axis axis) {
        node.put("label", axis.label()).put("log", axis.logarithmic());
        put(node, "low", axis.low());
        put(node, "high", axis.high());
    }

    private static void layer(ObjectNode node, Panel.Layer layer) {
        node.put("label", layer.label());
        if (layer instanceof Panel.Curve curve) {
            boolean joined = curve.look() == Panel.Look.LINE || curve.look() == Panel.Look.THEORY;
            int[] kept = kept(curve.y(), joined);
            node.put("kind", "curve")
                    .put("look", curve.look().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            put(node.putArray("x"), curve.x(), kept);
            put(node.putArray("y"), curve.y(), kept);
        } else if (layer instanceof Panel.Band band) {
            int[] kept = kept(band.high(), true);
            node.put("kind", "band");
            put(node.putArray("x"), band.x(), kept);
            put(node.putArray("low"), band.low(), kept);
            put(node.putArray("high"), band.high(), kept);
        } else if (layer instanceof Panel.Histogram histogram) {
            node.put("kind", "histogram");
            put(node.putArray("x"), histogram.edges());
            put(node.putArray("y"), histogram.density());
        } else if (layer instanceof Panel.Rule rule) {
            node.put("kind", "rule").put("vertical", rule.vertical());
            put(node, "at", rule.at());
        } else if (layer instanceof Panel.HeatMap map) {
            node.put("kind", "heatmap");
            put(node.putArray("x"), map.x());
            put(node.putArray("y"), map.y());
            ArrayNode rows = node.putArray("values");
            for (double[] row : map.values()) {
                put(rows.addArray(), row);
            }
        }
    }

    /** The indices that are kept: all, or of each stretch those of its least and its largest value, and both ends. */
    private static int[] kept(double[] values, boolean joined) {
        int[] all = new int[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        if (values.length <= 3 * STRETCHES) {
            return all;
        }
        boolean[] keep = new boolean[values.length];
        keep[0] = true;
        keep[values.length - 1] = true;
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            int from = (int) ((long) values.length * stretch / STRETCHES);
            int to = (int) ((long) values.length * (stretch + 1) / STRETCHES);
            int least = from;
            int largest = from;
            for (int i = from; i < to; i++) {
                least = values[i] < values[least] ? i : least;
                largest = values[i] > values[largest] ? i : largest;
            }
            keep[least] = true;
            keep[joined ? largest : from] = true;
        }
        return Arrays.stream(all).filter(i -> keep[i]).toArray();
    }

    private static void put(ArrayNode array, double[] values, int[] indices) {
        for (int i : indices) {
            add(array, values[i]);
        }
    }

    private static void put(ArrayNode array, double[] values) {
        for (double value : values) {
            add(array, value);
        }
    }

    private static void add(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(rounded(value));
        } else {
            array.addNull();
        }
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, rounded(value));
        } else {
            node.putNull(key);
        }
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
