package noise;

import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.sgd.GradientSample;
import sticky.statistics.Bootstrap;
import sticky.statistics.Kurtosis;

/** The shape of the gradient noise at Q = 0: its tails beside a Gaussian's, its excess kurtosis against the batch size. */
final class KurtosisFigure {
    private static final int REACH = 6;

    private KurtosisFigure() {}

    static Figure of(Lab lab, GradientSample sample) {
        double deviation = Math.sqrt(sample.law().covariance(sample.weights())[0][0]);
        double[] standardised = WellPanels.map(sampled(lab, sample), value -> value / deviation);
        double[] z = WellPanels.grid(-REACH, REACH, 240);
        double[] b = {2, 5, 10, 20, 50, 100};
        return Figure.of(
                "shape of the noise",
                "At B = 10 the noise has heavier tails than a Gaussian of its variance; the excess kurtosis falls as 6/B.",
                Panel.of("Noise at Q = 0, B = " + sample.batchSize(), "noise, in standard deviations", "density")
                        .logY()
                        .yRange(1e-5, 1)
                        .histogram("SGD", standardised, -REACH, REACH, 60)
                        .theory(
                                "Gaussian",
                                z,
                                WellPanels.map(z, at -> StrictMath.exp(-0.5 * at * at) / Math.sqrt(2 * Math.PI))),
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

    private static double[] sampled(Lab lab, GradientSample sample) {
        return lab.sketch("B = " + sample.batchSize(), sample).values()[0];
    }
}
