package literature;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.posterior.DataMeans;
import sticky.posterior.DataPosterior;
import sticky.posterior.SingularLimit;
import sticky.random.Seed;
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;

/**
 * n times the generalisation error of what is learnt in one basin of a double well, over many data sets of the same size: n u^2/2 with u the
 * slope predicted for y = u x, whose true value is 0; the Kullback-Leibler divergence of the prediction from the truth.
 *
 * @param learner who predicts
 * @param well the double well
 * @param basin in which the weight is
 * @param samples n
 * @param dataSets how many, the replicates
 */
public record GeneralisationOverDataSets(Learner learner, DoubleWell well, Basin basin, int samples, int dataSets) {
    private static final double BESIDE = 0.05;

    /** Who predicts. */
    public enum Learner {
        /** The mean over the posterior, its prior uniform on the basin. */
        BAYES,
        /** The weight at which the loss over the data is least, where training ends. */
        TRAINED
    }

    public GeneralisationOverDataSets by(Learner other) {
        return new GeneralisationOverDataSets(other, well, basin, samples, dataSets);
    }

    public GeneralisationOverDataSets in(DoubleWell other) {
        return new GeneralisationOverDataSets(learner, other, basin, samples, dataSets);
    }

    /** The degeneracy order of the basin's minimum. */
    public int order() {
        return basin == Basin.LEFT ? well.d1() : well.d2();
    }

    /** Returns the mean over data sets. */
    public Estimator mean(Runs runs) {
        return Estimators.mean(errors(runs));
    }

    /** Returns Bayes' mean in the limit, by quadrature; in theory the learning coefficient. */
    public double limit() {
        return new SingularLimit(order()).generalisation().value();
    }

    /** The errors of both learners in basins of several orders. */
    public static Figure figure(Runs runs, GeneralisationOverDataSets... basins) {
        double[] orders = IntStream.range(0, basins.length)
                .mapToDouble(i -> basins[i].order())
                .toArray();
        Panel panel = Panel.of("n times the generalisation error", "order d of the minimum", "mean over data sets")
                .xRange(0.8, 3.2)
                .yRange(0, 0.6)
                .theory("learning coefficient, 1/(2d)", orders, WellPanels.map(orders, d -> 0.5 / d));
        for (Learner learner : Learner.values()) {
            double[] means = new double[basins.length];
            for (int i = 0; i < means.length; i++) {
                means[i] = Arrays.stream(basins[i].by(learner).errors(runs))
                        .average()
                        .orElseThrow();
            }
            // Side by side, since at the orders 1 and 2 they are equal.
            panel = learner == Learner.BAYES
                    ? panel.points("Bayes", orders, means)
                    : panel.points("trained: least loss", WellPanels.map(orders, d -> d + BESIDE), means);
        }
        return Figure.of(
                "generalisation",
                "Bayes' error is the learning coefficient over n; the trained weight gains nothing from the odd order 3.",
                panel);
    }

    private double[] errors(Runs runs) {
        int scaled = runs.scaled(dataSets);
        String name = well.label() + ", " + basin;
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("landscape", well.label());
        settings.put("basin", basin);
        settings.put("learner", learner);
        settings.put("samples", samples);
        settings.put("replicates", "data sets");
        runs.record(name, settings, scaled);
        return runs.once(this, () -> {
            Seed seed = runs.seed(name);
            DataPosterior posterior = basin == Basin.LEFT
                    ? DataPosterior.of(well, -2 * well.w0(), -well.w0(), well.barrier())
                    : DataPosterior.of(well, well.barrier(), well.w0(), 2 * well.w0());
            return IntStream.range(0, scaled)
                    .mapToDouble(i -> {
                        DataMeans data = DataMeans.draw(samples, seed.stream(i));
                        double slope =
                                learner == Learner.BAYES ? posterior.meanValue(data) : posterior.leastSquares(data);
                        return 0.5 * samples * slope * slope;
                    })
                    .toArray();
        });
    }
}
