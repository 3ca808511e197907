package pictures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.data.Streaming;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Start;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.stability.LyapunovExponent;
import sticky.stability.MomentumExponent;
import sticky.stability.SignChange;
import sticky.statistics.Estimate;
import sticky.statistics.Medians;

/**
 * The exponent of the distance w1 to the line L of the radial valley with d = 2, as a function of |w2|: where it is negative, L attracts.
 * There Q ~ w2^4 w1^2, so c = 2 eta Q'' = 4 eta w2^4.
 *
 * @param learningRate eta
 * @param batchSize B
 * @param labelNoise sigma
 */
public record LineExponent(double learningRate, int batchSize, double labelNoise) {
    private static final int CHAINS = 400;
    private static final int STEPS = 2_500;

    /** The |w2| at which the exponent without momentum changes sign. */
    public Estimate zero() {
        return SignChange.between(1, 10, this::withoutMomentum);
    }

    /** The exponent at |w2|, measured on products of random matrices. */
    public Measurement measure(Lab lab, Evidence evidence, double momentum, double w2) {
        String name = "exponent of w1 at |w2| = " + w2;
        int chains = Math.max(2, lab.scaled(CHAINS));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("momentum", momentum);
        settings.put("factor", factor(w2));
        settings.putAll(batches().settings());
        settings.put("replicates", "chains of random matrices");
        lab.record(name, settings, chains, STEPS, 0);
        return evidence.measure(name + ", momentum " + momentum, product(lab, momentum, w2, chains));
    }

    /** The exponent along L for three momenta, and the distance to L over time where L attracts and where it repels. */
    public Figure figure(Lab lab, Experiment nearTheLine) {
        double[] w2 = WellPanels.grid(.8, 4.4, 72);
        double[] coarse = WellPanels.grid(1, 4.4, 17);
        Panel exponents = Panel.of("Exponent of the distance to L", "|w₂|", "exponent per step: L attracts below 0")
                .line("momentum 0, exact", w2, WellPanels.map(w2, this::withoutMomentum));
        for (double momentum : new double[] {.5, .9}) {
            exponents = Bands.points(exponents, "momentum " + momentum, coarse, at -> product(lab, momentum, at, 40));
        }
        return Figure.of(
                "exponent",
                "The line attracts where the exponent is negative. Momentum moves its zero toward O; beyond the zero w₁ grows until SGD "
                        + "diverges.",
                exponents.horizontalRule("", 0).yRange(-.3, .7),
                distances(lab, nearTheLine));
    }

    private Panel distances(Lab lab, Experiment nearTheLine) {
        Recorder<Snapshots> path = Snapshots.at(
                java.util.stream.IntStream.rangeClosed(0, 60).map(i -> 5 * i).toArray());
        Panel panel = Panel.of("Started at w₁ = 10⁻⁶", "steps t", "median |w₁|")
                .logY()
                .yRange(1e-30, 1e2);
        for (double w2 : new double[] {3, 3.5, 3.8, 4}) {
            Snapshots snapshots = lab.sketch(
                            "|w2| = " + w2,
                            nearTheLine
                                    .from(Start.at(1e-6), Start.at(w2))
                                    .steps(300)
                                    .record(path))
                    .of(path);
            double[] medians = Arrays.stream(snapshots.steps())
                    .mapToDouble(t -> medianModulus(snapshots.after(t, 0)))
                    .takeWhile(Double::isFinite)
                    .toArray();
            double[] steps = Arrays.stream(snapshots.steps())
                    .limit(medians.length)
                    .asDoubleStream()
                    .toArray();
            double exponent = withoutMomentum(w2);
            double[] all = WellPanels.grid(0, 300, 60);
            panel = panel.line("|w₂| = " + w2, steps, medians)
                    .theory("exponential", all, WellPanels.map(all, t -> 1e-6 * StrictMath.exp(exponent * t)));
        }
        return panel;
    }

    /** Infinite once half have diverged. */
    private static double medianModulus(double[] w) {
        return Medians.median(WellPanels.map(w, x -> Double.isNaN(x) ? Double.POSITIVE_INFINITY : Math.abs(x)));
    }

    private Estimate product(Lab lab, double momentum, double w2, int chains) {
        return new MomentumExponent(batches(), momentum)
                .estimate(factor(w2), chains, STEPS, lab.seed("product at |w2| = " + w2), lab.alpha());
    }

    private double withoutMomentum(double w2) {
        return new LyapunovExponent(batchSize, labelNoise).exact(factor(w2)).value();
    }

    private double factor(double w2) {
        double acrossTheLine = new RadialValley(2).hessian(new double[] {0, w2})[0][0];
        return LyapunovExponent.factor(learningRate, acrossTheLine);
    }

    private Streaming batches() {
        return new Streaming(batchSize, labelNoise, true);
    }
}
