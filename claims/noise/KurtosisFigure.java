package noise;

import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.sgd.GradientSample;
import sticky.statistics.Bootstrap;
import sticky.statistics.Kurtosis;

/** The shape of the gradient noise of Q = w: its skewness beside a minimum, its excess kurtosis at one against the batch size. */
final class KurtosisFigure {
    private static final int REACH = 6;

    private KurtosisFigure() {}

    static Figure of(Lab lab, GradientSample sample, GradientSample skewed) {
        double[] b = {2, 5, 10, 20, 50, 100};
        return Figure.of(
                "shape of the noise",
                "Beside a minimum the noise is skewed (left), at it its tails are heavier than a Gaussian's (right); both fade slowly with B.",
                density(lab, skewed),
                Bands.points(
                                Panel.of("Excess kurtosis at Q = 0", "batch size B", "excess kurtosis")
                                        .logX()
                                        .logY(),
                                "sampled",
                                b,
                                size -> Kurtosis.excess(
                                        sampled(lab, sample.batchSize((int) size)),
                                        Bootstrap.with(lab.seed("bands, B = " + size)),
                                        Bands.ERROR_RATE))
                        .yRange(0.01, 10)
                        .theory("6/B", b, WellPanels.map(b, size -> 6 / size)));
    }

    private static Panel density(Lab lab, GradientSample sample) {
        double q = sample.weights()[0];
        double mean = 2 * q;
        double deviation = Math.sqrt(sample.law().covariance(sample.weights())[0][0]);
        double[] standardised = WellPanels.map(sampled(lab, sample), value -> (value - mean) / deviation);
        double[] z = WellPanels.grid(-REACH, REACH, 240);
        return Panel.of("Noise at Q = " + q + ", B = " + sample.batchSize(), "noise, in standard deviations", "density")
                .logY()
                .yRange(1e-5, 1)
                .histogram("SGD", standardised, -REACH, REACH, 60)
                .theory(
                        "Gaussian",
                        z,
                        WellPanels.map(z, at -> StrictMath.exp(-0.5 * at * at) / Math.sqrt(2 * Math.PI)));
    }

    private static double[] sampled(Lab lab, GradientSample sample) {
        return lab.sketch("B = " + sample.batchSize() + " at " + sample.point(), sample)
                .values()[0];
    }
}
