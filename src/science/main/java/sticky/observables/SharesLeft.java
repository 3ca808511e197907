package sticky.observables;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import sticky.ensemble.Run;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;
import sticky.statistics.Proportion;

/**
 * The least and the largest of the shares of trajectories that have left the left basin, over runs of {@link ExitTimes#watched}
 * experiments, with simultaneous exact intervals: each share's is at alpha over their number.
 */
public final class SharesLeft {
    private SharesLeft() {}

    /** Returns the least share. */
    public static Estimator least(List<Run> runs) {
        return over(runs, Math::min);
    }

    /** Returns the largest share. */
    public static Estimator largest(List<Run> runs) {
        return over(runs, Math::max);
    }

    private static Estimator over(List<Run> runs, DoubleBinaryOperator extreme) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("number of runs 0 is out of range [1, 2^31)");
        }
        return level -> {
            List<Estimate> shares = runs.stream()
                    .map(run -> Proportion.exact(ExitTimes.left(run), run.trajectories(), level.alpha() / runs.size()))
                    .toList();
            return new Estimate(
                    shares.stream().mapToDouble(Estimate::value).reduce(extreme).orElseThrow(),
                    shares.stream().mapToDouble(Estimate::low).reduce(extreme).orElseThrow(),
                    shares.stream().mapToDouble(Estimate::high).reduce(extreme).orElseThrow(),
                    1 - level.alpha());
        };
    }
}
