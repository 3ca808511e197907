package stuck;

import sticky.ensemble.FirstPassage;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;

/**
 * What became of the trajectories that were in a basin after a burn-in. Divergence is leaving.
 *
 * @param atRisk how many were in the basin then
 * @param left how many of them left later
 * @param leftAndDiverged how many of those diverged
 */
public record BurnIn(long atRisk, long left, long leftAndDiverged) {

    /**
     * Counts them.
     *
     * @param snapshot records the weights after {@code step}
     * @param barrier the basin lies below it, in the first coordinate
     * @param exit records the first exit from the basin, from {@code step} on
     */
    public static BurnIn of(
            Run run, Recorder<Snapshots> snapshot, int step, double barrier, Recorder<FirstPassage> exit) {
        double[] after = run.of(snapshot).after(step, 0);
        long atRisk = 0;
        long left = 0;
        long diverged = 0;
        for (int i = 0; i < after.length; i++) {
            if (after[i] < barrier) { // false for the NaN of a diverged trajectory
                boolean gone = run.of(exit).leftAt(i) != Run.NEVER;
                atRisk++;
                left += gone ? 1 : 0;
                diverged += gone && !run.kept(i) ? 1 : 0;
            }
        }
        return new BurnIn(atRisk, left, diverged);
    }
}
