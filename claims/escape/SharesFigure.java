package escape;

import java.util.stream.IntStream;
import pictures.WellPanels;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** Where all trajectories of a well are at each step: in the regular basin, in the degenerate one, diverged. */
public final class SharesFigure {
    private SharesFigure() {}

    /** Three curves that add up to 1. */
    public static Figure of(Run run, Recorder<Occupancy> regular, Recorder<Occupancy> degenerate) {
        double[] steps = IntStream.rangeClosed(0, run.experiment().steps())
                .asDoubleStream()
                .toArray();
        double all = run.trajectories();
        Occupancy left = run.of(regular);
        Occupancy right = run.of(degenerate);
        return Figure.of(
                "shares",
                "Nothing dropped: the regular basin empties into the degenerate one and into divergence.",
                Panel.of("Shares of all that started", "steps t", "share")
                        .line("degenerate basin", steps, WellPanels.map(steps, t -> right.inside((int) t) / all))
                        .line("regular basin", steps, WellPanels.map(steps, t -> left.inside((int) t) / all))
                        .line("diverged", steps, WellPanels.map(steps, t -> 1 - left.alive((int) t) / all))
                        .yRange(0, 1));
    }
}
