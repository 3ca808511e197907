package sticky.observables;

import java.util.Arrays;
import sticky.ensemble.Run;
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;

/**
 * The shares of trajectories by where they end, with exact intervals. A trajectory that diverged ends nowhere: it is in no basin, and it
 * is not one of the kept.
 */
public final class EndShares {
    private EndShares() {}

    /**
     * Returns the share of the kept that end in a basin.
     *
     * @param run on a double well
     */
    public static Estimator ofKept(Run run, Basin basin) {
        return Estimators.share(inside(run, basin), kept(run));
    }

    /**
     * Returns the share of all that started that end in a basin.
     *
     * @param run on a double well
     */
    public static Estimator ofAll(Run run, Basin basin) {
        return Estimators.share(inside(run, basin), run.trajectories());
    }

    /**
     * Returns the share of the kept that end on the other side of the barrier than they were before; it bounds the change of a basin's
     * share.
     *
     * @param run on a double well
     * @param before w at an earlier step, {@code double[trajectory]}
     */
    public static Estimator changedBasin(Run run, double[] before) {
        double barrier = barrier(run);
        long changed = 0;
        for (int i = 0; i < before.length; i++) {
            changed += run.kept(i) && before[i] < barrier != run.end(0)[i] < barrier ? 1 : 0;
        }
        return Estimators.share(changed, kept(run));
    }

    /**
     * Returns the share of those that end in a basin that started in it.
     *
     * @param run on a double well
     */
    public static Estimator startedInIt(Run run, Basin basin) {
        double barrier = barrier(run);
        long started = 0;
        for (int i = 0; i < run.trajectories(); i++) {
            boolean ends = basin == Basin.LEFT ? run.end(0)[i] < barrier : run.end(0)[i] > barrier;
            boolean starts = basin == Basin.LEFT ? run.start(0)[i] < barrier : run.start(0)[i] > barrier;
            started += ends && starts ? 1 : 0;
        }
        return Estimators.share(started, inside(run, basin));
    }

    /**
     * Returns the share of values with |value| < reach.
     *
     * @param values {@code double[value]}, such as w2 of the kept, or draws from a posterior
     */
    public static Estimator within(double reach, double[] values) {
        return Estimators.share(countWithin(reach, values), values.length);
    }

    /** Returns how many values have |value| < reach. */
    public static long countWithin(double reach, double[] values) {
        return Arrays.stream(values).filter(value -> Math.abs(value) < reach).count();
    }

    private static long inside(Run run, Basin basin) {
        double barrier = barrier(run);
        return Arrays.stream(run.end(0))
                .filter(w -> basin == Basin.LEFT ? w < barrier : w > barrier) // false for the NaN of a diverged one
                .count();
    }

    private static int kept(Run run) {
        return run.trajectories() - run.diverged();
    }

    private static double barrier(Run run) {
        return Basin.well(run.experiment().landscape()).barrier();
    }
}
