package posterior;

import pictures.WellPanels;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;

/** End distributions of two runs on the same well beside the same posterior. */
public final class ShareFigure {
    private ShareFigure() {}

    /** The first run agrees with the posterior's preference, the second does not. */
    public static Figure ends(Run first, Run second, double samples) {
        return Figure.of(
                "end distributions",
                "The same posterior beside SGD at two learning rates: whether they agree depends on the learning rate.",
                WellPanels.ends(title(first), first, samples),
                WellPanels.ends(title(second), second, samples));
    }

    private static String title(Run run) {
        Experiment experiment = run.experiment();
        return "η = " + experiment.rule().learningRate() + ", after " + experiment.steps() + " steps";
    }
}
