package faults;

import java.util.function.UnaryOperator;
import sticky.data.Batches;
import sticky.data.Epochs;
import sticky.data.Streaming;
import sticky.data.TrueSlope;
import sticky.ensemble.Experiment;
import sticky.model.Shifted;
import sticky.sgd.GradientSample;

/** Faults of where batches come from. */
public final class BatchFaults {
    private static final double SLOPE = 0.2;

    private BatchFaults() {}

    private static Object planted(Object part, UnaryOperator<Batches> drawn) {
        if (!(part instanceof Experiment experiment)) {
            return part;
        }
        Batches twin = drawn.apply(experiment.batches());
        return twin.equals(experiment.batches()) ? part : experiment.batches(new Disguised(experiment.batches(), twin));
    }

    private static Batches louder(Batches batches, double factor) {
        return batches instanceof Streaming ? batches.withLabelNoise(batches.labelNoise() * factor) : batches;
    }

    /** m_xx = 1. */
    public static final class InputNoiseDropped extends Planted {
        public InputNoiseDropped() {
            super("input-noise-dropped", "the mean of x² over a batch does not fluctuate: m_xx = 1");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(
                    part,
                    batches -> batches instanceof Streaming streaming
                            ? new Streaming(streaming.batchSize(), streaming.labelNoise(), false)
                            : batches);
        }
    }

    /** sigma^2/(B - 1) for sigma^2/B. */
    public static final class OneSampleLess extends Planted {
        public OneSampleLess() {
            super("label-noise-over-b-minus-1", "the variance of the label noise's mean is σ²/(B − 1) and not σ²/B");
        }

        @Override
        public Object plant(String name, Object part) {
            if (part instanceof GradientSample sample) {
                return sample.labelNoise(sample.labelNoise() * factor(sample.batchSize()));
            }
            return planted(part, batches -> louder(batches, factor(batches.batchSize())));
        }

        private static double factor(int batchSize) {
            return Math.sqrt(batchSize / (batchSize - 1.0));
        }
    }

    /** sigma^2/(2B) for sigma^2/B. */
    public static final class TwiceTheBatch extends Planted {
        public TwiceTheBatch() {
            super("label-noise-of-twice-the-batch", "the variance of the label noise's mean is σ²/(2B) and not σ²/B");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(part, batches -> louder(batches, Math.sqrt(0.5)));
        }
    }

    /** B = 20 for any B. */
    public static final class OneBatchSize extends Planted {
        private static final int USUAL = 20;

        public OneBatchSize() {
            super("batches-of-20-throughout", "batches are of 20 samples, whatever batch size is set");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(part, batches -> batches instanceof Streaming ? batches.withBatchSize(USUAL) : batches);
        }
    }

    /** Every batch a step late. */
    public static final class OneStepLate extends Planted {
        public OneStepLate() {
            super("batches-one-step-late", "every step sees the batch of the step before, the first its own");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(part, Late::new);
        }
    }

    /** A data set's batches with replacement. */
    public static final class Replacement extends Planted {
        public Replacement() {
            super("with-replacement", "batches of a data set are drawn with replacement, not shuffled in epochs");
        }

        @Override
        public Object plant(String name, Object part) {
            return planted(part, batches -> batches instanceof Epochs epochs ? new WithReplacement(epochs) : batches);
        }
    }

    /** y = 0.2 x + noise. */
    public static final class Slope extends Planted {
        public Slope() {
            super("labels-with-a-slope", "labels follow y = 0.2 x, so that neither noise nor loss is centred on Q = 0");
        }

        @Override
        public Object plant(String name, Object part) {
            if (part instanceof GradientSample sample) {
                return sample.landscape(new Shifted(sample.landscape(), SLOPE));
            }
            return planted(part, batches -> new TrueSlope(batches, SLOPE));
        }
    }
}
