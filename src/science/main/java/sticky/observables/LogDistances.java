package sticky.observables;

import static sticky.statistics.Estimators.mean;

import java.util.Arrays;
import java.util.List;
import sticky.ensemble.Run;
import sticky.statistics.Estimator;
import sticky.statistics.Scale;
import sticky.statistics.Variance;

/** Where trajectories with one weight end near a point w*, on the log scale: ln |w - w*|. */
public final class LogDistances {
    private LogDistances() {}

    /** Returns ln |w - w*| at the run's end, {@code double[trajectory]}; NaN for the diverged. */
    public static double[] of(Run run, double point) {
        return Arrays.stream(run.end(0))
                .map(w -> StrictMath.log(Math.abs(w - point)))
                .toArray();
    }

    /**
     * Returns the standard deviation within a run, its geometric mean over independent runs, which are the replicates: few, and so with
     * Student's interval on the logarithm of the variance.
     *
     * @param runs at least two, none of which has a diverged trajectory
     */
    public static Estimator spreadWithin(List<Run> runs, double point) {
        double[] variances =
                runs.stream().mapToDouble(run -> Variance.of(of(run, point))).toArray();
        return mean(variances, Scale.LOG).squareRoot();
    }
}
