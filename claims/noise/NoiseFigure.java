package noise;

import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.statistics.Variance;

/** The sampled variance of the batch gradient of Q = w, against Q and against the batch size, with the exact law. */
public final class NoiseFigure {
    private NoiseFigure() {}

    /** Needs the model Q = w, whose gradient is 1. */
    public static Figure of(Lab lab, SampledNoise noise) {
        double[] q = WellPanels.grid(0, 1.5, 12);
        double[] b = {5, 10, 20, 40, 80, 160, 320};
        return Figure.of(
                "variance of the noise",
                "The variance of the batch gradient follows (4/B)(2Q² + σ²): it grows with the residual and falls as 1/B.",
                Panel.of("Noise variance against Q, B = " + noise.batchSize(), "Q", "variance")
                        .points("sampled", q, WellPanels.map(q, at -> variance(lab, noise, at)))
                        .theory(
                                "(4/B)(2Q² + σ²)",
                                WellPanels.grid(0, 1.5, 100),
                                WellPanels.map(
                                        WellPanels.grid(0, 1.5, 100),
                                        at -> noise.law().covariance(new double[] {at})[0][0]))
                        .horizontalRule("σ² alone", noise.law().covariance(new double[] {0})[0][0])
                        .yRange(0, 1.2),
                Panel.of("Noise variance against B, Q = 0.5", "batch size B", "variance")
                        .logX()
                        .logY()
                        .points("sampled", b, WellPanels.map(b, size -> variance(lab, noise.batchSize((int) size), .5)))
                        .theory("∝ 1/B", b, WellPanels.map(b, size -> 6 / size)));
    }

    private static double variance(Lab lab, SampledNoise noise, double w) {
        int batches = lab.scaled(noise.batches()) + 2;
        String name = "figure, B = " + noise.batchSize() + ", w = " + w;
        return Variance.of(noise.law().sample(new double[] {w}, batches, lab.seed(name))[0]);
    }
}
