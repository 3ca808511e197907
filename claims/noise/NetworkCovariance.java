package noise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Network;
import sticky.model.ReluNetwork;
import sticky.model.TanhNetwork;
import sticky.sgd.NetworkNoise;
import sticky.statistics.CovarianceDistance;
import sticky.statistics.Estimator;

/**
 * The sampled noise covariance of a network of two units against (2 sigma^2/B) H.
 *
 * @param units their activation function
 * @param overTheTruth the weights over those of the network that makes the labels; 1 at the truth
 * @param sigma the root mean square of the label noise
 * @param labelNoise how it depends on the input
 * @param batchSize B
 * @param batches how many, the replicates
 */
record NetworkCovariance(
        Units units, double overTheTruth, double sigma, LabelNoise labelNoise, int batchSize, int batches) {
    private static final double[] TRUTH = {0.8, 1.2, 0.3, -0.5, 0.6, -0.4};

    /** The activation function of both units. */
    enum Units {
        TANH("tanh", new TanhNetwork(2)),
        RELU("ReLU", new ReluNetwork(2));

        private final String words;
        private final Network network;

        Units(String words, Network network) {
            this.words = words;
            this.network = network;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The standard deviation of the label noise; both have the mean square sigma^2. */
    enum LabelNoise {
        CONSTANT("σ"),
        GROWS_WITH_INPUT("σ|x|");

        private final String words;

        LabelNoise(String words) {
            this.words = words;
        }

        private double of(double sigma, double x) {
            return this == CONSTANT ? sigma : sigma * Math.abs(x);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    NetworkCovariance with(LabelNoise other) {
        return new NetworkCovariance(units, overTheTruth, sigma, other, batchSize, batches);
    }

    NetworkCovariance of(Units other) {
        return new NetworkCovariance(other, overTheTruth, sigma, labelNoise, batchSize, batches);
    }

    /** |C - (2 sigma^2/B) H| / |(2 sigma^2/B) H|. */
    Estimator distance(Runs runs) {
        double[][] sample = sample(runs);
        return level -> CovarianceDistance.relative(sample, predicted(), level.bootstrap(), level.alpha());
    }

    /** Every element of C against that of H, for both kinds of units. */
    Figure figure(Lab lab) {
        return Figure.of(
                "C against H of a network",
                "Each element of C is (2σ²/B) times H's with label noise of one size, whatever the units; not with noise that grows with |x|.",
                of(Units.TANH).panel(lab),
                of(Units.RELU).panel(lab));
    }

    private Panel panel(Lab lab) {
        double[] h = elements(predicted());
        double[] ends = {
            Arrays.stream(h).min().orElseThrow(), Arrays.stream(h).max().orElseThrow()
        };
        return Panel.of("36 elements, two " + units + " units", "(2σ²/B) H", "sampled C")
                .theory("C = (2σ²/B) H", ends, ends)
                .points(
                        "label noise " + LabelNoise.CONSTANT,
                        h,
                        elements(CovarianceDistance.covariance(
                                with(LabelNoise.CONSTANT).sample(lab))))
                .points(
                        "label noise " + LabelNoise.GROWS_WITH_INPUT,
                        h,
                        elements(CovarianceDistance.covariance(
                                with(LabelNoise.GROWS_WITH_INPUT).sample(lab))));
    }

    private static double[] elements(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }

    private double[][] sample(Runs runs) {
        int scaled = runs.scaled(batches);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("model", "two " + units + " units, labels of " + Arrays.toString(TRUTH));
        settings.put("weightsOverTheTruth", overTheTruth);
        settings.put("batchSize", batchSize);
        settings.put("labelNoise", labelNoise == LabelNoise.CONSTANT ? (Object) sigma : sigma + " |x|");
        settings.put("replicates", "batches of raw (x, y)");
        runs.record(name(), settings, scaled);
        return runs.once(this, () -> noise().sample(weights(), scaled, runs.seed(name())));
    }

    private double[][] predicted() {
        double factor = 2 * sigma * sigma / batchSize;
        return Arrays.stream(noise().hessian(weights()))
                .map(row -> WellPanels.map(row, value -> factor * value))
                .toArray(double[][]::new);
    }

    private double[] weights() {
        return WellPanels.map(TRUTH, weight -> overTheTruth * weight);
    }

    private NetworkNoise noise() {
        return new NetworkNoise(units.network, TRUTH, batchSize, x -> labelNoise.of(sigma, x));
    }

    private String name() {
        return units == Units.TANH ? "label noise " + labelNoise : units + ", label noise " + labelNoise;
    }
}
