package sticky.sgd;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import sticky.model.GradientCheck;
import sticky.model.Landscape;
import sticky.random.Seed;
import sticky.simulation.Simulation;

/**
 * Many batches of raw (x, y) at one point as a simulation: its replicates are the batches, and its result is their gradients. Every method
 * returns a sample with one setting changed.
 *
 * @param landscape the model
 * @param batchSize B
 * @param labelNoise sigma
 * @param point w
 * @param batches how many batches are drawn
 * @param name the name of its run; runs of one name share their random numbers
 */
public record GradientSample(
        Landscape landscape, int batchSize, double labelNoise, List<Double> point, int batches, String name)
        implements Simulation<BatchGradients> {
    private static final String BATCH_SIZE = "batchSize";
    private static final String LABEL_NOISE = "labelNoise";
    private static final String TRAJECTORIES = "trajectories";

    /**
     * @throws IllegalArgumentException if the point has not the landscape's dimension, B is not in [1, 1e6], sigma not in [0, 1e6], or
     *     there are no batches
     */
    public GradientSample {
        if (point.size() != landscape.dimension()) {
            throw new IllegalArgumentException("a point of dimension " + point.size() + " does not lie in "
                    + landscape.label() + ", whose dimension is " + landscape.dimension());
        }
        if (!(batches >= 1)) {
            throw new IllegalArgumentException("number of batches " + batches + " is out of range [1, 2^31)");
        }
        new GradientNoise(landscape, batchSize, labelNoise);
        point = List.copyOf(point);
    }

    /** Returns one batch with the write-up's usual settings: B = 20, label noise 1. */
    public static GradientSample of(Landscape landscape, double... point) {
        return new GradientSample(landscape, 20, 1, boxed(point), 1, "batches");
    }

    public GradientSample landscape(Landscape other) {
        return new GradientSample(other, batchSize, labelNoise, point, batches, name);
    }

    public GradientSample batchSize(int other) {
        return new GradientSample(landscape, other, labelNoise, point, batches, name);
    }

    public GradientSample labelNoise(double other) {
        return new GradientSample(landscape, batchSize, other, point, batches, name);
    }

    /** Returns the same sample at another point. */
    public GradientSample at(double... other) {
        return new GradientSample(landscape, batchSize, labelNoise, boxed(other), batches, name);
    }

    public GradientSample batches(int other) {
        return new GradientSample(landscape, batchSize, labelNoise, point, other, name);
    }

    @Override
    public GradientSample named(String other) {
        return new GradientSample(landscape, batchSize, labelNoise, point, batches, other);
    }

    /** Returns w, {@code double[dimension]}. */
    public double[] weights() {
        return point.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns the law of a batch's gradient. */
    public GradientNoise law() {
        return new GradientNoise(landscape, batchSize, labelNoise);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", landscape.label());
        settings.put("at", point.toString());
        settings.put(BATCH_SIZE, batchSize);
        settings.put(LABEL_NOISE, labelNoise);
        settings.put("replicates", "batches of raw (x, y)");
        return settings;
    }

    @Override
    public Map<String, Double> adjustable() {
        Map<String, Double> adjustable = new LinkedHashMap<>();
        adjustable.put(BATCH_SIZE, (double) batchSize);
        adjustable.put(LABEL_NOISE, labelNoise);
        adjustable.put(TRAJECTORIES, (double) batches);
        return adjustable;
    }

    @Override
    public GradientSample with(String setting, double value) {
        return switch (setting) {
            case BATCH_SIZE -> batchSize((int) value);
            case LABEL_NOISE -> labelNoise(value);
            case TRAJECTORIES -> batches((int) value);
            default ->
                throw new IllegalArgumentException(
                        "\"" + setting + "\" is not a setting of a sample of batches; there are "
                                + String.join(", ", adjustable().keySet()));
        };
    }

    @Override
    public Size size() {
        return new Size(batches, 1);
    }

    @Override
    public GradientSample replicated(int replicates) {
        return batches(replicates);
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    /** @throws IllegalArgumentException if the landscape's gradient is not that of its value; the sentence names a point */
    @Override
    public void validate() {
        GradientCheck.of(landscape);
    }

    @Override
    public BatchGradients run(Seed key, int workers, IntConsumer done) {
        double[][] values = law().sample(weights(), batches, key);
        done.accept(batches);
        return new BatchGradients(this, values);
    }

    @Override
    public Facts facts(BatchGradients gradients) {
        return new Facts(0);
    }

    private static List<Double> boxed(double[] point) {
        return Arrays.stream(point).boxed().toList();
    }
}
