package sticky.panels;

import java.util.Arrays;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** Escape by noise below the instability: who has not left yet, for several batch sizes. */
public final class ActivationFigure {
    private ActivationFigure() {}

    /** The upper quartile of the chosen times over their median; ln 4 / ln 2 = 2 for exponential times. */
    public static double quartileRatio(double[] times, int[] chosen) {
        double[] sorted =
                Arrays.stream(chosen).mapToDouble(i -> times[i]).sorted().toArray();
        return sorted[sorted.length * 3 / 4] / sorted[sorted.length / 2];
    }

    /** The share that has not left, over time, with the exponential of the median exit time. */
    public static Figure of(Lab lab, Experiment smallBatches) {
        Run run = lab.run("B = 10", smallBatches);
        double[] sorted = Exits.times(run);
        Arrays.sort(sorted);
        double rate = StrictMath.log(2) / sorted[sorted.length / 2];
        double[] steps = WellPanels.grid(0, 5 / rate, 50);
        Panel panel =
                Panel.of("Not left yet, ηH = 1.9", "steps t", "share of all").logY();
        panel = Exits.survival(panel, "B = 10", run, 200);
        for (int b : new int[] {20, 250}) {
            Experiment larger = smallBatches.batchSize(b).trajectories(1_000);
            panel = Exits.survival(panel, "B = " + b, lab.run("figure, B = " + b, larger), 200);
        }
        return Figure.of(
                "activation",
                "Below the instability trajectories that start at the minimum leave by noise alone, exponentially; large batches keep them.",
                panel.theory("exponential, B = 10", steps, WellPanels.map(steps, t -> StrictMath.exp(-rate * t)))
                        .yRange(5e-3, 1.1));
    }
}
