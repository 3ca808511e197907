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
import sticky.model.DoubleWell;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

/** Slow escape: the rate at which those in a basin are lost, and how it falls off with the learning rate. */
public final class ThresholdFigure {
    private static final double[] ETA = {.0055, .00575, .006, .0065, .007, .008, .009, .010};
    private static final int BURN_IN = 100;

    private ThresholdFigure() {}

    /** -ln(share left)/steps between two steps, with the exact interval of the share carried over; returns are few and counted back in. */
    public static Estimate rate(Occupancy basin, int from, int to, double alpha) {
        long before = basin.inside(from);
        Estimate share = Proportion.exact(Math.min(basin.inside(to), before), before, alpha);
        double steps = to - from;
        return new Estimate(
                -StrictMath.log(share.value()) / steps,
                -StrictMath.log(share.high()) / steps,
                -StrictMath.log(share.low()) / steps,
                share.level());
    }

    /** The rate against the learning rate, with the rate below which twenty steps of ten thousand trajectories show nothing. */
    public static Figure of(Lab lab, Experiment experiment, Recorder<Occupancy> basin) {
        DoubleFunction<Estimate> rates = eta -> {
            int burnIn = eta < .0075 ? BURN_IN : 10;
            int steps = eta < .0065 ? 1_100 : eta < .0075 ? 300 : 50;
            Occupancy occupancy = lab.sketch(
                            "eta = " + eta, experiment.learningRate(eta).steps(steps))
                    .of(basin);
            return rate(occupancy, burnIn, steps, lab.alpha());
        };
        DoubleWell well = (DoubleWell) experiment.landscape();
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
                                WellPanels.map(fine, eta -> EscapeRuns.kernelRate(well, eta, b)))
                        .horizontalRule("figure 7's digits end here", .0015)
                        .verticalRule("the write-up's threshold", .006));
    }
}
