package escape;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import sticky.claim.Lab;
import sticky.data.DataSet;
import sticky.data.Epochs;
import sticky.data.PublishedPoints;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.home.Home;
import sticky.observables.EscapeRates;

/**
 * Figure 7 in our own style: the escape rate against sharpness, learning rate and batch size; on streaming data, on the authors' data
 * sets, over fresh data sets as a band, and as published where the points are known.
 */
public final class Figure7 {
    /** Where the authors' data sets and the published points lie. */
    public static final Path FIXTURES = Home.fixtures().resolve("figure-7");

    private static final int TRAJECTORIES = 5_000;
    private static final int FRESH_DATA_SETS = 40;
    private static final int FRESH_TRAJECTORIES = 1_000;
    private static final double[] W0 = EscapeRuns.values(1.6, 1.925, 0.025);
    private static final double[] ETA = EscapeRuns.values(0.004, 0.012, 0.001);
    private static final double[] B = EscapeRuns.values(10, 30, 50, 70, 90, 110, 130, 150, 170, 190, 210, 230);

    private Figure7() {}

    /** The three panels. */
    public static Figure of(Lab lab) {
        DataSet small = authorsDataSet(500);
        DataSet large = authorsDataSet(1000);
        Panel sharpness = panel(
                lab, "Sharpness", "distance parameter w₀", W0, 500, small, w0 -> EscapeRuns.from(w0, 20, TRAJECTORIES));
        Panel learningRate = panel(
                lab,
                "Learning rate",
                "learning rate η",
                ETA,
                500,
                small,
                eta -> EscapeRuns.from(1.8, 20, TRAJECTORIES).learningRate(eta));
        Panel batchSize = panel(
                lab,
                "Batch size",
                "batch size B",
                B,
                1000,
                large,
                b -> EscapeRuns.from(1.8, stepsOfAnEpoch(1000, b), TRAJECTORIES).batchSize((int) b));
        return Figure.of(
                "figure 7",
                "The escape rate rises steeply with sharpness and learning rate and hardly changes with the batch size.",
                published(sharpness, "sharpness.csv", "w0").yRange(0, Double.NaN),
                published(learningRate, "learning-rate.csv", "eta").yRange(0, Double.NaN),
                batchSize.yRange(0, 0.3));
    }

    /** The authors' data set of 500 or 1000 samples. */
    public static DataSet authorsDataSet(int samples) {
        return DataSet.read("authors' data set, n = " + samples, FIXTURES.resolve("seed1-n" + samples + ".csv"));
    }

    /** Steps one epoch takes. */
    public static int stepsOfAnEpoch(int samples, double batchSize) {
        return new Epochs(samples, (int) batchSize, 1, null).stepsPerEpoch();
    }

    private static Panel published(Panel panel, String file, String column) {
        PublishedPoints points = PublishedPoints.read(FIXTURES.resolve(file), column);
        return panel.published("published", points.parameter(), points.rate());
    }

    private static Panel panel(
            Lab lab,
            String title,
            String label,
            double[] values,
            int samples,
            DataSet dataSet,
            DoubleFunction<Experiment> of) {
        double[][] fresh = new double[FRESH_DATA_SETS][];
        for (int k = 0; k < FRESH_DATA_SETS; k++) {
            DataSet drawn = DataSet.gaussian(samples, 1, lab.seed("fresh data sets, " + label).stream(k));
            fresh[k] = rates(
                    lab,
                    "figure, fresh data set " + k + ", " + title,
                    values,
                    value -> onDataSet(of.apply(value).trajectories(FRESH_TRAJECTORIES), drawn));
        }
        return Panel.of(title, label, "escape rate per step")
                .band("fresh data sets, 10 to 90 %", values, quantile(fresh, 0.1), quantile(fresh, 0.9))
                .line("streaming", values, rates(lab, "figure, " + title, values, of))
                .points(
                        "authors' data set",
                        values,
                        rates(lab, "figure, authors' data, " + title, values, v -> onDataSet(of.apply(v), dataSet)));
    }

    private static Experiment onDataSet(Experiment experiment, DataSet dataSet) {
        int b = experiment.batches().batchSize();
        return experiment.batches(new Epochs(dataSet.samples(), b, 1, dataSet));
    }

    /** The rates by figure 7's rule, 0 where too few steps are left to fit. */
    private static double[] rates(Lab lab, String name, double[] values, DoubleFunction<Experiment> of) {
        return Arrays.stream(values)
                .map(value -> {
                    double[] curve = EscapeRuns.sketched(lab, name + ", " + value, of.apply(value));
                    return curve[3] > 1e-3 && EscapeRates.FIGURE_7.end(curve) > 3
                            ? EscapeRates.FIGURE_7.rate(curve)
                            : 0;
                })
                .toArray();
    }

    private static double[] quantile(double[][] rates, double share) {
        return IntStream.range(0, rates[0].length)
                .mapToDouble(i -> {
                    double[] sorted = Arrays.stream(rates)
                            .mapToDouble(rate -> rate[i])
                            .sorted()
                            .toArray();
                    return sorted[(int) Math.round(share * (sorted.length - 1))];
                })
                .toArray();
    }
}
