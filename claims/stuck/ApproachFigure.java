package stuck;

import java.util.Arrays;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Start;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.statistics.Medians;

/** The distance to the line over time, from several places along it. */
final class ApproachFigure {
    private static final int TRAJECTORIES = 200;

    private ApproachFigure() {}

    /** Returns the median distance to the line over time, from several distances to O. */
    static Figure of(Lab lab, Experiment experiment) {
        Recorder<Snapshots> path = Snapshots.logSpaced(30, experiment.steps());
        Panel panel = Panel.of(
                        "Momentum " + experiment.rule().momentum() + ", started within 0.1 of the line",
                        "steps t",
                        "median |w₁|")
                .logX()
                .logY()
                .yRange(1e-10, 1);
        for (double w2 : new double[] {0.8, 1, 1.2, 1.4, 1.6}) {
            Run run = lab.sketch(
                    "approach",
                    experiment
                            .from(experiment.start().get(0), Start.at(w2))
                            .trajectories(TRAJECTORIES)
                            .record(path));
            double[] steps = WellPanels.steps(run.of(path));
            panel = panel.line("|w₂| = " + w2, steps, WellPanels.map(steps, t -> median(run, path, (int) t)));
        }
        return Figure.of(
                "approach",
                "How fast SGD comes to the fully degenerate line falls steeply toward O, below |w₂| = 1 it has hardly begun.",
                panel);
    }

    private static double median(Run run, Recorder<Snapshots> path, int step) {
        return Medians.median(Arrays.stream(run.of(path).after(step, 0))
                .map(w -> Double.isNaN(w) ? Double.POSITIVE_INFINITY : Math.abs(w))
                .toArray());
    }
}
