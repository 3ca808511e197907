package escape;

import java.util.List;
import java.util.Map;
import pictures.FractionPanels;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.EscapeRates;
import sticky.statistics.Survival;

/** What decides the escape is the learning rate times the curvature: pictures of the claims that say so. */
public final class CrisisFigures {
    private CrisisFigures() {}

    /** The decay in two wells at the same eta H, and in one of them at another. */
    public static Figure barriers(Survival high, Survival low, Survival other) {
        Panel panel = FractionPanels.axes("Fraction in the regular basin").yRange(0.003, 1);
        panel = add(panel, "w₀ = 2.4, ηH = 3.7, barrier 270", high);
        panel = add(panel, "w₀ = 1.6, ηH = 3.7, barrier 24", low);
        panel = add(panel, "w₀ = 1.6, ηH = 2.6, barrier 24", other);
        return Figure.of(
                "barriers",
                "At the same ηH two wells empty alike, though one barrier is eleven times as high; at another ηH they do not.",
                panel);
    }

    /**
     * Escape rates against the batch size at several eta H, with the rate of the one-step kernel.
     *
     * @param families by label, experiments that differ in the batch size
     */
    public static Figure batchSizes(Lab lab, Map<String, List<Experiment>> families) {
        Panel panel = Panel.of("Escape rate against batch size", "batch size B", "escape rate per step")
                .logX()
                .logY();
        for (Map.Entry<String, List<Experiment>> family : families.entrySet()) {
            panel = panel.points(family.getKey(), batchSizes(family.getValue()), rates(lab, family.getValue()));
        }
        for (List<Experiment> family : families.values()) {
            double[] sizes = batchSizes(family);
            double[] fine = WellPanels.map(
                    WellPanels.grid(0, 1, 12),
                    share -> sizes[0] * StrictMath.pow(sizes[sizes.length - 1] / sizes[0], share));
            panel = panel.theory(
                    "kernel",
                    fine,
                    WellPanels.map(
                            fine, b -> EscapeRuns.kernelRate(family.get(0).batchSize((int) b))));
        }
        return Figure.of(
                "batch sizes",
                "Above the crisis the batch size does not matter; below it the rate falls with it, the farther below the faster.",
                panel);
    }

    private static double[] batchSizes(List<Experiment> family) {
        return family.stream().mapToDouble(e -> e.batches().batchSize()).toArray();
    }

    private static double[] rates(Lab lab, List<Experiment> family) {
        return family.stream()
                .mapToDouble(e ->
                        EscapeRates.FIGURE_7.rate(EscapeRuns.survival(lab, e).curve()))
                .toArray();
    }

    private static Panel add(Panel panel, String label, Survival survival) {
        return FractionPanels.joined(panel, label, survival, Bands.ERROR_RATE);
    }
}
