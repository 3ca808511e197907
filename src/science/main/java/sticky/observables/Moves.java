package sticky.observables;

import sticky.ensemble.Run;

/** How far trajectories have moved between a run's start and its end. */
public final class Moves {
    private Moves() {}

    /**
     * Returns |w(T) - w(0)| / |w(0)| along one axis, {@code double[trajectory]}; a trajectory that diverged has moved infinitely far.
     *
     * @param axis the coordinate, from 0
     */
    public static double[] relative(Run run, int axis) {
        double[] move = new double[run.trajectories()];
        for (int i = 0; i < move.length; i++) {
            double from = run.start(axis)[i];
            move[i] = run.kept(i) ? Math.abs((run.end(axis)[i] - from) / from) : Double.POSITIVE_INFINITY;
        }
        return move;
    }
}
