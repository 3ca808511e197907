package noise;

import sticky.claim.Lab;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.sgd.GradientSample;

/** Batch gradients in the plane, each a point: all on the line of grad Q. */
final class AnisotropyFigure {
    private AnisotropyFigure() {}

    static Figure of(Lab lab, GradientSample offTheLine, GradientSample onTheLine) {
        return Figure.of(
                "batch gradients",
                "Every batch gradient is a multiple of grad Q: on L across the line, beside it in a slanted direction; none is isotropic.",
                panel(lab, "On L, at (0, 1.2), d = 1", onTheLine),
                panel(lab, "Beside L, at (0.3, 1.1)", offTheLine));
    }

    private static Panel panel(Lab lab, String title, GradientSample sample) {
        double[][] gradients = lab.sketch(sample.name(), sample).values();
        double reach = 1.1 * Math.sqrt(30 * (trace(sample)));
        return Panel.of(title, "batch gradient along w₁", "batch gradient along w₂")
                .points("batches", gradients[0], gradients[1])
                .xRange(-reach, reach)
                .yRange(-reach, reach);
    }

    private static double trace(GradientSample sample) {
        double[][] c = sample.law().covariance(sample.weights());
        return c[0][0] + c[1][1];
    }
}
