package escape;

import java.util.Map;
import pictures.FractionPanels;
import pictures.WellPanels;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.statistics.Survival;

/** What decides the escape is the learning rate times the curvature: pictures of the claims that say so. */
public final class CrisisFigures {
    private CrisisFigures() {}

    /** The decay in two wells at the same eta H, and in one of them at another. */
    public static Figure barriers(Survival high, Survival low, Survival other) {
        Panel panel = FractionPanels.axes("Fraction in the regular basin").yRange(3e-3, 1);
        panel = add(panel, "w₀ = 2.4, ηH = 3.7, barrier 270", high);
        panel = add(panel, "w₀ = 1.6, ηH = 3.7, barrier 24", low);
        panel = add(panel, "w₀ = 1.6, ηH = 2.6, barrier 24", other);
        return Figure.of(
                "barriers",
                "At the same ηH two wells empty alike, though one barrier is eleven times as high; at another ηH they do not.",
                panel);
    }

    /** Escape rates against the batch size at several eta H, with the rate of the one-step kernel at the learning rates. */
    public static Figure batchSizes(
            DoubleWell well, double[] learningRates, double[] batchSizes, Map<String, double[]> rates) {
        Panel panel = Panel.of("Escape rate against batch size", "batch size B", "escape rate per step")
                .logX()
                .logY();
        for (Map.Entry<String, double[]> curve : rates.entrySet()) {
            panel = panel.points(curve.getKey(), batchSizes, curve.getValue());
        }
        double[] fine = WellPanels.map(
                WellPanels.grid(0, 1, 12),
                share -> batchSizes[0] * StrictMath.pow(batchSizes[batchSizes.length - 1] / batchSizes[0], share));
        for (double learningRate : learningRates) {
            panel = panel.theory(
                    "kernel", fine, WellPanels.map(fine, b -> EscapeRuns.kernelRate(well, learningRate, (int) b)));
        }
        return Figure.of(
                "batch sizes",
                "Above the crisis the batch size does not matter; below it the rate falls with it, the farther below the faster.",
                panel);
    }

    private static Panel add(Panel panel, String label, Survival survival) {
        return FractionPanels.joined(panel, label, survival, Bands.ERROR_RATE);
    }
}
