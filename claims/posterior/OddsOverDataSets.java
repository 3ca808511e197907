package posterior;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.posterior.DataMeans;
import sticky.posterior.DataPosterior;
import sticky.posterior.SingularLimit;
import sticky.random.Seed;

/**
 * The posterior odds of the basin of +w0 over many data sets of the same size.
 *
 * @param well the double well
 * @param tilt c of Q(1 + c w); 0 for the well itself
 * @param samples n of a data set
 * @param dataSets how many, the replicates
 */
public record OddsOverDataSets(DoubleWell well, double tilt, int samples, int dataSets) {
    /** Of a well as it is. */
    public OddsOverDataSets(DoubleWell well, int samples, int dataSets) {
        this(well, 0, samples, dataSets);
    }

    /** The sign of a data set's m_xy. */
    public enum Sign {
        NEGATIVE("m_xy < 0"),
        POSITIVE("m_xy > 0");

        private final String words;

        Sign(String words) {
            this.words = words;
        }
    }

    /** One data set, and what the posterior makes of it. */
    private record Draw(Sign sign, double logOdds) {}

    public OddsOverDataSets well(DoubleWell other) {
        return new OddsOverDataSets(other, tilt, samples, dataSets);
    }

    public OddsOverDataSets samples(int other) {
        return new OddsOverDataSets(well, tilt, other, dataSets);
    }

    /** Both minima simple, but not mirror images: the sharpness differs by a factor of 4. */
    public OddsOverDataSets simpleAndUneven() {
        return new OddsOverDataSets(new DoubleWell(well.w0(), 1, 1), 1 / (3 * well.w0()), samples, dataSets);
    }

    /** Returns the standard deviation of the log odds in theory, which n does not change. */
    public double limitingSpread() {
        return new SingularLimit(well.d2()).spreadOfLogOdds(new SingularLimit(well.d1()));
    }

    /** Returns the log odds, {@code double[data set]}. */
    public double[] logOdds(Runs runs) {
        return draws(runs).stream().mapToDouble(Draw::logOdds).toArray();
    }

    /** Returns the posterior mass of the basin of +w0, {@code double[data set]}, of the data sets whose m_xy has the given sign. */
    public double[] mass(Runs runs, Sign sign) {
        return Arrays.stream(logOdds(runs, sign))
                .map(logOdds -> 1 / (1 + StrictMath.exp(-logOdds)))
                .toArray();
    }

    /** The distribution of the log odds at two sizes. */
    public static Figure figure(Runs runs, OddsOverDataSets small, OddsOverDataSets large) {
        return Figure.of(
                "odds over data sets",
                "From data set to data set the posterior odds scatter by the same factor at n = 10⁴ and n = 10⁶.",
                small.panel(runs),
                large.panel(runs));
    }

    private Panel panel(Runs runs) {
        Panel panel = Panel.of("n = " + WellPanels.power(samples), "ln odds of +w₀ against −w₀", "density");
        for (Sign sign : Sign.values()) {
            panel = panel.histogram(sign.words, logOdds(runs, sign), 0, 6, 60);
        }
        return panel;
    }

    private double[] logOdds(Runs runs, Sign sign) {
        return draws(runs).stream()
                .filter(draw -> draw.sign == sign)
                .mapToDouble(Draw::logOdds)
                .toArray();
    }

    private Landscape landscape() {
        return tilt == 0 ? well : new Tilted(well, tilt);
    }

    private List<Draw> draws(Runs runs) {
        int scaled = runs.scaled(dataSets);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", landscape().label());
        settings.put("samples", samples);
        settings.put("replicates", "data sets");
        String name = landscape().label() + ", n = " + samples;
        runs.record(name, settings, scaled);
        return runs.once(this, () -> {
            Seed seed = runs.seed(name);
            DataPosterior posterior = DataPosterior.of(landscape(), -2 * well.w0(), well.barrier(), 2 * well.w0());
            return IntStream.range(0, scaled)
                    .mapToObj(i -> draw(posterior, DataMeans.draw(samples, seed.stream(i))))
                    .toList();
        });
    }

    private static Draw draw(DataPosterior posterior, DataMeans data) {
        return new Draw(data.meanXY() > 0 ? Sign.POSITIVE : Sign.NEGATIVE, posterior.logOdds(data));
    }
}
