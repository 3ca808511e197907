package pictures;

import java.util.stream.IntStream;
import sticky.ensemble.FirstPassage;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.statistics.Proportion;

/** First exits from the left basin of a double well, of an experiment that records {@link #of}. Divergence is leaving. */
public final class Exits {
    private static final int POINTS = 200;

    private Exits() {}

    /** The recorder. */
    public static Recorder<FirstPassage> of(DoubleWell well) {
        return FirstPassage.outOf(Region.below(0, well.barrier()), 0);
    }

    /** How many left at all. */
    public static int left(Run run) {
        return passage(run).leftBy(run.experiment().steps());
    }

    /** How many left and diverged. */
    public static int leftAndDiverged(Run run) {
        return (int) IntStream.range(0, run.trajectories())
                .filter(i -> passage(run).leftAt(i) != Run.NEVER && !run.kept(i))
                .count();
    }

    /** When each left, {@code double[trajectory]}, infinite for never. */
    public static double[] times(Run run) {
        return passage(run).times();
    }

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
        FirstPassage passage = passage(run);
        return Bands.line(
                panel, label, steps, t -> Proportion.exact(all - passage.leftBy((int) t), all, Bands.ERROR_RATE));
    }

    private static FirstPassage passage(Run run) {
        return run.of(of((DoubleWell) run.experiment().landscape()));
    }
}
