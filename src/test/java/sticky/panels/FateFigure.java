package sticky.panels;

import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.stability.LyapunovExponent;

/** What becomes of trajectories that start beside a degenerate minimum, against the learning rate, above the sign of the exponent. */
public final class FateFigure {
    private static final double[] LEARNING_RATES = {
        .005, .01, .0125, .015, .0175, .02, .0225, .025, .0275, .03, .0325, .035, .04
    };

    private FateFigure() {}

    /** Shares that diverged and that reached the more degenerate minimum, and the exponent. */
    public static Figure of(Lab lab, Experiment beside) {
        DoubleWell well = (DoubleWell) beside.landscape();
        double curvature = well.hessian(new double[] {-well.w0()})[0][0];
        LyapunovExponent exponent = new LyapunovExponent(
                beside.batches().batchSize(), beside.batches().labelNoise());
        double[] fine = WellPanels.grid(LEARNING_RATES[0], LEARNING_RATES[LEARNING_RATES.length - 1], 70);
        double[] diverged = new double[LEARNING_RATES.length];
        double[] arrived = new double[LEARNING_RATES.length];
        for (int i = 0; i < diverged.length; i++) {
            Run run = lab.run(
                    "figure, eta = " + LEARNING_RATES[i],
                    beside.learningRate(LEARNING_RATES[i]).trajectories(1_000));
            double all = run.trajectories();
            diverged[i] = Exits.leftAndDiverged(run) / all;
            arrived[i] = (Exits.left(run) - Exits.leftAndDiverged(run)) / all;
        }
        return Figure.of(
                "fates",
                "Where the exponent is positive all leave the degenerate minimum, and nearly all of them diverge; few reach the more "
                        + "degenerate one.",
                Panel.of("After " + beside.steps() + " steps, started beside −w₀", "learning rate η", "share of all")
                        .line("diverged", LEARNING_RATES, diverged)
                        .line("crossed the barrier", LEARNING_RATES, arrived)
                        .yRange(0, 1.05),
                Panel.of("Exponent at −w₀", "learning rate η", "exponent per step")
                        .line(
                                "",
                                fine,
                                WellPanels.map(
                                        fine,
                                        eta -> exponent.exact(LyapunovExponent.factor(eta, curvature))
                                                .value()))
                        .horizontalRule("0: repels above", 0));
    }
}
