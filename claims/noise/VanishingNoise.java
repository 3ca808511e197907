package noise;

import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.statistics.Estimate;
import sticky.statistics.Variance;

/**
 * How the gradient noise vanishes towards a degenerate minimum: against the distance w for Q = w^d, from independent batches at eight
 * distances in [.01, .2]; along against across the line of the radial valley.
 *
 * @param batchSize B
 * @param labelNoise sigma
 * @param batches how many are drawn at a point
 */
public record VanishingNoise(int batchSize, double labelNoise, int batches) {
    private static final double[] DISTANCES =
            WellPanels.map(WellPanels.grid(0, 1, 7), share -> .01 * StrictMath.pow(20, share));
    private static final double W1 = .01;
    private static final double W2 = 1.2;

    /** The exponent in w of the noise variance; in theory 2d - 2. */
    public Measurement varianceExponent(Lab lab, Evidence evidence, int degree) {
        return evidence.measure("exponent in w of the noise variance, d = " + degree, exponent(lab, degree, false));
    }

    /** The exponent in w of the drift over the noise's standard deviation; in theory d. */
    public Measurement driftOverNoiseExponent(Lab lab, Evidence evidence, int degree) {
        return evidence.measure(
                "exponent in w of drift over noise, d = " + degree,
                exponent(lab, degree, true).times(-.5));
    }

    /** The variance along over that across the line near it, relative to 16 (w1/w2)^2, its value for d = 1. */
    public Measurement alongOverAcross(Lab lab, Evidence evidence, int degree) {
        SampledNoise noise = new SampledNoise(new RadialValley(degree), batchSize, labelNoise, batches);
        double[][] g = noise.gradients("valley, d = " + degree, lab, W1, W2);
        double ratio = Variance.of(g[1]) / Variance.of(g[0]);
        // Both come from the same residuals, so that the ratio does not fluctuate.
        return evidence.measure(
                "C22/C11 over 16 (w1/w2)², d = " + degree, Estimate.exact(ratio * W2 * W2 / (16 * W1 * W1), 1e-9));
    }

    /** Noise and drift of one step, as variances, against the distance. */
    public Figure figure(Lab lab) {
        Panel noise = Panel.of("Noise variance near w = 0, Q = wᵈ", "distance w", "noise variance")
                .logX()
                .logY();
        Panel drift = Panel.of("Drift over noise", "distance w", "drift / standard deviation")
                .logX()
                .logY();
        for (int degree = 1; degree <= 3; degree++) {
            int d = degree;
            double[][] samples = samples(lab, degree, false);
            double[] variance = new double[samples.length];
            double[] over = new double[samples.length];
            for (int i = 0; i < samples.length; i++) {
                variance[i] = Variance.of(samples[i]);
                over[i] = drift(d, DISTANCES[i]) / Math.sqrt(variance[i]);
            }
            noise = noise.points("d = " + d, DISTANCES, variance)
                    .theory(
                            d == 1 ? "w to the power 2d − 2" : "",
                            DISTANCES,
                            WellPanels.map(
                                    DISTANCES,
                                    w -> 4
                                            * labelNoise
                                            * labelNoise
                                            / batchSize
                                            * d
                                            * d
                                            * StrictMath.pow(w, 2 * d - 2)));
            drift = drift.points("d = " + d, DISTANCES, over)
                    .theory(
                            d == 1 ? "w to the power d" : "",
                            DISTANCES,
                            WellPanels.map(DISTANCES, w -> Math.sqrt(batchSize) / labelNoise * StrictMath.pow(w, d)));
        }
        return Figure.of(
                "vanishing noise",
                "The more degenerate the minimum, the faster the noise vanishes (left); the drift vanishes faster still (right).",
                noise,
                drift);
    }

    private Estimate exponent(Lab lab, int degree, boolean overDrift) {
        return Variance.exponent(DISTANCES, samples(lab, degree, overDrift), lab.alpha());
    }

    /** Batch gradients at each distance, {@code double[distance][batch]}; divided by the mean gradient there, if asked. */
    private double[][] samples(Lab lab, int degree, boolean overDrift) {
        SampledNoise noise = new SampledNoise(new Monomial(degree), batchSize, labelNoise, batches);
        return IntStream.range(0, DISTANCES.length)
                .mapToObj(i -> {
                    double w = DISTANCES[i];
                    double[] g = noise.gradients("d = " + degree + ", distance " + i, lab, w)[0];
                    return overDrift ? WellPanels.map(g, value -> value / drift(degree, w)) : g;
                })
                .toArray(double[][]::new);
    }

    private static double drift(int degree, double w) {
        return new Monomial(degree).potentialGradient(new double[] {w})[0];
    }
}
