package literature;

import java.util.function.DoubleUnaryOperator;
import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** Chances of leaving the sharp minimum against the batch size, below and beyond the instability, by the kernels. */
final class ExitChancesFigure {
    private ExitChancesFigure() {}

    static Figure of() {
        return Figure.of(
                "exit chances",
                "Below the instability isotropic noise falls behind SGD exponentially in the batch size; beyond it both leave at once.",
                panel("Leaving the sharp minimum, η H = 1.9", 1.9, new double[] {1, 2, 3, 4}, new double[] {
                    1, 2, 3, 4, 5, 7, 10, 15, 20
                }),
                panel(
                        "Leaving the sharp minimum, η H = 3.36",
                        3.36,
                        new double[] {1, 2, 3, 5, 7, 10, 15, 20},
                        new double[] {1, 2, 3, 5, 7, 10, 15, 20}));
    }

    private static Panel panel(String title, double etaH, double[] isotropic, double[] sgd) {
        return Panel.of(title, "batch size B", "chance a step")
                .logY()
                .yRange(1e-8, 1)
                .line("SGD", sgd, each(sgd, b -> SharpMinimum.chanceOfSgd(SharpMinimum.sgd(etaH, (int) b, 1))))
                .line(
                        "isotropic, same trace",
                        isotropic,
                        each(
                                isotropic,
                                b -> SharpMinimum.chanceOfIsotropicNoise(
                                        SharpMinimum.isotropic(SharpMinimum.sgd(etaH, (int) b, 1)))));
    }

    private static double[] each(double[] batchSizes, DoubleUnaryOperator chance) {
        return WellPanels.map(batchSizes, chance);
    }
}
