package noise;

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
        return new VanishingNoise(nearest.landscape(model).named("d = " + model.degree()), reach);
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

    /** Noise and drift of one step against the distance, for orders 1 to 3. */
    Figure figure(Lab lab) {
        double[] w = distances();
        double scale = nearest.labelNoise() / Math.sqrt(nearest.batchSize());
        Panel noise = Panel.of("Noise variance near w = 0, Q = wᵈ", "distance w", "noise variance")
                .logX()
                .logY();
        Panel drift = Panel.of("Drift over noise", "distance w", "drift / standard deviation")
                .logX()
                .logY();
        for (int degree = 1; degree <= 3; degree++) {
            int d = degree;
            List<BatchGradients> samples = with(new Monomial(d)).gradients(lab);
            double[] variance = samples.stream()
                    .mapToDouble(gradients -> Variance.of(gradients.values()[0]))
                    .toArray();
            double[] overNoise = IntStream.range(0, w.length)
                    .mapToDouble(i -> GradientStatistics.drift(samples.get(i).sample()) / Math.sqrt(variance[i]))
                    .toArray();
            noise = noise.points("d = " + d, w, variance)
                    .theory(
                            d == 1 ? "w to the power 2d − 2" : "",
                            w,
                            WellPanels.map(w, at -> 4 * scale * scale * d * d * StrictMath.pow(at, 2 * d - 2)));
            drift = drift.points("d = " + d, w, overNoise)
                    .theory(
                            d == 1 ? "w to the power d" : "",
                            w,
                            WellPanels.map(w, at -> StrictMath.pow(at, d) / scale));
        }
        return Figure.of(
                "vanishing noise",
                "The more degenerate the minimum, the faster the noise vanishes (left); the drift vanishes faster still (right).",
                noise,
                drift);
    }
}
