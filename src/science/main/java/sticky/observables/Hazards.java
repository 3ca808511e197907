package sticky.observables;

import java.util.List;
import java.util.stream.Stream;
import sticky.ensemble.Run;
import sticky.statistics.Estimator;
import sticky.statistics.Scale;

/** Chances of leaving the left basin of a double well per step at risk after a burn-in, compared between {@link ExitTimes#watched} runs. */
public final class Hazards {
    private Hazards() {}

    /**
     * Returns the product of some runs' chances over the product of others', by the bootstrap over trajectories on the log scale.
     *
     * @param upper independent runs, and independent of the lower; in each some trajectories leave after the burn-in
     * @param lower likewise
     * @param burnIn the last step that is not counted
     */
    public static Estimator ratio(List<Run> upper, List<Run> lower, int burnIn) {
        double[][] times =
                Stream.concat(upper.stream(), lower.stream()).map(ExitTimes::of).toArray(double[][]::new);
        int[] last = Stream.concat(upper.stream(), lower.stream())
                .mapToInt(run -> run.experiment().steps())
                .toArray();
        int[] sizes = Stream.of(times).mapToInt(run -> run.length).toArray();
        return level -> {
            if (level.common()) {
                throw new IllegalArgumentException(
                        "the runs share their random numbers, but the interval of the ratio of hazards needs independent ones: give each a run name of its own");
            }
            return level.bootstrap()
                    .estimate(
                            sizes,
                            draws -> {
                                double ratio = 1;
                                for (int run = 0; run < times.length; run++) {
                                    double hazard = hazard(times[run], draws[run], burnIn, last[run]);
                                    ratio = run < upper.size() ? ratio * hazard : ratio / hazard;
                                }
                                return ratio;
                            },
                            Scale.LOG,
                            level.alpha());
        };
    }

    /** Exits over steps at risk of the drawn trajectories. */
    private static double hazard(double[] times, int[] draw, int burnIn, int last) {
        double atRisk = 0;
        double exits = 0;
        for (int i : draw) {
            double time = times[i];
            if (time > burnIn) {
                atRisk += Math.min(time, last) - burnIn;
                exits += time <= last ? 1 : 0;
            }
        }
        return exits / atRisk;
    }
}
