package escape;

import java.util.List;
import java.util.Map;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.EscapeRates;

/** What decides the escape is the learning rate times the curvature: pictures of the claims that say so. */
public final class CrisisFigures {
    private CrisisFigures() {}

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
                "Above the crisis the rate rises a little with the batch size; below it it falls, the farther below the faster.",
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
}
