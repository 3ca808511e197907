package sticky.observables;

import static sticky.statistics.Estimators.share;

import sticky.ensemble.Experiment;
import sticky.ensemble.FirstPassage;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.DoubleWell;
import sticky.statistics.Estimator;

/**
 * What becomes of the trajectories that are in the left basin of a double well, w below the barrier, after a burn-in. Divergence is
 * leaving.
 *
 * @param well the double well
 * @param step the last step of the burn-in
 */
public record BurnIn(DoubleWell well, int step) {

    /** Returns the basin. */
    public Region basin() {
        return Region.below(0, well.barrier());
    }

    /** Returns the experiment with all recorded that the counts need. */
    public Experiment watched(Experiment experiment) {
        return experiment.record(after()).record(exit());
    }

    /**
     * Counts the trajectories of a {@link #watched} experiment.
     *
     * @param atRisk how many were in the basin after the burn-in
     * @param left how many of them left later
     * @param leftAndDiverged how many of those diverged
     */
    public record Counts(long atRisk, long left, long leftAndDiverged) {
        /** Returns the share of those in the basin after the burn-in that left it later. */
        public Estimator shareThatLeft() {
            return share(left, atRisk);
        }

        /** Returns the share of those that left that diverged. */
        public Estimator shareOfLeaversThatDiverged() {
            return share(leftAndDiverged, left);
        }
    }

    /** Returns the counts. */
    public Counts of(Run run) {
        double[] after = run.of(after()).after(step, 0);
        FirstPassage exit = run.of(exit());
        long atRisk = 0;
        long left = 0;
        long diverged = 0;
        for (int i = 0; i < after.length; i++) {
            if (after[i] < well.barrier()) { // false for the NaN of a diverged trajectory
                boolean gone = exit.leftAt(i) != Run.NEVER;
                atRisk++;
                left += gone ? 1 : 0;
                diverged += gone && !run.kept(i) ? 1 : 0;
            }
        }
        return new Counts(atRisk, left, diverged);
    }

    private Recorder<Snapshots> after() {
        return Snapshots.at(step);
    }

    private Recorder<FirstPassage> exit() {
        return FirstPassage.outOf(basin(), step);
    }
}
