package noise;

import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.sgd.GradientSample;
import sticky.statistics.Variance;

/** The sampled variance of the batch gradient of Q = w, against Q and against the batch size, with the exact law. */
final class NoiseFigure {
    private NoiseFigure() {}

    /** Needs the model Q = w, whose gradient is 1. */
    static Figure of(Lab lab, GradientSample sample) {
        double[] q = WellPanels.grid(0, 1.5, 12);
        double[] fine = WellPanels.grid(0, 1.5, 100);
        double[] b = {5, 10, 20, 40, 80, 160, 320};
        GradientSample half = sample.at(0.5);
        return Figure.of(
                "variance of the noise",
                "The variance of the batch gradient follows (4/B)(2Q² + σ²): it grows with the residual and falls as 1/B.",
                Panel.of("Noise variance against Q, B = " + sample.batchSize(), "Q", "variance")
                        .points("sampled", q, WellPanels.map(q, at -> sampled(lab, sample.at(at))))
                        .theory("(4/B)(2Q² + σ²)", fine, WellPanels.map(fine, at -> exact(sample.at(at))))
                        .horizontalRule("σ² alone", exact(sample.at(0)))
                        .yRange(0, 1.2),
                Panel.of("Noise variance against B, Q = 0.5", "batch size B", "variance")
                        .logX()
                        .logY()
                        .points("sampled", b, WellPanels.map(b, size -> sampled(lab, half.batchSize((int) size))))
                        .theory("∝ 1/B", b, WellPanels.map(b, size -> exact(half.batchSize((int) size)))));
    }

    private static double exact(GradientSample sample) {
        return sample.law().covariance(sample.weights())[0][0];
    }

    private static double sampled(Lab lab, GradientSample sample) {
        String name = "B = " + sample.batchSize() + ", w = " + sample.point();
        return Variance.of(lab.sketch(name, sample).values()[0]);
    }
}
