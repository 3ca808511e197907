package escape;

import pictures.Exits;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** Escape by noise below the instability: who has not left yet, for several batch sizes. */
public final class ActivationFigure {
    private static final int LAST = 3_000;

    private ActivationFigure() {}

    /** The share that has not left, over time, with the exponentials at the rates of the one-step kernel. */
    public static Figure of(Lab lab, Experiment smallBatches) {
        double[] steps = WellPanels.grid(0, LAST, 80);
        Panel panel =
                Panel.of("Not left yet, ηH = 1.9", "steps t", "share of all").logY();
        panel = Exits.survival(panel, "B = 10", lab.of(smallBatches), 200);
        for (int b : new int[] {20, 250}) {
            Experiment larger = smallBatches.batchSize(b).trajectories(1_000);
            panel = Exits.survival(panel, "B = " + b, lab.sketch("B = " + b, larger), 200);
        }
        for (int b : new int[] {10, 20}) {
            double rate = EscapeRuns.kernelRate(smallBatches.batchSize(b));
            panel = panel.theory("one-step kernel", steps, WellPanels.map(steps, t -> StrictMath.exp(-rate * t)));
        }
        return Figure.of(
                "activation",
                "Below the instability trajectories that start at the minimum leave by noise alone, exponentially; large batches keep them.",
                panel.xRange(0, LAST).yRange(0.005, 1.5));
    }
}
