package stuck;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Start;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.MinimumExponent;
import sticky.observables.StabilityLimits;
import sticky.statistics.Medians;

/** The exponent of the distance w1 to the line L of the radial valley with d = 2, against |w2|: where it is negative, L attracts. */
public final class LineExponentFigure {
    private static final int CHAINS = 40;
    private static final int STEPS = 300;
    private static final double START = 1e-6;

    private LineExponentFigure() {}

    /** Returns the exponent along L for three momenta, and the distance to L over time where L attracts and where it repels. */
    public static Figure of(Lab lab, Experiment nearTheLine) {
        double[] w2 = WellPanels.grid(0.8, 4.4, 72);
        double[] coarse = WellPanels.grid(1, 4.4, 17);
        Panel exponents = Panel.of("Exponent of the distance to L", "|w₂|", "exponent per step: L attracts below 0")
                .line("momentum 0, exact", w2, WellPanels.map(w2, StabilityLimits.alongTheLine(nearTheLine)));
        for (double momentum : new double[] {0.5, 0.9}) {
            exponents = Bands.points(
                    exponents,
                    "momentum " + momentum,
                    coarse,
                    at -> RandomProducts.sketch(
                            lab,
                            "product at |w2| = " + at,
                            MinimumExponent.onTheLine(nearTheLine.momentum(momentum), at),
                            CHAINS));
        }
        return Figure.of(
                "exponent", """
                The line attracts where the exponent is negative. Momentum moves its zero toward O; beyond the zero w₁ grows until SGD \
                diverges.""", exponents.horizontalRule("", 0).yRange(-0.3, 0.7), distances(lab, nearTheLine));
    }

    private static Panel distances(Lab lab, Experiment nearTheLine) {
        Recorder<Snapshots> path =
                Snapshots.at(IntStream.rangeClosed(0, 60).map(i -> 5 * i).toArray());
        DoubleUnaryOperator exponentAt = StabilityLimits.alongTheLine(nearTheLine);
        Panel panel = Panel.of("Started at w₁ = 10⁻⁶", "steps t", "median |w₁|")
                .logY()
                .yRange(1e-30, 1e2);
        for (double w2 : new double[] {3, 3.5, 3.8, 4}) {
            Experiment fromThere =
                    nearTheLine.from(Start.at(START), Start.at(w2)).steps(STEPS).record(path);
            Snapshots snapshots = lab.sketch("|w2| = " + w2, fromThere).of(path);
            double[] medians = Arrays.stream(snapshots.steps())
                    .mapToDouble(t -> medianModulus(snapshots.after(t, 0)))
                    .takeWhile(Double::isFinite)
                    .toArray();
            double[] steps = Arrays.stream(snapshots.steps())
                    .limit(medians.length)
                    .asDoubleStream()
                    .toArray();
            double exponent = exponentAt.applyAsDouble(w2);
            double[] all = WellPanels.grid(0, STEPS, 60);
            panel = panel.line("|w₂| = " + w2, steps, medians)
                    .theory("exponential", all, WellPanels.map(all, t -> START * StrictMath.exp(exponent * t)));
        }
        return panel;
    }

    /** Infinite once half have diverged. */
    private static double medianModulus(double[] w) {
        return Medians.median(WellPanels.map(w, x -> Double.isNaN(x) ? Double.POSITIVE_INFINITY : Math.abs(x)));
    }
}
