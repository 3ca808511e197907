package stuck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import pictures.Exits;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.statistics.Proportion;

/** What becomes of trajectories that start beside a degenerate minimum, against the learning rate, above the sign of the exponent. */
public final class FateFigure {
    private static final double[] LEARNING_RATES = {
        .005, .01, .0125, .015, .0175, .02, .0225, .025, .0275, .03, .0325, .035, .04
    };

    private FateFigure() {}

    /** Shares that diverged and that reached the more degenerate minimum, and the exponent. */
    public static Figure of(Lab lab, Experiment beside) {
        DoubleWell well = (DoubleWell) beside.landscape();
        WellExponent exponent = new WellExponent(
                well,
                beside.rule().learningRate(),
                beside.batches().batchSize(),
                beside.batches().labelNoise());
        double[] fine = WellPanels.grid(LEARNING_RATES[0], LEARNING_RATES[LEARNING_RATES.length - 1], 70);
        Map<Double, Run> runs = new LinkedHashMap<>();
        for (double eta : LEARNING_RATES) {
            runs.put(eta, lab.sketch("eta = " + eta, beside.learningRate(eta).trajectories(1_000)));
        }
        double zero = exponent.zeroInLearningRate().value();
        Panel shares =
                Panel.of("After " + beside.steps() + " steps, started beside −w₀", "learning rate η", "share of all");
        shares = share(shares, runs, "diverged", Exits::leftAndDiverged);
        shares = share(shares, runs, "crossed the barrier", run -> Exits.left(run) - Exits.leftAndDiverged(run));
        Panel exponents = Panel.of("Exponent at −w₀", "learning rate η", "exponent per step")
                .line("E ln |1 + 2ηQ″ m_xy|", fine, WellPanels.map(fine, exponent::atLearningRate));
        exponents = Bands.points(
                exponents,
                "products of factors",
                LEARNING_RATES,
                eta -> exponent.learningRate(eta).simulated(lab));
        return Figure.of(
                "fates",
                "Where the exponent is positive all leave the degenerate minimum, and nearly all of them diverge; few reach the more "
                        + "degenerate one.",
                shares.yRange(0, 1.05).verticalRule("exponent 0", zero),
                exponents.verticalRule("", zero).horizontalRule("0: repels above", 0));
    }

    private static Panel share(Panel panel, Map<Double, Run> runs, String label, ToIntFunction<Run> count) {
        return Bands.line(
                panel,
                label,
                LEARNING_RATES,
                eta -> Proportion.exact(
                        count.applyAsInt(runs.get(eta)), runs.get(eta).trajectories(), Bands.ERROR_RATE));
    }
}
