package directions;

import java.util.stream.IntStream;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.Laws;
import sticky.sgd.ValleyLaw;

/** What happens on and along the line L of the radial valley. */
public final class LinePanels {
    private LinePanels() {}

    /** Returns where trajectories that started in one point of L end across it and along it, on the same scale. */
    public static Figure spread(Run run, double w2, double stationaryVariance) {
        double deviation = Math.sqrt(stationaryVariance);
        double reach = 4.5 * deviation;
        double[] across =
                IntStream.rangeClosed(-90, 90).mapToDouble(i -> i * reach / 90).toArray();
        double[] density = new double[across.length];
        for (int i = 0; i < across.length; i++) {
            density[i] = StrictMath.exp(-0.5 * across[i] * across[i] / stationaryVariance)
                    / (deviation * Math.sqrt(2 * Math.PI));
        }
        double[] along = new double[run.trajectories()];
        for (int i = 0; i < along.length; i++) {
            along[i] = run.end(1)[i] - w2;
        }
        ValleyLaw law = Laws.valley(run.experiment());
        String steps = "After " + run.experiment().steps() + " steps from one point of L";
        return Figure.of(
                "spread",
                "Started in one point of L, trajectories spread across it (left) and hardly along it (right, same scale).",
                Panel.of(steps + ": across", "w₁", "density")
                        .histogram("SGD", run.end(0), -reach, reach, 60)
                        .theory("stationary Gaussian", across, density),
                Panel.of(steps + ": along", "w₂ − " + w2, "density")
                        .histogram("SGD", along, -reach, reach, 120)
                        .verticalRule(
                                "valley law", law.position(w2, run.experiment().steps()) - w2));
    }
}
