package stuck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.CentredWell;
import sticky.observables.ExitTimes;
import sticky.observables.MinimumExponent;
import sticky.observables.StabilityLimits;
import sticky.statistics.Proportion;

/** What becomes of trajectories that start beside a degenerate minimum, and the sign of the exponent, against the learning rate. */
public final class FateFigure {
    private static final double[] LEARNING_RATES = {
        0.005, 0.01, 0.0125, 0.015, 0.0175, 0.02, 0.0225, 0.025, 0.0275, 0.03, 0.0325, 0.035, 0.04
    };

    private static final int CHAINS = 100;

    private FateFigure() {}

    /** Returns the shares that diverged and that reached the more degenerate minimum, and the exponent, in a well seen from -w0. */
    public static Figure of(Lab lab, Experiment beside) {
        double[] fine = WellPanels.grid(LEARNING_RATES[0], LEARNING_RATES[LEARNING_RATES.length - 1], 70);
        Map<Double, Run> runs = new LinkedHashMap<>();
        for (double eta : LEARNING_RATES) {
            runs.put(eta, lab.sketch("eta = " + eta, beside.learningRate(eta).trajectories(1_000)));
        }
        Experiment inTheWell = beside.landscape(((CentredWell) beside.landscape()).well());
        double zero = StabilityLimits.learningRate(inTheWell).value();
        Panel shares =
                Panel.of("After " + beside.steps() + " steps, started beside −w₀", "learning rate η", "share of all");
        shares = share(shares, runs, "diverged", ExitTimes::leftAndDiverged);
        shares =
                share(shares, runs, "crossed the barrier", run -> ExitTimes.left(run) - ExitTimes.leftAndDiverged(run));
        Panel exponents = Panel.of("Exponent at −w₀", "learning rate η", "exponent per step")
                .line("E ln |1 + 2ηQ″ m_xy|", fine, WellPanels.map(fine, StabilityLimits.atLearningRate(inTheWell)));
        exponents = Bands.points(
                exponents,
                "products of factors",
                LEARNING_RATES,
                eta -> RandomProducts.sketch(
                        lab, "product", MinimumExponent.inTheWell(inTheWell.learningRate(eta)), CHAINS));
        return Figure.of(
                "fates",
                """
                Where the exponent is positive all leave the degenerate minimum, and nearly all of them diverge; few reach the more \
                degenerate one.""",
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
