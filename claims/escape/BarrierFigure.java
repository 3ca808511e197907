package escape;

import java.util.List;
import java.util.function.ToDoubleFunction;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.EscapeRates;
import sticky.observables.PredictedSurvivals;

/** Sharpness and barrier height, each varied alone. */
final class BarrierFigure {
    private static final int CELLS = 400;

    private BarrierFigure() {}

    /** Measured rates with the kernel's. */
    static Figure of(Lab lab, List<Experiment> barriers, List<Experiment> sharpnesses) {
        return Figure.of(
                "barriers",
                "The escape rate does not care for the barrier (left), but for the sharpness (right), each varied alone.",
                panel(lab, "At one sharpness, H = 336", "height of the barrier", barriers, EscapeRuns::barrier)
                        .logX(),
                panel(lab, "At one barrier, of height 48", "sharpness H", sharpnesses, EscapeRuns::sharpness));
    }

    private static Panel panel(
            Lab lab, String title, String label, List<Experiment> wells, ToDoubleFunction<Experiment> parameter) {
        double[] at = wells.stream().mapToDouble(parameter).toArray();
        return Panel.of(title, label, "escape rate per step")
                .logY()
                .points(
                        "measured",
                        at,
                        wells.stream()
                                .mapToDouble(e -> EscapeRates.FIGURE_7.rate(
                                        EscapeRuns.survival(lab, e).curve()))
                                .toArray())
                .theory(
                        "one-step kernel",
                        at,
                        wells.stream()
                                .mapToDouble(e -> PredictedSurvivals.rate(e, CELLS))
                                .toArray())
                .yRange(0.03, 0.4);
    }
}
