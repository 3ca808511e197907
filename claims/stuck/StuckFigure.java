package stuck;

import pictures.FractionPanels;
import pictures.WellPanels;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;

/** Figure 4 in our own style: two degenerate minima, and no trajectory leaves. */
public final class StuckFigure {
    private StuckFigure() {}

    /** Returns the four panels of figure 4, with a second run, with momentum, in the third. */
    public static Figure inTheWell(Run run, Run withMomentum, Recorder<Occupancy> basin) {
        DoubleWell well = (DoubleWell) run.experiment().landscape();
        Panel fraction =
                FractionPanels.axes("In the basin of −w₀, of all that started").yRange(1e-4, 1);
        fraction = FractionPanels.occupancy(fraction, "SGD", run.of(basin), run.trajectories(), Bands.ERROR_RATE);
        fraction = FractionPanels.occupancy(
                fraction,
                "momentum " + withMomentum.experiment().rule().momentum(),
                withMomentum.of(basin),
                run.trajectories(),
                Bands.ERROR_RATE);
        return Figure.of(
                "figure 4",
                "After a burn-in the share in the less degenerate basin is constant: no trajectory leaves. With momentum 0.7 it empties.",
                WellPanels.potential(well),
                WellPanels.posterior(well, 10, 1e6),
                fraction,
                WellPanels.ends(
                        "After " + run.experiment().steps() + " steps",
                        run,
                        (double) run.experiment().steps()
                                * run.experiment().batches().batchSize()));
    }
}
