package stuck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import pictures.WellPanels;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.data.Streaming;
import sticky.ensemble.Occupancy;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.stability.LyapunovExponent;
import sticky.stability.MomentumExponent;
import sticky.stability.SignChange;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

/**
 * The exponent of SGD at the minimum -w0 of a double well, of order 2 there, by settings.
 *
 * @param well the double well
 * @param learningRate eta
 * @param batchSize B
 * @param labelNoise sigma
 */
public record WellExponent(DoubleWell well, double learningRate, int batchSize, double labelNoise) {
    private static final int CHAINS = 400;
    private static final int STEPS = 2_500;

    public Estimate exact() {
        return new LyapunovExponent(batchSize, labelNoise).exact(factor(well.w0(), learningRate));
    }

    /** The exponent if m_xy were Gaussian. */
    public Estimate gaussian() {
        return new LyapunovExponent(batchSize, labelNoise).gaussian(factor(well.w0(), learningRate));
    }

    public Estimate zeroInLearningRate() {
        return SignChange.between(.001, .2, this::atLearningRate);
    }

    public Estimate zeroInW0() {
        return SignChange.between(1, 6, this::atW0);
    }

    public Estimate zeroInBatchSize() {
        return SignChange.between(1, 100, this::atBatchSize);
    }

    /** The exponent with momentum, measured on products of random matrices. */
    public Measurement measure(Lab lab, Evidence evidence, double momentum) {
        return evidence.measure("exponent at −w₀, momentum " + momentum, product(lab, momentum));
    }

    /** The same without a bound. */
    public void report(Lab lab, Evidence evidence, double momentum) {
        evidence.report("exponent at −w₀, momentum " + momentum, product(lab, momentum));
    }

    WellExponent learningRate(double other) {
        return new WellExponent(well, other, batchSize, labelNoise);
    }

    /** The exponent without momentum, on products of random factors; for a picture. */
    Estimate simulated(Lab lab) {
        return product(lab, 0, 100);
    }

    private Estimate product(Lab lab, double momentum) {
        String name = "product, momentum " + momentum;
        int chains = Math.max(2, lab.scaled(CHAINS));
        Streaming batches = new Streaming(batchSize, labelNoise, true);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("momentum", momentum);
        settings.put("factor", factor(well.w0(), learningRate));
        settings.putAll(batches.settings());
        settings.put("replicates", "chains of random matrices");
        lab.record(name, settings, chains, STEPS, 0);
        return product(lab, momentum, chains);
    }

    private Estimate product(Lab lab, double momentum, int chains) {
        return new MomentumExponent(new Streaming(batchSize, labelNoise, true), momentum)
                .estimate(factor(well.w0(), learningRate), chains, STEPS, lab.seed("product"), lab.alpha());
    }

    /** The exponent against each parameter, the others at their values. */
    public Figure figure() {
        return Figure.of(
                "exponent",
                "SGD sticks to the degenerate minimum while the exponent is negative; larger steps, a sharper well or smaller batches make "
                        + "it repel.",
                panel("learning rate η", WellPanels.grid(.002, .05, 48), this::atLearningRate, learningRate),
                panel("w₀", WellPanels.grid(1.2, 3.6, 48), this::atW0, well.w0()),
                panel(
                                "batch size B",
                                WellPanels.map(WellPanels.grid(0, 2, 48), e -> StrictMath.pow(10, e)),
                                this::atBatchSize,
                                batchSize)
                        .logX());
    }

    private Panel panel(String parameter, double[] grid, DoubleUnaryOperator exponent, double here) {
        return Panel.of("Exponent at −w₀ against " + parameter, parameter, "exponent per step")
                .line("E ln |1 + 2ηQ″ m_xy|", grid, WellPanels.map(grid, exponent))
                .points("figure 4", new double[] {here}, new double[] {exponent.applyAsDouble(here)})
                .horizontalRule("0: repels above", 0);
    }

    /** The exponent against momentum, and the share in the basin over time with figure 4's momentum and without. */
    public Figure momentumFigure(Lab lab, Occupancy with, Occupancy without, int trajectories) {
        double[] momenta = {0, .1, .2, .3, .4, .5, .6, .7, .8, .9};
        Panel shares = Panel.of("In the basin of −w₀, of those there at t = 100", "steps t", "share still there");
        shares = share(share(shares, "momentum 0", without), "momentum 0.5", with);
        return Figure.of(
                "momentum",
                "With figure 4's momentum 0.5 the less degenerate basin loses trajectories for good; from about 0.55 on its minimum repels.",
                Bands.points(
                                Panel.of("Exponent at −w₀", "momentum μ", "exponent per step"),
                                "products of 2×2 matrices",
                                momenta,
                                mu -> product(lab, mu, 100))
                        .points("exact, μ = 0", new double[] {0}, new double[] {exact().value()})
                        .horizontalRule("0: repels above", 0),
                shares.yRange(.85, 1.02));
    }

    private static Panel share(Panel panel, String label, Occupancy basin) {
        double[] steps = WellPanels.grid(100, 500, 80);
        return Bands.line(
                panel,
                label,
                steps,
                t -> Proportion.exact(
                        Math.min(basin.inside((int) t), basin.inside(100)), basin.inside(100), Bands.ERROR_RATE));
    }

    double atLearningRate(double eta) {
        return new LyapunovExponent(batchSize, labelNoise)
                .exact(factor(well.w0(), eta))
                .value();
    }

    private double atW0(double w0) {
        return new LyapunovExponent(batchSize, labelNoise)
                .exact(factor(w0, learningRate))
                .value();
    }

    private double atBatchSize(double b) {
        return new LyapunovExponent(b, labelNoise)
                .exact(factor(well.w0(), learningRate))
                .value();
    }

    private double factor(double w0, double eta) {
        double second = new DoubleWell(w0, well.d1(), well.d2()).hessian(new double[] {-w0})[0][0];
        return LyapunovExponent.factor(eta, second);
    }
}
