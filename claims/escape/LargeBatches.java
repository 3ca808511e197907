package escape;

import java.util.List;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.data.Epochs;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.statistics.DecayRates;
import sticky.statistics.Estimate;
import sticky.statistics.FitWindow;
import sticky.statistics.Scale;
import sticky.statistics.Survival;

/** The right end of figure 7's third panel: batches so large that one epoch is five or six steps. */
public final class LargeBatches {
    private static final double[] B = EscapeRuns.values(170, 190, 210, 230);
    private static final int SAMPLES = 1000;
    private static final int TRAJECTORIES = 130_000;
    /** From step 3 to the epoch's last. */
    private static final FitWindow TO_THE_END = FitWindow.untilBelow(3, 1e-3);

    private LargeBatches() {}

    /** Figure 7's well on the authors' data set of 1000 samples; the batch size is still to set. */
    public static Experiment onAuthorsDataSet() {
        return EscapeRuns.from(1.8, 5, TRAJECTORIES)
                .batches(new Epochs(SAMPLES, 200, 1, Figure7.authorsDataSet(SAMPLES)));
    }

    /** The mean rate at B = 210 and 230 over the mean rate at 170 and 190. */
    public static Estimate fall(Lab lab, String name, Experiment experiment) {
        List<Survival> survivals = EscapeRuns.family(lab, name + ", B", B, b -> withBatches(experiment, b));
        return new DecayRates(survivals, TO_THE_END)
                .estimate(
                        rates -> (rates[2] + rates[3]) / (rates[0] + rates[1]),
                        Scale.LOG,
                        lab.bootstrap(name),
                        lab.alpha());
    }

    /** The rate against the batch size by both rules. */
    public static Figure figure(Lab lab) {
        return Figure.of(
                "large batches",
                "Counted by size the rate does not fall at large batches; it does where only overflow counts as divergence.",
                Panel.of("One epoch of the authors' data set, n = 1000", "batch size B", "escape rate per step")
                        .line("diverged: by size", B, rates(lab, onAuthorsDataSet()))
                        .line(
                                "diverged: not a number any more",
                                B,
                                rates(lab, onAuthorsDataSet().divergedWhenNotANumber()))
                        .yRange(0, .2));
    }

    private static double[] rates(Lab lab, Experiment experiment) {
        return WellPanels.map(
                B,
                b -> TO_THE_END.rate(EscapeRuns.sketched(
                        lab, "B = " + b, withBatches(experiment, b).trajectories(20_000))));
    }

    private static Experiment withBatches(Experiment experiment, double b) {
        int steps = Figure7.stepsOfAnEpoch(SAMPLES, b);
        return EscapeRuns.watched(experiment.batchSize((int) b).steps(steps));
    }
}
