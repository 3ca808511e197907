package noise;

import static sticky.statistics.Estimators.variance;

import java.util.LinkedHashMap;
import java.util.Map;
import sticky.claim.Runs;
import sticky.data.DataSet;
import sticky.model.Monomial;
import sticky.sgd.DataSetNoise;
import sticky.statistics.Estimator;

/**
 * Batch gradients at Q = w = 0.5 drawn from one data set.
 *
 * @param samples n of the data set
 * @param batchSize B
 * @param draw how a batch is drawn
 * @param batches how many draws, the replicates
 */
record BatchesOfOneDataSet(int samples, int batchSize, Draw draw, int batches) {
    private static final double W = 0.5;

    /** The size of the data set whose runs are named by the kind of draw alone. */
    private static final int HALVED = 200;

    /** How a batch is drawn. */
    enum Draw {
        WITH_REPLACEMENT("with replacement"),
        WITHOUT_REPLACEMENT("without replacement");

        private final String words;

        Draw(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    BatchesOfOneDataSet drawn(Draw other) {
        return new BatchesOfOneDataSet(samples, batchSize, other, batches);
    }

    BatchesOfOneDataSet of(int otherSamples) {
        return new BatchesOfOneDataSet(otherSamples, batchSize, draw, batches);
    }

    /** (n - B)/(n - 1). */
    double finitePopulation() {
        return (samples - batchSize) / (samples - 1.0);
    }

    /** The variance over S^2/B, that of batches drawn with replacement. */
    Estimator varianceOverThatOfRandomBatches(Runs runs) {
        String name = samples == HALVED ? draw.toString() : draw + ", n = " + samples;
        DataSet data = DataSet.gaussian(samples, 1, runs.seed("data set of the variance").stream(0));
        DataSetNoise noise = new DataSetNoise(new Monomial(1), data, batchSize, draw == Draw.WITH_REPLACEMENT);
        int scaled = runs.scaled(batches);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("data", data.name());
        settings.put("batchSize", batchSize);
        settings.put("replicates", "batches of one data set");
        runs.record(name, settings, scaled);
        return variance(noise.sample(W, scaled, runs.seed(name))).times(1 / noise.varianceWithReplacement(W));
    }
}
