package noise;

import java.util.LinkedHashMap;
import java.util.Map;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.data.DataSet;
import sticky.model.Monomial;
import sticky.sgd.DataSetNoise;
import sticky.statistics.Variance;

/**
 * The variance of batch gradients at Q = w = 0.5 drawn from one data set, against S^2/B.
 *
 * @param samples n of the data set
 * @param batchSize B
 * @param batches how many draws, the replicates
 */
public record WithoutReplacement(int samples, int batchSize, int batches) {
    private static final double W = .5;

    public Measurement variance(Lab lab, Evidence evidence, boolean replacement) {
        DataSet data = DataSet.gaussian(samples, 1, lab.seed("data set of the variance").stream(0));
        DataSetNoise noise = new DataSetNoise(new Monomial(1), data, batchSize, replacement);
        String name = replacement ? "with replacement" : "without replacement";
        int scaled = lab.scaled(batches);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("data", data.name());
        settings.put("batchSize", batchSize);
        settings.put("replicates", "batches of one data set");
        lab.record(name, settings, scaled, 1, 0);
        return evidence.measure(
                "variance of the batch gradient over S²/B, " + name,
                Variance.estimate(noise.sample(W, scaled, lab.seed(name)), lab.alpha())
                        .times(1 / noise.varianceWithReplacement(W)));
    }
}
