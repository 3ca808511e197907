package escape;

import java.util.Arrays;
import pictures.Exits;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;

/** Escape by noise below the instability: who has not left yet, for several batch sizes. */
public final class ActivationFigure {
    private static final int LAST = 4_000;

    private ActivationFigure() {}

    /** The upper quartile of the chosen times over their median; ln 4 / ln 2 = 2 for exponential times. */
    public static double quartileRatio(double[] times, int[] chosen) {
        double[] sorted =
                Arrays.stream(chosen).mapToDouble(i -> times[i]).sorted().toArray();
        return sorted[sorted.length * 3 / 4] / sorted[sorted.length / 2];
    }

    /** The share that has not left, over time, with the exponentials at the rates of the one-step kernel. */
    public static Figure of(Lab lab, Experiment smallBatches) {
        DoubleWell well = (DoubleWell) smallBatches.landscape();
        double learningRate = smallBatches.rule().learningRate();
        double[] steps = WellPanels.grid(0, LAST, 80);
        Panel panel =
                Panel.of("Not left yet, ηH = 1.9", "steps t", "share of all").logY();
        panel = Exits.survival(panel, "B = 10", lab.run("B = 10", smallBatches), 200);
        for (int b : new int[] {20, 250}) {
            Experiment larger = smallBatches.batchSize(b).trajectories(1_000);
            panel = Exits.survival(panel, "B = " + b, lab.sketch("B = " + b, larger), 200);
        }
        for (int b : new int[] {10, 20}) {
            double rate = EscapeRuns.kernelRate(well, learningRate, b);
            panel = panel.theory("one-step kernel", steps, WellPanels.map(steps, t -> StrictMath.exp(-rate * t)));
        }
        return Figure.of(
                "activation",
                "Below the instability trajectories that start at the minimum leave by noise alone, exponentially; large batches keep them.",
                panel.xRange(0, LAST).yRange(5e-3, 1.5));
    }
}
