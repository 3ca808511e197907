package escape;

import static sticky.ensemble.Start.at;

import java.util.function.DoubleFunction;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.Survivals;
import sticky.statistics.Estimate;

/** Slow escape: the rate at which those in a basin are lost, and how it falls off with the learning rate and the sharpness. */
public final class ThresholdFigure {
    /** A published rate that is less than the half-width of its reading cannot be told from 0. */
    static final double RESOLUTION = 0.0015;

    private static final double[] ETA = {0.0055, 0.00575, 0.006, 0.0065, 0.007, 0.008, 0.009, 0.01};
    private static final double[] W0 = {1.54, 1.58, 1.6, 1.625, 1.65, 1.7, 1.8};
    private static final int TRAJECTORIES = 5_000;

    private ThresholdFigure() {}

    /** The rate against the learning rate and against w0, with the rate below which twenty steps show nothing. */
    static Figure of(Lab lab, Experiment slow, Experiment blunt) {
        DoubleFunction<Experiment> byRate = eta -> slow.learningRate(eta).record(basin(Basin.well(slow.landscape())));
        DoubleFunction<Experiment> byDistance = w0 -> {
            DoubleWell well = new DoubleWell(w0, 1, 2);
            return blunt.landscape(well).from(at(-w0)).record(basin(well));
        };
        return Figure.of(
                "threshold",
                "The escape rate falls off smoothly with learning rate and sharpness; figure 7 sees nothing where it drops below its "
                        + "resolution.",
                panel(lab, "Learning rate, w₀ = 1.8", "learning rate η", ETA, byRate)
                        .verticalRule("the write-up's threshold", 0.006),
                panel(lab, "Sharpness, η = 0.01", "distance parameter w₀", W0, byDistance)
                        .verticalRule("the write-up's threshold", 1.6));
    }

    private static Panel panel(Lab lab, String title, String label, double[] at, DoubleFunction<Experiment> of) {
        DoubleFunction<Estimate> rates = value -> measured(lab, label + value, of.apply(value));
        double[] fine = WellPanels.grid(at[0], at[at.length - 1], 12);
        return Bands.points(
                        Panel.of(title, label, "escape rate per step").logY().yRange(1e-6, 1),
                        "measured over many steps",
                        at,
                        rates)
                .theory("one-step kernel", fine, WellPanels.map(fine, value -> EscapeRuns.kernelRate(of.apply(value))))
                .horizontalRule("figure 7 ends here", RESOLUTION);
    }

    /** The slower the escape, the longer the run. */
    private static Estimate measured(Lab lab, String name, Experiment experiment) {
        double rate = EscapeRuns.kernelRate(experiment);
        int burnIn = rate < 0.01 ? 100 : 10;
        int steps = burnIn + (int) Math.max(20, Math.min(1_000, 1 / rate));
        Occupancy occupancy = lab.sketch(name, experiment.steps(steps).trajectories(TRAJECTORIES))
                .of(basin(Basin.well(experiment.landscape())));
        return Survivals.lossRate(occupancy, burnIn, steps, Bands.ERROR_RATE);
    }

    private static Recorder<Occupancy> basin(DoubleWell well) {
        return Occupancy.of(Basin.LEFT.of(well));
    }
}
