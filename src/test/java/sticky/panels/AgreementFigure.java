package sticky.panels;

import java.util.Arrays;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;

/** SGD's share of |w2| < 1 in the valley over time, beside the posterior's. */
public final class AgreementFigure {
    private static final double SAMPLES = 1e5;
    private static final double REACH = 5;

    private AgreementFigure() {}

    /** One panel a valley: training time on the axis, the number of degenerate directions between the panels. */
    public static Figure of(Run oneDirection, Run twoDirections, Recorder<Snapshots> path) {
        return Figure.of(
                "agreement over time",
                "With one degenerate direction SGD needs thousands of steps to gather near O; with two it does not gather.",
                panel(oneDirection, path),
                panel(twoDirections, path));
    }

    /** The posterior's marginal of w2 at n = 100000 for a run's valley. */
    public static ValleyMarginal marginal(Run run) {
        return ValleyMarginal.of(run.experiment().landscape(), SAMPLES, Likelihood.EXACT, ValleyFigures.STRIP, REACH);
    }

    /** How many values lie within c of 0. */
    public static long within(double c, double[] values) {
        return Arrays.stream(values).filter(value -> Math.abs(value) < c).count();
    }

    private static Panel panel(Run run, Recorder<Snapshots> path) {
        Snapshots snapshots = run.of(path);
        double[] steps = Arrays.stream(snapshots.steps())
                .filter(step -> step > 0)
                .asDoubleStream()
                .toArray();
        int degree = ((RadialValley) run.experiment().landscape()).degree();
        return Panel.of("Share with |w₂| < 1, d = " + degree, "steps t", "share of the kept")
                .logX()
                .yRange(0, 1.1)
                .line("SGD", steps, WellPanels.map(steps, step -> {
                    double[] w2 = run.ofKept(snapshots.after((int) step, 1));
                    return (double) within(1, w2) / w2.length;
                }))
                .horizontalRule(
                        "posterior, n = 10⁵", marginal(run).probabilityWithin(1).value());
    }
}
