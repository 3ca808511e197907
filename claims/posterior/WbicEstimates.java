package posterior;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.posterior.DataMeans;
import sticky.posterior.DataPosterior;
import sticky.random.Seed;
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;

/**
 * WBIC's estimates of the learning coefficient of Q = w over many data sets, prior uniform on [-1, 1]. In theory each is
 * 1/2 - (1/ln n) times a chi-squared of one degree.
 *
 * @param data whether the data sets are drawn or as expected
 * @param samples n
 * @param dataSets how many, the replicates
 */
public record WbicEstimates(Data data, int samples, int dataSets) {
    private static final Monomial MODEL = new Monomial(1);
    private static final DataPosterior POSTERIOR = DataPosterior.of(MODEL, -1, 0, 1);

    /** How a data set comes about. */
    public enum Data {
        /** Drawn from its law. */
        DRAWN,
        /** As expected, m_xx = 1 and m_xy = 0; one data set stands for all. */
        EXPECTED
    }

    public WbicEstimates of(Data other) {
        return new WbicEstimates(other, samples, dataSets);
    }

    /** Returns the mean over data sets. */
    public Estimator mean(Runs runs) {
        return data == Data.EXPECTED
                ? Estimators.number(POSTERIOR.wbic(DataMeans.expected(samples)), 1e-6)
                : Estimators.mean(estimates(runs));
    }

    /** Returns the share of negative estimates. */
    public Estimator negative(Runs runs) {
        double[] estimates = estimates(runs);
        return Estimators.share(
                Arrays.stream(estimates).filter(value -> value < 0).count(), estimates.length);
    }

    /** Returns the mean over drawn data sets in theory, 1/2 - 1/ln n. */
    public double predictedMean() {
        return 0.5 - 1 / StrictMath.log(samples);
    }

    public Figure figure(Runs runs) {
        return Figure.of(
                "WBIC",
                "Over data sets WBIC scatters widely below the exact 1/2, and some of its estimates are negative.",
                Panel.of("WBIC over data sets, n = " + samples, "estimate of λ", "density")
                        .histogram("data sets", estimates(runs), -0.5, 0.55, 42)
                        .verticalRule("exact", 0.5)
                        .verticalRule("theory of the mean", predictedMean()));
    }

    private double[] estimates(Runs runs) {
        int scaled = runs.scaled(dataSets);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", MODEL.label());
        settings.put("samples", samples);
        settings.put("replicates", "data sets");
        runs.record("WBIC", settings, scaled);
        return runs.once(this, () -> {
            Seed seed = runs.seed("WBIC");
            return IntStream.range(0, scaled)
                    .mapToDouble(i -> POSTERIOR.wbic(DataMeans.draw(samples, seed.stream(i))))
                    .toArray();
        });
    }
}
