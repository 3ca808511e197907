package escape;

import java.util.function.DoubleFunction;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.Survivals;
import sticky.statistics.Estimate;

/** Slow escape: the rate at which those in a basin are lost, and how it falls off with the learning rate. */
public final class ThresholdFigure {
    private static final double[] ETA = {0.0055, 0.00575, 0.006, 0.0065, 0.007, 0.008, 0.009, 0.01};
    private static final int BURN_IN = 100;

    private ThresholdFigure() {}

    /** The rate against the learning rate, with the rate below which twenty steps of ten thousand trajectories show nothing. */
    public static Figure of(Lab lab, Experiment experiment, Recorder<Occupancy> basin) {
        DoubleFunction<Estimate> rates = eta -> {
            int burnIn = eta < 0.0075 ? BURN_IN : 10;
            int steps = eta < 0.0065 ? 1_100 : eta < 0.0075 ? 300 : 50;
            Occupancy occupancy = lab.sketch(
                            "eta = " + eta, experiment.learningRate(eta).steps(steps))
                    .of(basin);
            return Survivals.lossRate(occupancy, burnIn, steps, Bands.ERROR_RATE);
        };
        int b = experiment.batches().batchSize();
        double[] fine = WellPanels.grid(ETA[0], ETA[ETA.length - 1], 18);
        Panel measured = Bands.points(
                Panel.of("Escape rate over many steps, B = " + b, "learning rate η", "escape rate per step")
                        .logY()
                        .yRange(1e-6, 1),
                "measured over up to 1000 steps",
                ETA,
                rates);
        return Figure.of(
                "threshold",
                "The escape rate falls off smoothly with the learning rate; figure 7 sees nothing where it drops below its resolution.",
                measured.theory(
                                "one-step kernel",
                                fine,
                                WellPanels.map(fine, eta -> EscapeRuns.kernelRate(experiment.learningRate(eta))))
                        .horizontalRule("figure 7's digits end here", 0.0015)
                        .verticalRule("the write-up's threshold", 0.006));
    }
}
