package stuck;

import java.util.function.DoubleUnaryOperator;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.MinimumExponent;
import sticky.observables.StabilityLimits;
import sticky.statistics.Proportion;

/** The exponent of SGD at the minimum -w0 of a double well, of order 2 there. */
public final class WellExponentFigure {
    private static final int CHAINS = 100;

    private WellExponentFigure() {}

    /** Returns the exponent against each parameter, the others at the experiment's values. */
    public static Figure of(Experiment experiment) {
        double w0 = ((DoubleWell) experiment.landscape()).w0();
        double[] batchSizes = WellPanels.map(WellPanels.grid(0, 2, 48), e -> StrictMath.pow(10, e));
        return Figure.of(
                "exponent",
                """
                SGD sticks to the degenerate minimum while the exponent is negative; larger steps, a sharper well or smaller batches make \
                it repel.""",
                panel(
                        "learning rate η",
                        WellPanels.grid(0.002, 0.05, 48),
                        StabilityLimits.atLearningRate(experiment),
                        experiment.rule().learningRate()),
                panel("w₀", WellPanels.grid(1.2, 3.6, 48), StabilityLimits.atW0(experiment), w0),
                panel(
                                "batch size B",
                                batchSizes,
                                StabilityLimits.atBatchSize(experiment),
                                experiment.batches().batchSize())
                        .logX());
    }

    private static Panel panel(String parameter, double[] grid, DoubleUnaryOperator exponent, double here) {
        return Panel.of("Exponent at −w₀ against " + parameter, parameter, "exponent per step")
                .line("E ln |1 + 2ηQ″ m_xy|", grid, WellPanels.map(grid, exponent))
                .points("figure 4", new double[] {here}, new double[] {exponent.applyAsDouble(here)})
                .horizontalRule("0: repels above", 0);
    }

    /** Returns the exponent against momentum, and the share in the basin over time with momentum and without. */
    public static Figure againstMomentum(Lab lab, Run with, Run without, Recorder<Occupancy> basin) {
        double[] momenta = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
        Experiment experiment = without.experiment();
        double exact = MinimumExponent.inTheWell(experiment).exact().value();
        Panel exponents = Bands.points(
                Panel.of("Exponent at −w₀", "momentum μ", "exponent per step"),
                "products of 2×2 matrices",
                momenta,
                mu -> RandomProducts.sketch(
                        lab, "product", MinimumExponent.inTheWell(experiment.momentum(mu)), CHAINS));
        Panel shares = Panel.of("In the basin of −w₀, of those there at t = 100", "steps t", "share still there");
        shares = share(share(shares, without, basin), with, basin);
        return Figure.of(
                "momentum",
                "With figure 4's momentum 0.5 the less degenerate basin loses trajectories for good; from about 0.55 on its minimum repels.",
                exponents
                        .points("exact, μ = 0", new double[] {0}, new double[] {exact})
                        .horizontalRule("0: repels above", 0),
                shares.yRange(0.85, 1.02));
    }

    private static Panel share(Panel panel, Run run, Recorder<Occupancy> recorder) {
        Occupancy basin = run.of(recorder);
        double momentum = run.experiment().rule().momentum();
        double[] steps = WellPanels.grid(100, 500, 80);
        return Bands.line(
                panel,
                momentum == 0 ? "momentum 0" : "momentum " + momentum,
                steps,
                t -> Proportion.exact(
                        Math.min(basin.inside((int) t), basin.inside(100)), basin.inside(100), Bands.ERROR_RATE));
    }
}
