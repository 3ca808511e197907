package escape;

import pictures.FractionPanels;
import pictures.WellPanels;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.statistics.FitWindow;
import sticky.statistics.Survival;

/** Figure 1 in our own style: potential, posterior, the decay of the regular basin, and where trajectories end. */
public final class EscapeFigure {
    private EscapeFigure() {}

    /** The four panels of figure 1, with gradient descent and a small learning rate beside SGD in the third. */
    public static Figure of(Run run, Survival sgd, Survival descent, Survival smallStep, double alpha) {
        DoubleWell well = (DoubleWell) run.experiment().landscape();
        int steps = run.experiment().steps();
        double rate = FitWindow.of(3, 25).rate(sgd.curve());
        Panel fraction = FractionPanels.axes("Fraction in the regular basin").yRange(1e-3, 1);
        fraction = FractionPanels.measured(fraction, "η = 0.004", smallStep, alpha);
        fraction = FractionPanels.measured(fraction, "gradient descent", descent, alpha);
        fraction = FractionPanels.measured(fraction, "SGD, η = 0.01", sgd, alpha);
        fraction = FractionPanels.exponential(
                fraction, String.format(java.util.Locale.ROOT, "fit, rate %.3f", rate), sgd, rate, 3, 25);
        return Figure.of(
                "figure 1",
                "SGD leaves the regular basin at a constant rate, about five times faster than gradient descent; "
                        + "at η = 0.004 nobody leaves.",
                WellPanels.potential(well),
                WellPanels.posterior(well, 1, 100, 1000),
                fraction,
                WellPanels.ends(
                        "After " + steps + " steps",
                        run,
                        (double) steps * run.experiment().batches().batchSize()));
    }
}
