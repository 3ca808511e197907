package posterior;

import java.util.Arrays;
import pictures.ValleyFigures;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;

/** SGD's share of |w2| < 1 and of |w2| < 0.5 in the valley over time, beside the posterior's. */
public final class AgreementFigure {
    private static final double SAMPLES = 1e5;
    private static final double REACH = 5;

    private AgreementFigure() {}

    /** One panel a valley: training time on the axis, the number of degenerate directions between the panels. */
    public static Figure of(
            Run oneDirection, Recorder<Snapshots> itsPath, Run twoDirections, Recorder<Snapshots> theirPath) {
        return Figure.of(
                "agreement over time",
                "With one degenerate direction SGD needs thousands of steps to gather at |w2| < 1 and even 50000 do not gather it at "
                        + "|w2| < 0.5; with two it does not gather.",
                panel(oneDirection, itsPath),
                panel(twoDirections, theirPath));
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
        int degree = ((RadialValley) run.experiment().landscape()).degree();
        Panel panel = Panel.of("Share near O, d = " + degree, "steps t", "share of the kept")
                .logX()
                .yRange(0, 1.1);
        for (double reach : new double[] {1, .5}) {
            String where = reach == 1 ? "|w₂| < 1" : "|w₂| < 0.5";
            panel = panel.line("SGD, " + where, WellPanels.steps(run.of(path)), shares(run, path, reach))
                    .horizontalRule(
                            "posterior, n = 10⁵, " + where,
                            marginal(run).probabilityWithin(reach).value());
        }
        return panel;
    }

    private static double[] shares(Run run, Recorder<Snapshots> path, double reach) {
        return WellPanels.map(WellPanels.steps(run.of(path)), step -> {
            double[] w2 = run.ofKept(run.of(path).after((int) step, 1));
            return (double) within(reach, w2) / w2.length;
        });
    }
}
