package pictures;

import sticky.ensemble.FirstPassage;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Panel;
import sticky.observables.ExitTimes;
import sticky.statistics.Proportion;

/** The share that has not left the left basin of a double well yet, of experiments that record {@link ExitTimes#recorder}. */
public final class Exits {
    private static final int POINTS = 200;

    private Exits() {}

    /** The share that has not left yet, over time, of runs that differ in their label noise σ. */
    public static Panel remaining(String symbol, Run... runs) {
        Panel panel = Panel.of("Still in the basin", "steps t", "share");
        for (Run run : runs) {
            String label = symbol + " = " + run.experiment().batches().labelNoise();
            panel = survival(panel, label, run, POINTS);
        }
        return panel;
    }

    /** Adds the share that has not left yet, over time, with its exact band. */
    public static Panel survival(Panel panel, String label, Run run, int points) {
        int last = run.experiment().steps();
        double[] steps = WellPanels.map(WellPanels.grid(0, last, points), StrictMath::rint);
        int all = run.trajectories();
        FirstPassage passage = run.of(ExitTimes.recorder(run.experiment().landscape()));
        return Bands.line(
                panel, label, steps, t -> Proportion.exact(all - passage.leftBy((int) t), all, Bands.ERROR_RATE));
    }
}
