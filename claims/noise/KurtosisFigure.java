package noise;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.statistics.Kurtosis;

/** The shape of the gradient noise at Q = 0: its tails beside a Gaussian's, its excess kurtosis against the batch size. */
public final class KurtosisFigure {
    private static final int REACH = 6;

    private KurtosisFigure() {}

    public static Figure of(Lab lab, SampledNoise noise) {
        double deviation = Math.sqrt(noise.law().covariance(new double[] {0})[0][0]);
        double[] standardised = WellPanels.map(sample(lab, noise), value -> value / deviation);
        double[] z = WellPanels.grid(-REACH, REACH, 240);
        double[] b = {2, 5, 10, 20, 50, 100};
        return Figure.of(
                "shape of the noise",
                "At B = 10 the noise has heavier tails than a Gaussian of its variance; the excess kurtosis falls as 6/B.",
                Panel.of("Noise at Q = 0, B = " + noise.batchSize(), "noise, in standard deviations", "density")
                        .logY()
                        .yRange(1e-5, 1)
                        .histogram("SGD", standardised, -REACH, REACH, 60)
                        .theory(
                                "Gaussian",
                                z,
                                WellPanels.map(z, at -> StrictMath.exp(-.5 * at * at) / Math.sqrt(2 * Math.PI))),
                Bands.points(
                                Panel.of("Excess kurtosis at Q = 0", "batch size B", "excess kurtosis")
                                        .logX()
                                        .logY(),
                                "sampled",
                                b,
                                size -> Kurtosis.excess(
                                        sample(lab, noise.batchSize((int) size)),
                                        lab.bootstrap("figure, B = " + size),
                                        lab.alpha()))
                        .yRange(.01, 10)
                        .theory("6/B", b, WellPanels.map(b, size -> 6 / size)));
    }

    /** As many Gaussian values of the same variance. */
    public static double[] gaussian(Lab lab, SampledNoise noise) {
        double deviation = Math.sqrt(noise.law().covariance(new double[] {0})[0][0]);
        var normal = ZigguratSampler.NormalizedGaussian.of(lab.seed("Gaussian noise").stream(0));
        double[] values = new double[lab.scaled(noise.batches())];
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation * normal.sample();
        }
        return values;
    }

    private static double[] sample(Lab lab, SampledNoise noise) {
        return noise.law()
                .sample(
                        new double[] {0},
                        lab.scaled(noise.batches()) + 1000,
                        lab.seed("figure, B = " + noise.batchSize()))[0];
    }
}
