package escape;

import java.util.Arrays;
import pictures.Exits;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.stability.BoundaryCrisis;

/** Where the orbits of gradient descent go as the learning rate grows, with the boundary crisis, and how the basin empties beyond it. */
public final class OrbitDiagram {
    private static final int FORGET = 1_000;
    private static final int SHOWN = 2_000;

    /** The share drawn for cells that no orbit visits. */
    private static final double LEAST = 1e-4;

    private OrbitDiagram() {}

    /** The orbit diagram, and the share still in the basin over time below and above the crisis. */
    public static Figure of(BoundaryCrisis crisis, Lab lab, Experiment descent) {
        DoubleWell well = crisis.well();
        double critical = crisis.criticalSharpness().value();
        Panel shares = Panel.of("Gradient descent from beside −w₀", "steps t", "share not left yet")
                .logY();
        for (double value : new double[] {3.34, 3.36, 3.40}) {
            shares = Exits.survival(
                    shares,
                    "ηH = " + value,
                    lab.sketch(
                            "eta H = " + value,
                            descent.learningRate(value / crisis.sharpness()).steps(400)),
                    200);
        }
        return Figure.of(
                "boundary crisis",
                "Beyond ηH = 2 gradient descent leaves the minimum and stays in its basin, first periodic, then chaotic, up to the crisis; "
                        + "past it every orbit leaves.",
                orbits(crisis).verticalRule("crisis", critical).horizontalRule("barrier", well.barrier()),
                shares.yRange(0.002, 1.6));
    }

    /** How often orbits visit each w, once their start is forgotten: the share of steps in a cell, column by column. */
    private static Panel orbits(BoundaryCrisis crisis) {
        double[] etaH = WellPanels.grid(1.8, 3.5, 170);
        double[] w = WellPanels.grid(-2.3, -0.3, 160);
        double[][] visits = new double[w.length][etaH.length];
        for (double[] row : visits) {
            Arrays.fill(row, LEAST);
        }
        double cell = w[1] - w[0];
        for (int column = 0; column < etaH.length; column++) {
            double learningRate = etaH[column] / crisis.sharpness();
            double at = -crisis.well().w0() - 0.01;
            for (int t = 0; t < FORGET; t++) {
                at = crisis.step(learningRate, at);
            }
            for (int t = 0; t < SHOWN; t++) {
                at = crisis.step(learningRate, at);
                int row = (int) Math.rint((at - w[0]) / cell);
                if (row >= 0 && row < w.length) {
                    visits[row][column] += 1.0 / SHOWN;
                }
            }
        }
        for (double[] row : visits) {
            Arrays.setAll(row, column -> StrictMath.log10(row[column]));
        }
        return Panel.of("Orbits of gradient descent", "ηH", "w").heatMap("log₁₀ share of steps", etaH, w, visits);
    }
}
