package noise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sticky.claim.Lab;
import sticky.model.Landscape;
import sticky.sgd.GradientNoise;

/**
 * Batch gradients sampled from raw (x, y) and recorded as an experiment whose replicates are the batches.
 *
 * @param landscape the model
 * @param batchSize B
 * @param labelNoise sigma
 * @param batches how many batches are drawn at a point
 */
public record SampledNoise(Landscape landscape, int batchSize, double labelNoise, int batches) {
    private record Key(SampledNoise noise, String name) {}

    /** Gradients of the batch loss at a point, {@code double[dimension][batch]}; the same name and point are drawn once. */
    public double[][] gradients(String name, Lab lab, double... w) {
        int scaled = lab.scaled(batches);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", landscape.label());
        settings.put("at", Arrays.toString(w));
        settings.put("batchSize", batchSize);
        settings.put("labelNoise", labelNoise);
        settings.put("replicates", "batches of raw (x, y)");
        lab.record(name, settings, scaled, 1, 0);
        return lab.once(new Key(this, name + Arrays.toString(w)), () -> law().sample(w, scaled, lab.seed(name)));
    }

    /** The law of the gradients. */
    public GradientNoise law() {
        return new GradientNoise(landscape, batchSize, labelNoise);
    }

    public SampledNoise batchSize(int other) {
        return new SampledNoise(landscape, other, labelNoise, batches);
    }

    public SampledNoise batches(int other) {
        return new SampledNoise(landscape, batchSize, labelNoise, other);
    }
}
