package noise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.TanhNetwork;
import sticky.sgd.NetworkNoise;
import sticky.statistics.CovarianceDistance;
import sticky.statistics.Estimator;

/**
 * The sampled noise covariance of a network of two tanh units at the truth against (2 sigma^2/B) H.
 *
 * @param sigma the root mean square of the label noise
 * @param labelNoise how it depends on the input
 * @param batchSize B
 * @param batches how many, the replicates
 */
record NetworkCovariance(double sigma, LabelNoise labelNoise, int batchSize, int batches) {
    private static final double[] TRUTH = {0.8, 1.2, 0.3, -0.5, 0.6, -0.4};

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
        return new NetworkCovariance(sigma, other, batchSize, batches);
    }

    /** |C - (2 sigma^2/B) H| / |(2 sigma^2/B) H|. */
    Estimator distance(Runs runs) {
        double[][] sample = sample(runs);
        return level -> CovarianceDistance.relative(sample, predicted(), level.bootstrap(), level.alpha());
    }

    /** Every element of C against that of H, for both kinds of label noise. */
    Figure figure(Lab lab) {
        double[] h = Arrays.stream(predicted()).flatMapToDouble(Arrays::stream).toArray();
        return Figure.of(
                "C against H of a network",
                "With label noise of one size each element of C is (2σ²/B) times H's; with noise that grows with the input it is not.",
                with(LabelNoise.CONSTANT).panel(lab, h),
                with(LabelNoise.GROWS_WITH_INPUT).panel(lab, h));
    }

    private Panel panel(Lab lab, double[] h) {
        double[] c = Arrays.stream(CovarianceDistance.covariance(sample(lab)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        double[] ends = {
            Arrays.stream(h).min().orElseThrow(), Arrays.stream(h).max().orElseThrow()
        };
        return Panel.of("36 elements, " + name(), "(2σ²/B) H", "sampled C")
                .theory("C = (2σ²/B) H", ends, ends)
                .points("elements", h, c);
    }

    private double[][] sample(Runs runs) {
        int scaled = runs.scaled(batches);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("model", "two tanh units at " + Arrays.toString(TRUTH));
        settings.put("batchSize", batchSize);
        settings.put("labelNoise", labelNoise == LabelNoise.CONSTANT ? (Object) sigma : sigma + " |x|");
        settings.put("replicates", "batches of raw (x, y)");
        runs.record(name(), settings, scaled);
        return runs.once(this, () -> noise().sample(scaled, runs.seed(name())));
    }

    private double[][] predicted() {
        double factor = 2 * sigma * sigma / batchSize;
        return Arrays.stream(noise().hessian(TRUTH))
                .map(row -> WellPanels.map(row, value -> factor * value))
                .toArray(double[][]::new);
    }

    private NetworkNoise noise() {
        return new NetworkNoise(new TanhNetwork(2), TRUTH, batchSize, x -> labelNoise.of(sigma, x));
    }

    private String name() {
        return "label noise " + labelNoise;
    }
}
