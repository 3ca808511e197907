package escape;

import java.util.Locale;
import pictures.FractionPanels;
import pictures.WellPanels;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.statistics.FitWindow;
import sticky.statistics.Survival;

/** Figure 1 in our own style: potential, posterior, the decay of the regular basin, and where trajectories end. */
public final class EscapeFigure {
    private EscapeFigure() {}

    /** The four panels of figure 1, with gradient descent and a small learning rate beside SGD in the third. */
    public static Figure of(Run run, Survival sgd, Survival descent, Survival smallStep) {
        DoubleWell well = Basin.well(run.experiment().landscape());
        int steps = run.experiment().steps();
        double rate = FitWindow.of(3, 25).rate(sgd.curve());
        Panel fraction = FractionPanels.axes("Fraction in the regular basin").yRange(0.001, 1);
        fraction = FractionPanels.measured(fraction, "η = 0.004", smallStep, Bands.ERROR_RATE);
        fraction = FractionPanels.measured(fraction, "gradient descent", descent, Bands.ERROR_RATE);
        fraction = FractionPanels.measured(fraction, "SGD, η = 0.01", sgd, Bands.ERROR_RATE);
        fraction = FractionPanels.exponential(
                fraction, String.format(Locale.ROOT, "fit, rate %.3f", rate), sgd, rate, 3, 25);
        return Figure.of(
                "figure 1",
                """
                SGD leaves the regular basin at a constant rate, about five times faster than gradient descent; \
                at η = 0.004 no trajectory leaves.""",
                WellPanels.potential(well),
                WellPanels.posterior(well, 1, 100, 1000),
                fraction,
                WellPanels.ends(
                        "After " + steps + " steps",
                        run,
                        (double) steps * run.experiment().batches().batchSize()));
    }
}
