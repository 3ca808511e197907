package stuck;

import pictures.FractionPanels;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.Basin;

/** Figure 4 in our own style: two degenerate minima, and after a while no trajectory leaves. */
public final class StuckFigure {
    private static final int SHOWN = 30_000;

    private StuckFigure() {}

    /** Returns the four panels of figure 4, with a second run, with momentum, in the third. */
    public static Figure inTheWell(Lab lab, Experiment figure4, double momentum) {
        Recorder<Occupancy> basin = Occupancy.of(Basin.LEFT.of(figure4.landscape()));
        Experiment recorded =
                figure4.recordNothing().record(basin).trajectories(SHOWN).named("figure 4");
        Run run = lab.sketch("figure 4", recorded);
        Run withMomentum = lab.sketch("figure 4, momentum", recorded.momentum(momentum));
        Panel fraction =
                FractionPanels.axes("In the basin of −w₀, of all that started").yRange(1e-4, 1);
        fraction = FractionPanels.occupancy(fraction, "SGD", run.of(basin), run.trajectories(), Bands.ERROR_RATE);
        fraction = FractionPanels.occupancy(
                fraction, "momentum " + momentum, withMomentum.of(basin), run.trajectories(), Bands.ERROR_RATE);
        return Figure.of(
                "figure 4",
                "After a burn-in the share in the less degenerate basin is constant: no trajectory leaves. With momentum 0.7 it empties.",
                WellPanels.potential(Basin.well(figure4.landscape())),
                WellPanels.posterior(Basin.well(figure4.landscape()), 10, 1e6),
                fraction,
                WellPanels.ends(
                        "After " + run.experiment().steps() + " steps",
                        run,
                        (double) run.experiment().steps()
                                * run.experiment().batches().batchSize()));
    }
}
