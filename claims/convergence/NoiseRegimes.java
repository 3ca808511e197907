package convergence;

import java.util.Arrays;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.Laws;
import sticky.observables.MinimumExponent;
import sticky.sgd.CubicNoiseLaw;
import sticky.statistics.Medians;
import sticky.statistics.Variance;

/** What noise does near a minimum of Q = w^d in the end: a floor for d = 1, an exponential fall for d = 2, a power law for d = 3. */
public final class NoiseRegimes {
    private static final int SHOWN = 500;

    private NoiseRegimes() {}

    /** Returns one panel per order. */
    public static Figure figure(Lab lab, Experiment order1, Experiment order2, Run order3, Recorder<Snapshots> path) {
        return Figure.of(
                "noise regimes",
                "In the end noise sets a floor for d = 1, makes |w| fall exponentially for d = 2 and faster than gradient descent for d = 3.",
                floor(lab, order1),
                exponential(lab, order2),
                power(order3, path));
    }

    private static Panel floor(Lab lab, Experiment order1) {
        Recorder<Snapshots> path = Snapshots.logSpaced(30, order1.steps());
        Snapshots snapshots =
                lab.sketch("d = 1", order1.trajectories(5_000).record(path)).of(path);
        double[] steps = WellPanels.steps(snapshots);
        double eta = order1.rule().learningRate();
        int b = order1.batches().batchSize();
        double floor = Laws.stationaryVariance(order1).ofSlope(1);
        // One step of the variance: v' = v E(1 - 2 eta m_xx)^2 + 4 eta^2 sigma^2 / B.
        double contraction = 1 - 4 * eta + 4 * eta * eta * (1 + 2.0 / b);
        return Panel.of("d = 1 from w = 0: a floor", "steps t", "variance of w")
                .points("SGD", steps, WellPanels.map(steps, t -> Variance.of(snapshots.after((int) t, 0))))
                .theory("exact", steps, WellPanels.map(steps, t -> floor * (1 - StrictMath.pow(contraction, t))))
                .horizontalRule("stationary variance", floor)
                .yRange(0, 1.3 * floor);
    }

    private static Panel exponential(Lab lab, Experiment order2) {
        int steps = order2.steps();
        Recorder<Snapshots> path = Snapshots.at(
                IntStream.rangeClosed(0, 20).map(i -> i * steps / 20).toArray());
        Run run = lab.sketch("d = 2", order2.trajectories(SHOWN).record(path));
        Snapshots snapshots = run.of(path);
        double[] at = Arrays.stream(snapshots.steps()).asDoubleStream().toArray();
        double start = run.start(0)[0];
        double exponent = MinimumExponent.at(order2, 0).exact().value();
        Panel panel = Panel.of("d = 2: exponential", "steps t", "median |w|").logY();
        return Bands.points(panel, "SGD", at, t -> Medians.of(snapshots.distance((int) t), Bands.ERROR_RATE))
                .theory("exp(t E ln |1 + 4η m_xy|)", at, WellPanels.map(at, t -> start * StrictMath.exp(exponent * t)))
                .line("gradient descent", at, WellPanels.map(at, Laws.gradientFlow(run)::distance));
    }

    private static Panel power(Run order3, Recorder<Snapshots> path) {
        Snapshots snapshots = order3.of(path);
        double[] at = WellPanels.steps(snapshots);
        double[] medians = WellPanels.map(at, t -> Medians.median(snapshots.distance((int) t)));
        CubicNoiseLaw law = Laws.cubicNoise(order3.experiment());
        double start = order3.start(0)[0];
        return Panel.of("d = 3: a power law", "steps t", "median |w|")
                .logX()
                .logY()
                .points("SGD, σ = " + (int) order3.experiment().batches().labelNoise(), at, medians)
                .theory("Bessel process", at, WellPanels.map(at, t -> law.median(start, t)))
                .line("gradient descent", at, WellPanels.map(at, Laws.gradientFlow(order3)::distance));
    }
}
