package posterior;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.posterior.DataMeans;
import sticky.posterior.DataPosterior;
import sticky.posterior.Likelihood;
import sticky.random.Seed;
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;

/**
 * WBIC's estimates of the learning coefficient of Q = w over many data sets, prior uniform on [-1, 1]. In theory each is
 * 1/2 - (c/ln n) times a chi-squared of one degree, with the likelihood's c.
 *
 * @param likelihood its c is 1/2 for the model's own log-likelihood, 1 where the mean squared error stands for it
 * @param samples n
 * @param dataSets how many, the replicates
 */
public record WbicEstimates(Likelihood likelihood, int samples, int dataSets) {
    private static final Monomial MODEL = new Monomial(1);
    private static final DataPosterior POSTERIOR = DataPosterior.of(MODEL, -1, 0, 1);

    public WbicEstimates samples(int other) {
        return new WbicEstimates(likelihood, other, dataSets);
    }

    /** Returns the mean over data sets. */
    public Estimator mean(Runs runs) {
        return Estimators.mean(estimates(runs));
    }

    /** Returns the share of negative estimates. */
    public Estimator negative(Runs runs) {
        double[] estimates = estimates(runs);
        return Estimators.share(
                Arrays.stream(estimates).filter(value -> value < 0).count(), estimates.length);
    }

    /** Returns the mean over data sets in theory, 1/2 - c/ln n. */
    public double predictedMean() {
        return 0.5 - likelihood.factor() / StrictMath.log(samples);
    }

    /** Returns the chance of a negative estimate in theory, that a chi-squared of one degree is above ln n/(2c). */
    public double predictedNegative() {
        return Erf.erfc(StrictMath.sqrt(StrictMath.log(samples) / (4 * likelihood.factor())));
    }

    /** The estimates at both temperatures. */
    public static Figure figure(Runs runs, WbicEstimates own, WbicEstimates squaredError) {
        return Figure.of(
                "WBIC",
                "Over data sets WBIC scatters below the exact 1/2; twice as far where the squared error stands for the log-likelihood.",
                own.panel(runs, "log-likelihood −nL/2"),
                squaredError.panel(runs, "squared error, −nL"));
    }

    private Panel panel(Runs runs, String what) {
        return Panel.of("WBIC, " + what + ", n = " + samples, "estimate of λ", "density")
                .histogram("data sets", estimates(runs), -0.5, 0.55, 42)
                .verticalRule("exact", 0.5)
                .verticalRule("theory of the mean", predictedMean());
    }

    private double[] estimates(Runs runs) {
        int scaled = runs.scaled(dataSets);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", MODEL.label());
        settings.put("likelihood", likelihood);
        settings.put("samples", samples);
        settings.put("replicates", "data sets");
        runs.record("WBIC", settings, scaled);
        return runs.once(this, () -> {
            Seed seed = runs.seed("WBIC");
            return IntStream.range(0, scaled)
                    .mapToDouble(i -> POSTERIOR.wbic(DataMeans.draw(samples, seed.stream(i)), likelihood))
                    .toArray();
        });
    }
}
