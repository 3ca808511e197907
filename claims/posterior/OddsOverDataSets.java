package posterior;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Evidence;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.posterior.DataMeans;
import sticky.posterior.DataPosterior;
import sticky.random.Seed;
import sticky.statistics.Mean;
import sticky.statistics.Variance;

/**
 * The posterior odds of the basin of +w0 over many data sets of the same size.
 *
 * @param well the landscape
 * @param samples n of a data set
 * @param dataSets how many, the replicates
 */
public record OddsOverDataSets(DoubleWell well, int samples, int dataSets) {

    /** One data set: the sign of its m_xy, and what the posterior makes of it. */
    private record Draw(boolean positive, double logOdds) {
        double mass() {
            return 1 / (1 + StrictMath.exp(-logOdds));
        }
    }

    public OddsOverDataSets samples(int other) {
        return new OddsOverDataSets(well, other, dataSets);
    }

    /** The standard deviation of the log odds over data sets. */
    public Measurement spread(Lab lab, Evidence evidence) {
        double[] logOdds = draws(lab).stream().mapToDouble(Draw::logOdds).toArray();
        var variance = Variance.estimate(logOdds, lab.alpha());
        return evidence.measure("standard deviation of the log odds, " + name(), variance.squareRoot());
    }

    /** The mean posterior mass of the basin of +w0 over the data sets whose m_xy has the given sign. */
    public Measurement meanMass(Lab lab, Evidence evidence, boolean positive) {
        double[] mass = draws(lab).stream()
                .filter(draw -> draw.positive() == positive)
                .mapToDouble(Draw::mass)
                .toArray();
        String name = "mean mass of +w0's basin where m_xy is " + (positive ? "positive" : "negative");
        return evidence.measure(name, Mean.estimate(mass, lab.alpha()));
    }

    /** The distribution of the log odds at two sizes, each about its mean. */
    public static Figure figure(Lab lab, OddsOverDataSets small, OddsOverDataSets large) {
        return Figure.of(
                "odds over data sets",
                "From data set to data set the posterior odds scatter by the same factor at n = 10⁴ and n = 10⁶.",
                small.panel(lab),
                large.panel(lab));
    }

    private Panel panel(Lab lab) {
        Panel panel = Panel.of("n = " + WellPanels.power(samples), "ln odds of +w₀ against −w₀", "density");
        for (boolean positive : new boolean[] {false, true}) {
            double[] logOdds = draws(lab).stream()
                    .filter(draw -> draw.positive() == positive)
                    .mapToDouble(Draw::logOdds)
                    .toArray();
            panel = panel.histogram(positive ? "m_xy > 0" : "m_xy < 0", logOdds, 0, 6, 60);
        }
        return panel;
    }

    private List<Draw> draws(Lab lab) {
        int scaled = lab.scaled(dataSets);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", well.label());
        settings.put("samples", samples);
        settings.put("replicates", "data sets");
        lab.record(name(), settings, scaled, 1, 0);
        Seed seed = lab.seed(name());
        DataPosterior posterior = DataPosterior.of(well, -2 * well.w0(), well.barrier(), 2 * well.w0());
        return lab.once(
                this,
                () -> IntStream.range(0, scaled)
                        .mapToObj(i -> draw(posterior, DataMeans.draw(samples, seed.stream(i))))
                        .toList());
    }

    private static Draw draw(DataPosterior posterior, DataMeans data) {
        return new Draw(data.meanXY() > 0, posterior.logOdds(data));
    }

    private String name() {
        return well.label() + ", n = " + samples;
    }
}
