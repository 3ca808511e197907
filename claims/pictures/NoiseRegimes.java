package pictures;

import java.util.Arrays;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.sgd.GradientFlow;
import sticky.sgd.StationaryVariance;
import sticky.stability.LyapunovExponent;
import sticky.statistics.Medians;
import sticky.statistics.Variance;

/** What noise does near a minimum of Q = w^d in the end: a floor for d = 1, an exponential fall for d = 2, a power law for d = 3. */
public final class NoiseRegimes {
    /** c = 2 eta Q'' for Q = w^2 at eta = .05. */
    public static final double ORDER_2_FACTOR = LyapunovExponent.factor(.05, 2);

    private static final int SHOWN = 500;

    private NoiseRegimes() {}

    /** The log-log slope of the median |w| between two recorded steps, over the chosen trajectories. */
    public static double slope(Snapshots path, int from, int to, int[] chosen) {
        double fall =
                Medians.median(moduli(path.after(to, 0), chosen)) / Medians.median(moduli(path.after(from, 0), chosen));
        return StrictMath.log(fall) / StrictMath.log((double) to / from);
    }

    /** ln |w(T)/w(0)| / T, the mean log-change a step, {@code double[trajectory]}; NaN for a trajectory that diverged. */
    public static double[] logDrift(Run run) {
        double steps = run.experiment().steps();
        double[] drift = new double[run.trajectories()];
        Arrays.setAll(drift, i -> StrictMath.log(Math.abs(run.end(0)[i] / run.start(0)[i])) / steps);
        return drift;
    }

    private static double[] moduli(double[] w, int[] chosen) {
        double[] moduli = new double[chosen.length];
        for (int i = 0; i < moduli.length; i++) {
            double modulus = Math.abs(w[chosen[i]]);
            moduli[i] = Double.isNaN(modulus) ? Double.POSITIVE_INFINITY : modulus;
        }
        return moduli;
    }

    /** One panel an order. */
    public static Figure figure(Lab lab, Experiment order1, Experiment order2, Snapshots order3) {
        return Figure.of(
                "noise regimes",
                "In the end noise sets a floor for d = 1, makes |w| fall exponentially for d = 2 and faster than gradient descent for d = 3.",
                floor(lab, order1),
                exponential(lab, order2),
                power(order3));
    }

    private static Panel floor(Lab lab, Experiment order1) {
        Recorder<Snapshots> path = Snapshots.logSpaced(30, order1.steps());
        Snapshots snapshots =
                lab.sketch("d = 1", order1.trajectories(5_000).record(path)).of(path);
        double[] steps = WellPanels.steps(snapshots);
        double eta = order1.rule().learningRate();
        int b = order1.batches().batchSize();
        double floor = new StationaryVariance(eta, b, order1.batches().labelNoise()).ofSlope(1);
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
        Recorder<Snapshots> path = Snapshots.at(java.util.stream.IntStream.rangeClosed(0, 20)
                .map(i -> i * steps / 20)
                .toArray());
        Snapshots snapshots =
                lab.sketch("d = 2", order2.trajectories(SHOWN).record(path)).of(path);
        double[] at = Arrays.stream(snapshots.steps()).asDoubleStream().toArray();
        double exponent = new LyapunovExponent(5, 1).exact(ORDER_2_FACTOR).value();
        Panel panel = Panel.of("d = 2: exponential", "steps t", "median |w|").logY();
        return Bands.points(panel, "SGD", at, t -> Medians.of(snapshots.distance((int) t), Bands.ERROR_RATE))
                .theory("exp(t E ln |1 + 4η m_xy|)", at, WellPanels.map(at, t -> 1e-3 * StrictMath.exp(exponent * t)))
                .line("gradient descent", at, WellPanels.map(at, new GradientFlow(2, .05, 1e-3)::distance));
    }

    private static Panel power(Snapshots order3) {
        double[] at = WellPanels.steps(order3);
        double[] medians = medians(order3, at);
        double end = medians[medians.length - 1];
        double[] late = Arrays.stream(at).filter(t -> t >= 300).toArray();
        return Panel.of("d = 3: a power law", "steps t", "median |w|")
                .logX()
                .logY()
                .points("SGD, σ = 30", at, medians)
                .theory("slope −1/2", late, WellPanels.map(late, t -> end * StrictMath.sqrt(at[at.length - 1] / t)))
                .line("gradient descent", at, WellPanels.map(at, new GradientFlow(3, .01, .2)::distance));
    }

    private static double[] medians(Snapshots snapshots, double[] steps) {
        return WellPanels.map(steps, t -> Medians.median(snapshots.distance((int) t)));
    }
}
