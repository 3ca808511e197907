package sticky.panels;

import java.util.stream.DoubleStream;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.stability.BoundaryCrisis;

/** Where the orbits of gradient descent go as the learning rate grows, with the boundary crisis, and how the basin empties beyond it. */
public final class CrisisFigure {
    private static final int FORGET = 1_000;
    private static final int SHOWN = 40;

    private CrisisFigure() {}

    /** The orbit diagram, and the share still in the basin over time below and above the crisis. */
    public static Figure of(BoundaryCrisis crisis, Lab lab, Experiment descent) {
        DoubleWell well = crisis.well();
        double[] etaH = DoubleStream.of(WellPanels.grid(1.8, 3.5, 340))
                .flatMap(value -> DoubleStream.generate(() -> value).limit(SHOWN))
                .toArray();
        double[] orbits = DoubleStream.of(WellPanels.grid(1.8, 3.5, 340))
                .flatMap(value -> DoubleStream.of(orbit(crisis, value / crisis.sharpness())))
                .toArray();
        double critical = crisis.criticalSharpness().value();
        Panel shares = Panel.of("Gradient descent from beside −w₀", "steps t", "share not left yet");
        for (double value : new double[] {3.25, 3.34, 3.36, 3.4}) {
            shares = Exits.survival(
                    shares,
                    "ηH = " + value,
                    lab.run(
                            "figure, eta H = " + value,
                            descent.learningRate(value / crisis.sharpness()).steps(400)),
                    200);
        }
        return Figure.of(
                "boundary crisis",
                "Beyond ηH = 2 gradient descent leaves the minimum and stays in its basin, first periodic, then chaotic, up to the crisis; "
                        + "past it every orbit leaves.",
                Panel.of("Orbits of gradient descent", "ηH", "w")
                        .points("orbit", etaH, orbits)
                        .verticalRule("crisis", critical)
                        .horizontalRule("barrier", well.barrier())
                        .yRange(-2.6, 2.2),
                shares.yRange(0, 1.05));
    }

    private static double[] orbit(BoundaryCrisis crisis, double learningRate) {
        double w = -crisis.well().w0() - .01;
        for (int t = 0; t < FORGET; t++) {
            w = crisis.step(learningRate, w);
        }
        double[] orbit = new double[SHOWN];
        for (int t = 0; t < SHOWN; t++) {
            w = crisis.step(learningRate, w);
            orbit[t] = w;
        }
        return orbit;
    }
}
