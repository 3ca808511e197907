package sticky.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sticky.figure.Panel;

/**
 * A colour for each layer of a panel. Layers with the same label are one thing and share a colour; a band belongs to the curve drawn
 * right after it, or to the next one if it has no label; a curve without a label belongs to the one before it.
 *
 * @param colours one a layer, in the panel's order
 */
record Inks(List<Color> colours) {

    static Inks of(Panel panel) {
        boolean onHeatMap = panel.layers().stream().anyMatch(Panel.HeatMap.class::isInstance);
        List<Color> palette = onHeatMap ? ChartStyle.PALETTE_ON_HEAT_MAP : ChartStyle.PALETTE;
        Map<String, Color> byLabel = new LinkedHashMap<>();
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < panel.layers().size(); i++) {
            Panel.Layer layer = panel.layers().get(i);
            if (layer instanceof Panel.Rule || layer instanceof Panel.HeatMap) {
                colours.add(ChartStyle.RULE);
            } else if (isTheory(layer)) {
                colours.add(ChartStyle.THEORY);
            } else {
                String owner = owner(panel.layers(), i);
                colours.add(byLabel.computeIfAbsent(owner, label -> palette.get(byLabel.size() % palette.size())));
            }
        }
        return new Inks(List.copyOf(colours));
    }

    private static String owner(List<Panel.Layer> layers, int index) {
        if (layers.get(index) instanceof Panel.Band
                && index + 1 < layers.size()
                && layers.get(index + 1) instanceof Panel.Curve
                && !isTheory(layers.get(index + 1))) {
            return layers.get(index + 1).label();
        }
        if (!layers.get(index).label().isEmpty()) {
            return layers.get(index).label();
        }
        int step = layers.get(index) instanceof Panel.Band ? 1 : -1;
        for (int direction : new int[] {step, -step}) {
            for (int i = index + direction; i >= 0 && i < layers.size(); i += direction) {
                Panel.Layer other = layers.get(i);
                boolean coloured = !(other instanceof Panel.Rule || other instanceof Panel.HeatMap || isTheory(other));
                if (coloured && !other.label().isEmpty()) {
                    return other.label();
                }
            }
        }
        return "";
    }

    private static boolean isTheory(Panel.Layer layer) {
        return layer instanceof Panel.Curve curve && curve.look() == Panel.Look.THEORY;
    }
}
