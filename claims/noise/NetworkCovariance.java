package noise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import pictures.WellPanels;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.TanhNetwork;
import sticky.sgd.NetworkNoise;
import sticky.statistics.CovarianceDistance;

/**
 * The sampled noise covariance of a network of two tanh units at the truth against (2 sigma^2/B) H.
 *
 * @param labelNoise sigma
 * @param batchSize B
 * @param batches how many, the replicates
 */
public record NetworkCovariance(double labelNoise, int batchSize, int batches) {
    private static final double[] TRUTH = {.8, 1.2, .3, -.5, .6, -.4};

    private record Key(NetworkCovariance covariance, boolean dependsOnInput) {}

    /** |C - (2 sigma^2/B) H| / |(2 sigma^2/B) H|, the label noise being sigma or, of the same mean square, sigma |x|. */
    public Measurement relativeError(Lab lab, Evidence evidence, boolean dependsOnInput) {
        String name = name(dependsOnInput);
        return evidence.measure(
                "|C − (2σ²/B) H| / |(2σ²/B) H|, " + name,
                CovarianceDistance.relative(
                        sample(lab, dependsOnInput), predicted(), lab.bootstrap(name), lab.alpha()));
    }

    /** Every element of C against that of H, for both kinds of label noise. */
    public Figure figure(Lab lab) {
        double[] h = Arrays.stream(predicted()).flatMapToDouble(Arrays::stream).toArray();
        double[] ends = {
            Arrays.stream(h).min().orElseThrow(), Arrays.stream(h).max().orElseThrow()
        };
        return Figure.of(
                "C against H of a network",
                "With label noise of one size each element of C is (2σ²/B) times H's; with noise that grows with the input it is not.",
                panel(lab, h, ends, false),
                panel(lab, h, ends, true));
    }

    private Panel panel(Lab lab, double[] h, double[] ends, boolean dependsOnInput) {
        double[] c = Arrays.stream(CovarianceDistance.covariance(sample(lab, dependsOnInput)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return Panel.of("36 elements, " + name(dependsOnInput), "(2σ²/B) H", "sampled C")
                .theory("C = (2σ²/B) H", ends, ends)
                .points("elements", h, c);
    }

    private double[][] sample(Lab lab, boolean dependsOnInput) {
        String name = name(dependsOnInput);
        int scaled = lab.scaled(batches);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("model", "two tanh units at " + Arrays.toString(TRUTH));
        settings.put("batchSize", batchSize);
        settings.put("labelNoise", dependsOnInput ? labelNoise + " |x|" : labelNoise);
        settings.put("replicates", "batches of raw (x, y)");
        lab.record(name, settings, scaled, 1, 0);
        return lab.once(
                new Key(this, dependsOnInput), () -> noise(dependsOnInput).sample(scaled, lab.seed(name)));
    }

    private double[][] predicted() {
        double factor = 2 * labelNoise * labelNoise / batchSize;
        return Arrays.stream(noise(false).hessian(TRUTH))
                .map(row -> WellPanels.map(row, value -> factor * value))
                .toArray(double[][]::new);
    }

    private NetworkNoise noise(boolean dependsOnInput) {
        return new NetworkNoise(
                new TanhNetwork(2), TRUTH, batchSize, x -> dependsOnInput ? labelNoise * Math.abs(x) : labelNoise);
    }

    private static String name(boolean dependsOnInput) {
        return dependsOnInput ? "label noise σ|x|" : "label noise σ";
    }
}
