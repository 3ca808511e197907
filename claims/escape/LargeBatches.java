package escape;

import java.util.List;
import java.util.function.UnaryOperator;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.data.Epochs;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.EscapeRates;

/** The right end of figure 7's third panel: batches so large that one epoch is five or six steps. */
public final class LargeBatches {
    private static final double[] B = EscapeRuns.values(170, 190, 210, 230);
    private static final int SAMPLES = 1000;
    private static final int TRAJECTORIES = 130_000;

    private LargeBatches() {}

    /**
     * Figure 7's well on the authors' data set of 1000 samples, one epoch per batch size.
     *
     * @param stem what the runs' names start with
     */
    public static List<Experiment> epochs(String stem, double... batchSizes) {
        return EscapeRuns.family(stem, batchSizes, LargeBatches::epoch);
    }

    private static Experiment epoch(double b) {
        return EscapeRuns.from(1.8, Figure7.stepsOfAnEpoch(SAMPLES, b), TRAJECTORIES)
                .batches(new Epochs(SAMPLES, (int) b, 1, Figure7.authorsDataSet(SAMPLES)));
    }

    /** The rate against the batch size by both rules. */
    public static Figure figure(Lab lab) {
        return Figure.of(
                "large batches",
                "Counted by size the rate does not fall at large batches; it does where only overflow counts as divergence.",
                Panel.of("One epoch of the authors' data set, n = 1000", "batch size B", "escape rate per step")
                        .line("diverged: by size", B, rates(lab, experiment -> experiment))
                        .line("diverged: not a number any more", B, rates(lab, Experiment::divergedWhenNotANumber))
                        .yRange(0, 0.2));
    }

    private static double[] rates(Lab lab, UnaryOperator<Experiment> rule) {
        return WellPanels.map(
                B,
                b -> EscapeRates.FIGURE_7.rate(EscapeRuns.sketched(
                        lab, "B = " + b, rule.apply(epoch(b)).trajectories(20_000))));
    }
}
