package stuck;

import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.FirstPassage;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.ExitTimes;
import sticky.observables.PredictedExits;
import sticky.statistics.Proportion;

/** How many still leave a degenerate basin after step t. */
final class WaitingFigure {
    private static final int LONG = 300;
    private static final int WITH_MOMENTUM = 20_000;

    private WaitingFigure() {}

    /** Returns the share that first leaves after step t, simulated and predicted, and with momentum. */
    static Figure of(Lab lab, Experiment beside) {
        double[] steps = WellPanels.grid(0, LONG - 1, LONG - 1);
        double[] predicted = PredictedExits.of(beside.steps(LONG)).after();
        Panel panel = Panel.of("Started within 0.1 of −w₀", "steps t", "share that leaves the basin after step t")
                .logY()
                .yRange(1e-8, 1)
                .theory("one-step kernel", steps, WellPanels.map(steps, t -> predicted[(int) t]));
        panel = measured(panel, "SGD", lab.of(beside), beside.steps() - 20);
        Experiment withMomentum = beside.momentum(0.5).steps(LONG).trajectories(WITH_MOMENTUM);
        panel = measured(panel, "momentum 0.5", lab.sketch("momentum 0.5", withMomentum), LONG - 40);
        return Figure.of("waiting", """
                What has not left a degenerate minimum early hardly ever will: without momentum the chance still to leave falls tenfold every \
                forty to fifty steps.""", panel);
    }

    /** What is still to leave by the run's end, up to a step well before it. */
    private static Panel measured(Panel panel, String label, Run run, int upTo) {
        Recorder<FirstPassage> recorder = ExitTimes.recorder(run.experiment().landscape());
        FirstPassage exits = run.of(recorder);
        int left = ExitTimes.left(run);
        double[] steps = IntStream.iterate(0, t -> t <= upTo, t -> t + 4)
                .asDoubleStream()
                .toArray();
        return Bands.points(
                panel,
                label,
                steps,
                t -> Proportion.exact(left - exits.leftBy((int) t), run.trajectories(), Bands.ERROR_RATE));
    }
}
