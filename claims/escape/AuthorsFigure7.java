package escape;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.data.Epochs;
import sticky.data.PublishedPoints;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.EscapeRates;

/** Figure 7's first two panels on the authors' data set of 500 samples, against the published points. */
public final class AuthorsFigure7 {
    public static final Path FIXTURES = Figure7.FIXTURES;

    /** Above this rate too few time points are left to fit. */
    private static final double COMPARED_BELOW = 0.25;

    private static final int TRAJECTORIES = 30_000;

    private AuthorsFigure7() {}

    /** One epoch on the authors' data set of 500 samples in batches of 25: 20 steps. */
    public static Experiment at(double w0, double eta) {
        return EscapeRuns.from(w0, 20, TRAJECTORIES)
                .learningRate(eta)
                .batches(new Epochs(500, 25, 1, Figure7.authorsDataSet(500)));
    }

    /**
     * Published points with our experiment at each of them.
     *
     * @param published the rates, per step
     * @param experiments one per rate
     */
    record Compared(List<Double> published, List<Experiment> experiments) {

        /**
         * Takes the published points with a rate below 0.25.
         *
         * @param stem what the runs' names start with; the parameter's value follows
         * @param of the experiment at a value of the parameter
         */
        static Compared of(PublishedPoints points, String stem, DoubleFunction<Experiment> of) {
            int[] compared = IntStream.range(0, points.size())
                    .filter(i -> points.rate()[i] < COMPARED_BELOW)
                    .toArray();
            double[] values = IntStream.of(compared)
                    .mapToDouble(i -> points.parameter()[i])
                    .toArray();
            return new Compared(
                    IntStream.of(compared).mapToObj(i -> points.rate()[i]).toList(),
                    EscapeRuns.family(stem, values, of));
        }

        /** The published rates, {@code double[experiment]}. */
        double[] rates() {
            return published.stream().mapToDouble(rate -> rate).toArray();
        }
    }

    /** Our rates on the authors' data set beside the published ones. */
    public static Figure figure(Lab lab, PublishedPoints sharpness, PublishedPoints learningRate) {
        return Figure.of(
                "figure 7, published",
                "On the authors' own data set our rates lie on the published points, but for the steepest.",
                panel(lab, "Sharpness", "distance parameter w₀", sharpness, w0 -> at(w0, 0.01)),
                panel(lab, "Learning rate", "learning rate η", learningRate, eta -> at(1.8, eta)));
    }

    private static Panel panel(
            Lab lab, String title, String label, PublishedPoints points, DoubleFunction<Experiment> of) {
        double[] rates = WellPanels.map(
                points.parameter(),
                value -> EscapeRates.FIGURE_7.rate(EscapeRuns.sketched(
                        lab, title + " " + value, of.apply(value).trajectories(10_000))));
        return Panel.of(title, label, "escape rate per step")
                .line("ours, on the authors' data set", points.parameter(), rates)
                .published("published", points.parameter(), points.rate())
                .yRange(0, Double.NaN);
    }
}
