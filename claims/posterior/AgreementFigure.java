package posterior;

import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.observables.EndShares;
import sticky.observables.Posteriors;
import sticky.posterior.ValleyMarginal;

/** SGD's share of |w2| < 1 and of |w2| < 0.5 in the valley over time, beside the posterior's. */
public final class AgreementFigure {
    private static final double SAMPLES = 1e5;

    private AgreementFigure() {}

    /** One panel a valley, the training time on its axis; the prior is uniform on |w2| < reach. */
    public static Figure of(
            Run oneDirection,
            Recorder<Snapshots> itsPath,
            Run twoDirections,
            Recorder<Snapshots> theirPath,
            double reach) {
        return Figure.of(
                "agreement over time",
                """
                With one degenerate direction SGD needs thousands of steps to gather at |w2| < 1 and even 50000 do not gather it at \
                |w2| < 0.5; with two it does not gather.""",
                panel(oneDirection, itsPath, reach),
                panel(twoDirections, theirPath, reach));
    }

    private static Panel panel(Run run, Recorder<Snapshots> path, double priorReach) {
        int degree = ((RadialValley) run.experiment().landscape()).degree();
        ValleyMarginal marginal = Posteriors.ofW2(run.experiment().landscape(), SAMPLES, priorReach);
        Panel panel = Panel.of("Share near O, d = " + degree, "steps t", "share of the kept")
                .logX()
                .yRange(0, 1.1);
        for (double reach : new double[] {1, 0.5}) {
            String where = reach == 1 ? "|w₂| < 1" : "|w₂| < 0.5";
            panel = panel.line("SGD, " + where, WellPanels.steps(run.of(path)), shares(run, path, reach))
                    .horizontalRule(
                            "posterior, n = 10⁵, " + where,
                            marginal.probabilityWithin(reach).value());
        }
        return panel;
    }

    private static double[] shares(Run run, Recorder<Snapshots> path, double reach) {
        return WellPanels.map(WellPanels.steps(run.of(path)), step -> {
            double[] w2 = run.ofKept(run.of(path).after((int) step, 1));
            return (double) EndShares.countWithin(reach, w2) / w2.length;
        });
    }
}
