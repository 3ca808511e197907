package noise;

import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Landscape;
import sticky.sgd.GradientNoise;
import sticky.statistics.Estimate;
import sticky.statistics.Variance;

/**
 * The first diagonal element of the sampled noise covariance against the Hessian's, C11 / ((2 sigma^2/B) H11), from raw batches.
 *
 * @param landscape the model
 * @param batchSize B
 * @param labelNoise sigma
 * @param batches how many batches are drawn at a point
 */
public record CovarianceRatio(Landscape landscape, int batchSize, double labelNoise, int batches) {

    /** The ratio at a point, recorded as a measurement; 1 where the noise covariance is (2 sigma^2/B) H. */
    public Measurement measure(String where, Lab lab, Evidence evidence, double... w) {
        double predicted = 2 * labelNoise * labelNoise / batchSize * landscape.potentialHessian(w)[0][0];
        return evidence.measure(
                "C / ((2 σ²/B) H) " + where, variance(where, lab, w).times(1 / predicted));
    }

    private Estimate variance(String where, Lab lab, double... w) {
        double[][] gradients = new SampledNoise(landscape, batchSize, labelNoise, batches).gradients(where, lab, w);
        return Variance.estimate(gradients[0], lab.alpha());
    }

    /** C11 against H11 at points of the line L of a radial valley, with the predicted line. */
    public Figure alongTheLine(Lab lab) {
        double[] w2 = {.5, .6, .7, .8, .9, 1, 1.1, 1.2, 1.3, 1.4};
        GradientNoise noise = new GradientNoise(landscape, batchSize, labelNoise);
        double[] h = new double[w2.length];
        double[] c = new double[w2.length];
        double[] predicted = new double[w2.length];
        for (int i = 0; i < w2.length; i++) {
            double[] at = {0, w2[i]};
            h[i] = landscape.potentialHessian(at)[0][0];
            predicted[i] = 2 * labelNoise * labelNoise / batchSize * h[i];
            c[i] = Variance.of(noise.sample(at, lab.scaled(batches) / 10 + 2, lab.seed("figure, w2 = " + w2[i]))[0]);
        }
        return Figure.of(
                "C against H",
                "Along the line L the sampled noise covariance across it is (2σ²/B) times the Hessian.",
                Panel.of("Noise covariance against Hessian on L", "Hessian H₁₁", "noise covariance C₁₁")
                        .logX()
                        .logY()
                        .theory("C = (2σ²/B) H", h, predicted)
                        .points("sampled", h, c));
    }
}
