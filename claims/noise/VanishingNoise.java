package noise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.observables.GradientStatistics;
import sticky.sgd.BatchGradients;
import sticky.sgd.GradientSample;
import sticky.statistics.Variance;

/**
 * Independent batch gradients of Q = w^d at eight distances from its minimum, evenly spaced on a log axis.
 *
 * @param nearest those at the nearest distance
 * @param reach the farthest distance over the nearest
 */
record VanishingNoise(GradientSample nearest, double reach) {
    private static final int INTERVALS = 7;

    /** The same for another order. */
    VanishingNoise with(Monomial model) {
        return with(model, "d = " + model.degree());
    }

    /** The same for another order, as runs of another name. */
    VanishingNoise with(Monomial model, String name) {
        return new VanishingNoise(nearest.landscape(model).named(name), reach);
    }

    /** d. */
    int degree() {
        return ((Monomial) nearest.landscape()).degree();
    }

    /** The gradients, the nearest first. */
    List<BatchGradients> gradients(Runs runs) {
        double[] w = distances();
        return IntStream.range(0, w.length)
                .mapToObj(i -> runs.of(nearest.at(w[i]).named(nearest.name() + ", distance " + i)))
                .toList();
    }

    private double[] distances() {
        double first = nearest.point().get(0);
        return WellPanels.map(WellPanels.grid(0, 1, INTERVALS), share -> first * StrictMath.pow(reach, share));
    }

    /** The noise's variance against the distance for orders 1 to 3, and drift and noise beside each other. */
    Figure figure(Lab lab, VanishingNoise farther) {
        double[] w = distances();
        double scale = nearest.labelNoise() / Math.sqrt(nearest.batchSize());
        Panel noise = Panel.of("Noise variance near w = 0, Q = wᵈ", "distance w", "noise variance")
                .logX()
                .logY();
        for (int degree = 1; degree <= 3; degree++) {
            int d = degree;
            noise = noise.points("d = " + d, w, deviations(with(new Monomial(d)).gradients(lab), 2))
                    .theory(
                            d == 1 ? "w to the power 2d − 2" : "",
                            w,
                            WellPanels.map(w, at -> 4 * scale * scale * d * d * StrictMath.pow(at, 2 * d - 2)));
        }
        return Figure.of(
                "vanishing noise",
                "The more degenerate the minimum, the faster the noise vanishes (left); but the drift vanishes faster still (right).",
                noise,
                farther.driftAndNoise(lab));
    }

    private Panel driftAndNoise(Lab lab) {
        double[] w = distances();
        List<BatchGradients> samples = gradients(lab);
        double[] means = samples.stream()
                .mapToDouble(gradients ->
                        Arrays.stream(gradients.values()[0]).average().orElseThrow())
                .toArray();
        return Panel.of(
                        "Drift and noise of a step, d = " + degree(),
                        "distance w",
                        "mean and deviation of the gradient")
                .logX()
                .logY()
                .points("noise, its deviation", w, deviations(samples, 1))
                .points("drift, the mean", w, means)
                .theory(
                        "theory",
                        w,
                        WellPanels.map(w, at -> Math.sqrt(nearest.at(at).law().covariance(new double[] {at})[0][0])))
                .theory("", w, WellPanels.map(w, at -> GradientStatistics.drift(nearest.at(at))));
    }

    private static double[] deviations(List<BatchGradients> samples, int power) {
        return samples.stream()
                .mapToDouble(gradients -> StrictMath.pow(Variance.of(gradients.values()[0]), 0.5 * power))
                .toArray();
    }
}
