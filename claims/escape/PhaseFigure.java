package escape;

import java.util.function.DoubleUnaryOperator;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.ExitTimes;

/** The share that has left the regular basin, over the plane of learning rate and sharpness. */
final class PhaseFigure {
    private static final double[] ETA = WellPanels.grid(0.002, 0.014, 24);
    private static final double[] W0 = WellPanels.grid(1.4, 2.0, 24);
    private static final int TRAJECTORIES = 200;

    private PhaseFigure() {}

    /** A map for runs like {@code experiment}, with lines of equal eta H. */
    static Figure of(Lab lab, Experiment experiment, double crisis) {
        double[][] left = new double[W0.length][ETA.length];
        for (int j = 0; j < W0.length; j++) {
            for (int i = 0; i < ETA.length; i++) {
                Experiment cell =
                        EscapeRuns.nearTheMinimum(experiment, W0[j], ETA[i]).trajectories(TRAJECTORIES);
                double share = ExitTimes.left(lab.sketch("cell " + j + ", " + i, ExitTimes.watched(cell)))
                        / (double) TRAJECTORIES;
                left[j][i] = share;
            }
        }
        return Figure.of(
                "phases",
                "All leave the regular basin where the product of learning rate and sharpness is large, none where it is small; between "
                        + "lies a strip in which some do within " + experiment.steps() + " steps.",
                Panel.of(
                                "Share that has left after " + experiment.steps() + " steps, B = 20",
                                "learning rate η",
                                "distance parameter w₀")
                        .heatMap("share that has left", ETA, W0, left)
                        .line("ηH = 1.4", ETA, line(1.4))
                        .line("ηH = 2, linear instability", ETA, line(2))
                        .line("ηH = 3.35, crisis of gradient descent", ETA, line(crisis))
                        .yRange(W0[0], W0[W0.length - 1]));
    }

    /** w0 at which eta H is {@code product}; H = 32 w0^4. */
    private static double[] line(double product) {
        DoubleUnaryOperator w0 = eta -> StrictMath.pow(product / (32 * eta), 0.25);
        return WellPanels.map(ETA, w0);
    }
}
