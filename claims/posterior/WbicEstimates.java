package posterior;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Monomial;
import sticky.posterior.DataMeans;
import sticky.posterior.DataPosterior;
import sticky.random.Seed;
import sticky.statistics.Estimate;
import sticky.statistics.Mean;
import sticky.statistics.Proportion;

/**
 * WBIC's estimates of the learning coefficient of Q = w over many data sets, prior uniform on [-1, 1]. In theory each is
 * 1/2 - (1/ln n) times a chi-squared of one degree.
 *
 * @param samples n
 * @param dataSets how many, the replicates
 */
public record WbicEstimates(int samples, int dataSets) {
    private static final Monomial MODEL = new Monomial(1);
    private static final DataPosterior POSTERIOR = DataPosterior.of(MODEL, -1, 0, 1);

    /** The mean over data sets; with the share of negative estimates. */
    public Measurement mean(Lab lab, Evidence evidence) {
        double[] estimates = estimates(lab);
        long negative = Arrays.stream(estimates).filter(value -> value < 0).count();
        evidence.report("share of negative WBIC estimates", Proportion.exact(negative, estimates.length, lab.alpha()));
        return evidence.measure("mean WBIC estimate of lambda = 1/2, d = 1", Mean.estimate(estimates, lab.alpha()));
    }

    /** The estimate from the data as expected, m_xx = 1 and m_xy = 0. */
    public Measurement withoutFluctuations(Evidence evidence) {
        return evidence.measure(
                "WBIC estimate from the expected data, d = 1",
                Estimate.exact(POSTERIOR.wbic(DataMeans.expected(samples)), 1e-6));
    }

    public Figure figure(Lab lab) {
        return Figure.of(
                "WBIC",
                "Over data sets WBIC scatters widely below the exact 1/2, and some of its estimates are negative.",
                Panel.of("WBIC over data sets, n = " + samples, "estimate of λ", "density")
                        .histogram("data sets", estimates(lab), -.5, .55, 42)
                        .verticalRule("exact", .5)
                        .verticalRule("theory of the mean", .5 - 1 / StrictMath.log(samples)));
    }

    private double[] estimates(Lab lab) {
        int scaled = lab.scaled(dataSets);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", MODEL.label());
        settings.put("samples", samples);
        settings.put("replicates", "data sets");
        lab.record("WBIC", settings, scaled, 1, 0);
        Seed seed = lab.seed("WBIC");
        return lab.once(
                this,
                () -> IntStream.range(0, scaled)
                        .mapToDouble(i -> POSTERIOR.wbic(DataMeans.draw(samples, seed.stream(i))))
                        .toArray());
    }
}
