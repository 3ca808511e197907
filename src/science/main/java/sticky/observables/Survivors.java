package sticky.observables;

import static sticky.statistics.Estimators.share;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import sticky.ensemble.Run;
import sticky.statistics.Estimator;

/** Statistics of the trajectories that have not diverged by a run's end, and of how many those are. */
public final class Survivors {
    private Survivors() {}

    /** Returns the share of the surviving trajectories of whose final weight along an axis something is true. */
    public static Estimator shareWhere(Run run, int axis, DoublePredicate holds) {
        double[] ends = run.ofKept(run.end(axis));
        return share(Arrays.stream(ends).filter(holds).count(), ends.length);
    }

    /** Returns the share of all trajectories that diverged. */
    public static Estimator shareDiverged(Run run) {
        return share(run.diverged(), run.trajectories());
    }
}
