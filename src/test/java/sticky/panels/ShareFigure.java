package sticky.panels;

import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.model.DoubleWell;

/** End distributions of two runs on the same well beside the same posterior. */
public final class ShareFigure {
    private ShareFigure() {}

    /** The first run agrees with the posterior's preference, the second does not. */
    public static Figure ends(Run first, Run second, double samples) {
        DoubleWell well = (DoubleWell) first.experiment().landscape();
        return Figure.of(
                "end distributions",
                "The same posterior beside SGD at two learning rates: whether they agree is up to the learning rate.",
                titled(first, well, samples),
                titled(second, well, samples));
    }

    private static sticky.figure.Panel titled(Run run, DoubleWell well, double samples) {
        var panel = WellPanels.ends(run, well, samples);
        String title = "η = " + run.experiment().rule().learningRate() + ", after "
                + run.experiment().steps() + " steps";
        return new sticky.figure.Panel(title, panel.x(), panel.y(), panel.layers());
    }
}
