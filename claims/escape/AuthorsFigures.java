package escape;

import java.util.function.DoubleFunction;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.data.PublishedPoints;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.EscapeRates;

/** Our rates on the authors' data sets beside the published points. */
public final class AuthorsFigures {
    private static final int TRAJECTORIES = 5_000;
    private static final int MORE_TRAJECTORIES = 8_000;

    private AuthorsFigures() {}

    /** Figure 7's first two panels. */
    static Figure sharpnessAndLearningRate(Lab lab, PublishedPoints sharpness, PublishedPoints learningRate) {
        return Figure.of(
                "figure 7, published",
                "On the authors' own data set our rates lie on the published points.",
                panel("Sharpness", "distance parameter w₀", sharpness)
                        .line(
                                "ours, on the authors' data set",
                                sharpness.parameter(),
                                rates(
                                        lab,
                                        "sharpness",
                                        sharpness,
                                        w0 -> AuthorsFigure7.epoch(w0, 0.01, 25, 500, TRAJECTORIES))),
                panel("Learning rate", "learning rate η", learningRate)
                        .line(
                                "ours, on the authors' data set",
                                learningRate.parameter(),
                                rates(
                                        lab,
                                        "learning rate",
                                        learningRate,
                                        eta -> AuthorsFigure7.epoch(1.8, eta, 25, 500, TRAJECTORIES))));
    }

    /** Figure 7's third panel by both rules. */
    static Figure batchSize(Lab lab, PublishedPoints points) {
        DoubleFunction<Experiment> authors = b -> AuthorsFigure7.epoch(1.8, 0.01, (int) b, 1000, MORE_TRAJECTORIES);
        return Figure.of(
                "large batches",
                "By the authors' rule our rates lie on the published points, the fall at the right end with them; without what has "
                        + "already diverged there is none.",
                panel("One epoch of the authors' data set, n = 1000", "batch size B", points)
                        .line(
                                "dropped: what is not a number",
                                points.parameter(),
                                rates(lab, "not a number", points, authors))
                        .line(
                                "dropped: what has diverged in size",
                                points.parameter(),
                                rates(lab, "size", points, b -> LargeBatches.bySize(authors.apply(b)))));
    }

    private static Panel panel(String title, String label, PublishedPoints points) {
        return Panel.of(title, label, "escape rate per step")
                .published("published", points.parameter(), points.rate())
                .yRange(0, Double.NaN);
    }

    private static double[] rates(Lab lab, String name, PublishedPoints points, DoubleFunction<Experiment> of) {
        return WellPanels.map(
                points.parameter(),
                value -> EscapeRates.FIGURE_7.rate(
                        EscapeRuns.sketched(lab, "authors' " + name + " " + value, of.apply(value))));
    }
}
