package escape;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.data.Epochs;
import sticky.data.PublishedPoints;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.statistics.DecayRates;
import sticky.statistics.Estimate;
import sticky.statistics.Scale;
import sticky.statistics.Survival;

/** Figure 7's first two panels on the authors' data set of 500 samples, against the published points. */
public final class AuthorsFigure7 {
    public static final Path FIXTURES = Figure7.FIXTURES;

    /** Above this rate too few time points are left to fit. */
    private static final double COMPARED_BELOW = .25;

    private static final int TRAJECTORIES = 30_000;

    private AuthorsFigure7() {}

    /** One epoch on the authors' data set of 500 samples in batches of 25: 20 steps. */
    public static Experiment at(double w0, double eta) {
        return EscapeRuns.from(w0, 20, TRAJECTORIES)
                .learningRate(eta)
                .batches(new Epochs(500, 25, 1, Figure7.authorsDataSet(500)));
    }

    /** The root mean square of rate - published over the published points with a rate below 0.25. */
    public static Estimate rootMeanSquare(Lab lab, String name, PublishedPoints points, DoubleFunction<Experiment> of) {
        return differences(lab, name, points, of, square -> square.average().orElseThrow());
    }

    /** The largest |rate - published| over the same points. */
    public static Estimate largest(Lab lab, String name, PublishedPoints points, DoubleFunction<Experiment> of) {
        return differences(lab, name, points, of, square -> square.max().orElseThrow());
    }

    private static Estimate differences(
            Lab lab,
            String name,
            PublishedPoints points,
            DoubleFunction<Experiment> of,
            ToDoubleFunction<DoubleStream> ofSquares) {
        int[] compared = IntStream.range(0, points.size())
                .filter(i -> points.rate()[i] < COMPARED_BELOW)
                .toArray();
        List<Survival> survivals = IntStream.of(compared)
                .mapToObj(i ->
                        EscapeRuns.survival(lab, name + ", " + points.parameter()[i], of.apply(points.parameter()[i])))
                .toList();
        return new DecayRates(survivals, EscapeRuns.FIGURE_7)
                .estimate(
                        rates -> Math.sqrt(ofSquares.applyAsDouble(IntStream.range(0, compared.length)
                                .mapToDouble(i -> rates[i] - points.rate()[compared[i]])
                                .map(difference -> difference * difference))),
                        Scale.LINEAR,
                        lab.bootstrap(name),
                        lab.alpha());
    }

    /** Our rates on the authors' data set beside the published ones. */
    public static Figure figure(Lab lab, PublishedPoints sharpness, PublishedPoints learningRate) {
        return Figure.of(
                "figure 7, published",
                "On the authors' own data set our rates lie on the published points, but for the steepest.",
                panel(lab, "Sharpness", "distance parameter w₀", sharpness, w0 -> at(w0, .01)),
                panel(lab, "Learning rate", "learning rate η", learningRate, eta -> at(1.8, eta)));
    }

    private static Panel panel(
            Lab lab, String title, String label, PublishedPoints points, DoubleFunction<Experiment> of) {
        double[] rates = WellPanels.map(
                points.parameter(),
                value -> EscapeRuns.FIGURE_7.rate(EscapeRuns.sketched(
                        lab, title + " " + value, of.apply(value).trajectories(10_000))));
        return Panel.of(title, label, "escape rate per step")
                .line("ours, on the authors' data set", points.parameter(), rates)
                .published("published", points.parameter(), points.rate())
                .yRange(0, Double.NaN);
    }
}
