package noise;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sticky.claim.Runs;
import sticky.sgd.GradientSample;

/**
 * Gradient noise of one weight, or Gaussian noise in its stead.
 *
 * @param law which of them
 * @param sample the batches whose gradients are SGD's noise, and whose exact variance and number Gaussian noise has
 */
record NoiseShape(Law law, GradientSample sample) {
    private static final String GAUSSIAN_NOISE = "Gaussian noise";

    /** The law of the noise. */
    enum Law {
        SGD("SGD"),
        GAUSSIAN(GAUSSIAN_NOISE);

        private final String words;

        Law(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    NoiseShape of(Law other) {
        return new NoiseShape(other, sample);
    }

    /** The noise, {@code double[batch]}. */
    double[] values(Runs runs) {
        return law == Law.SGD ? runs.of(sample).values()[0] : gaussian(runs);
    }

    private double[] gaussian(Runs runs) {
        double deviation = Math.sqrt(sample.law().covariance(sample.weights())[0][0]);
        var normal = ZigguratSampler.NormalizedGaussian.of(runs.seed(GAUSSIAN_NOISE).stream(0));
        double[] values = new double[runs.scaled(sample.batches())];
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation * normal.sample();
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("standardDeviation", deviation);
        settings.put("replicates", "Gaussian values");
        runs.record(GAUSSIAN_NOISE, settings, values.length);
        return values;
    }
}
