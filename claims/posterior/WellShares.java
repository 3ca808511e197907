package posterior;

import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

/** The share of trajectories that end in the basin of -w0 of a double well, w below the barrier. */
public final class WellShares {
    private WellShares() {}

    /** Of those kept, which have not diverged by the end. */
    public static Estimate ofKept(Run run, double alpha) {
        return Proportion.exact(inside(run), run.trajectories() - run.diverged(), alpha);
    }

    /** Of all that started. */
    public static Estimate ofAll(Run run, double alpha) {
        return Proportion.exact(inside(run), run.trajectories(), alpha);
    }

    private static long inside(Run run) {
        double barrier = ((DoubleWell) run.experiment().landscape()).barrier();
        long inside = 0;
        for (double w : run.end(0)) {
            inside += w < barrier ? 1 : 0; // false for the NaN of a diverged trajectory
        }
        return inside;
    }
}
