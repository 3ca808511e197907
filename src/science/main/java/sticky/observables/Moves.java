package sticky.observables;

import java.util.Arrays;
import java.util.stream.IntStream;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.sgd.ValleyLaw;

/** How far trajectories have moved between a run's start and its end. */
public final class Moves {
    private Moves() {}

    /**
     * Returns |w(T) - w(0)| / |w(0)| along one axis, {@code double[trajectory]}; a trajectory that diverged has moved infinitely far.
     *
     * @param axis the coordinate, from 0
     */
    public static double[] relative(Run run, int axis) {
        return relative(run, run.start(axis), run.end(axis));
    }

    /**
     * Returns |w(T) - w(t)| / |w(t)| along one axis, {@code double[trajectory]}; infinite for a trajectory that diverged.
     *
     * @param path records step t
     */
    public static double[] relativeSince(Run run, int axis, Recorder<Snapshots> path, int step) {
        return relative(run, run.of(path).after(step, axis), run.end(axis));
    }

    /**
     * Returns |w(t) - w(0)| / |w(0)| along one axis, {@code double[trajectory]}; infinite for a trajectory that diverged.
     *
     * @param path records step t
     */
    public static double[] relativeBy(Run run, int axis, Recorder<Snapshots> path, int step) {
        return relative(run, run.start(axis), run.of(path).after(step, axis));
    }

    /** Returns |w(T) / w(0)| along one axis, {@code double[trajectory]}; infinite for a trajectory that diverged. */
    public static double[] contraction(Run run, int axis) {
        double[] ratio = new double[run.trajectories()];
        Arrays.setAll(
                ratio, i -> run.kept(i) ? Math.abs(run.end(axis)[i] / run.start(axis)[i]) : Double.POSITIVE_INFINITY);
        return ratio;
    }

    private static double[] relative(Run run, double[] from, double[] to) {
        double[] move = new double[run.trajectories()];
        Arrays.setAll(move, i -> run.kept(i) ? Math.abs((to[i] - from[i]) / from[i]) : Double.POSITIVE_INFINITY);
        return move;
    }

    /** Returns |w(0)| - |w(T)| along one axis, {@code double[trajectory]}: how much nearer to 0 each ended; 0 for the diverged. */
    public static double[] inward(Run run, int axis) {
        double[] move = new double[run.trajectories()];
        for (int i = 0; i < move.length; i++) {
            move[i] = run.kept(i) ? Math.abs(run.start(axis)[i]) - Math.abs(run.end(axis)[i]) : 0;
        }
        return move;
    }

    /**
     * Returns |w(T)|^-6 - |w(0)|^-6 along one axis, {@code double[trajectory]}, which {@link ValleyLaw} predicts; infinite for the
     * diverged.
     */
    public static double[] growthOfInverseSixth(Run run, int axis) {
        double[] growth = new double[run.trajectories()];
        for (int i = 0; i < growth.length; i++) {
            growth[i] = run.kept(i)
                    ? ValleyLaw.inverseSixth(run.end(axis)[i]) - ValleyLaw.inverseSixth(run.start(axis)[i])
                    : Double.POSITIVE_INFINITY;
        }
        return growth;
    }

    /**
     * Returns how far the clock of the valley law, {@link ValleyLaw#clock}, went on along one axis, {@code double[trajectory]}; infinite for
     * the diverged.
     */
    public static double[] growthOfClock(Run run, int axis) {
        ValleyLaw law = Laws.valley(run.experiment());
        double[] growth = new double[run.trajectories()];
        for (int i = 0; i < growth.length; i++) {
            growth[i] = run.kept(i)
                    ? law.clock(run.end(axis)[i]) - law.clock(run.start(axis)[i])
                    : Double.POSITIVE_INFINITY;
        }
        return growth;
    }

    /**
     * Returns ln |w(T)/w(0)| / T, the mean log-change per step of a single weight, {@code double[trajectory]}; NaN for a trajectory that
     * diverged.
     */
    public static double[] logChange(Run run) {
        double steps = run.experiment().steps();
        double[] change = new double[run.trajectories()];
        Arrays.setAll(change, i -> StrictMath.log(Math.abs(run.end(0)[i] / run.start(0)[i])) / steps);
        return change;
    }

    /**
     * Returns ln |w(T)/w(t)| / (T - t), the mean log-change per step of a single weight after step t, {@code double[trajectory]}; NaN for a
     * trajectory that diverged.
     *
     * @param path records step t, which is before T
     */
    public static double[] logChangeSince(Run run, Recorder<Snapshots> path, int step) {
        double[] from = run.of(path).after(step, 0);
        double steps = run.experiment().steps() - step;
        double[] change = new double[run.trajectories()];
        Arrays.setAll(change, i -> StrictMath.log(Math.abs(run.end(0)[i] / from[i])) / steps);
        return change;
    }

    /** Returns the share of the trajectories that do not end, to the last bit, where they started; the diverged have moved. */
    public static double shareThatMoved(Run run) {
        int axes = run.experiment().landscape().dimension();
        long moved = IntStream.range(0, run.trajectories())
                .filter(i -> IntStream.range(0, axes).anyMatch(axis -> run.end(axis)[i] != run.start(axis)[i]))
                .count();
        return (double) moved / run.trajectories();
    }
}
