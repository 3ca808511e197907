package sticky.observables;

import static sticky.statistics.Estimators.share;

import java.util.stream.IntStream;
import sticky.ensemble.Experiment;
import sticky.ensemble.FirstPassage;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.model.Landscape;
import sticky.statistics.Estimator;

/** First exits from the left basin of a double well, of {@link #watched} experiments. Divergence is leaving. */
public final class ExitTimes {
    private ExitTimes() {}

    /**
     * Returns the recorder of first exits from step 0 on.
     *
     * @throws IllegalArgumentException if the landscape is not a double well
     */
    public static Recorder<FirstPassage> recorder(Landscape landscape) {
        return FirstPassage.outOf(Basin.LEFT.of(landscape), 0);
    }

    /**
     * Returns the experiment with first exits recorded.
     *
     * @throws IllegalArgumentException if the landscape is not a double well
     */
    public static Experiment watched(Experiment experiment) {
        return experiment.record(recorder(experiment.landscape()));
    }

    /** Returns how many trajectories left the basin. */
    public static int left(Run run) {
        return passage(run).leftBy(run.experiment().steps());
    }

    /** Returns how many trajectories left the basin and diverged. */
    public static int leftAndDiverged(Run run) {
        return (int) IntStream.range(0, run.trajectories())
                .filter(i -> passage(run).leftAt(i) != Run.NEVER && !run.kept(i))
                .count();
    }

    /** Returns when each trajectory left, in steps, {@code double[trajectory]}; infinite for never. */
    public static double[] of(Run run) {
        return passage(run).times();
    }

    /** Returns the share of all trajectories that left the basin. */
    public static Estimator shareLeft(Run run) {
        return share(left(run), run.trajectories());
    }

    /** Returns the share of those that had not left by a step that left later. */
    public static Estimator shareLeftAfter(Run run, int step) {
        int before = passage(run).leftBy(step);
        return share(left(run) - before, run.trajectories() - before);
    }

    /**
     * Returns the share of the exits after one step that come after a later one.
     *
     * @param step the first step, after which at least one trajectory left
     * @param later the later step
     */
    public static Estimator shareOfExitsAfter(Run run, int step, int later) {
        FirstPassage exits = passage(run);
        return share(left(run) - exits.leftBy(later), left(run) - exits.leftBy(step));
    }

    /**
     * Returns the chance of leaving per step at risk after a burn-in. In the quasi-stationary law every step at risk is an independent
     * trial.
     *
     * @param burnIn the last step that is not counted, below the run's number of steps
     */
    public static Estimator hazard(Run run, int burnIn) {
        return hazard(of(run), burnIn, run.experiment().steps());
    }

    /**
     * Returns the chance of leaving per step at risk within a window.
     *
     * @param burnIn the last step before the window
     * @param last the window's last step, above {@code burnIn} and at most the run's number of steps
     */
    public static Estimator hazard(Run run, int burnIn, int last) {
        return hazard(of(run), burnIn, last);
    }

    static Estimator hazard(double[] times, int burnIn, int last) {
        long atRisk = 0;
        long exits = 0;
        for (double time : times) {
            atRisk += time > burnIn ? (long) Math.min(time, last) - burnIn : 0;
            exits += time > burnIn && time <= last ? 1 : 0;
        }
        return share(exits, atRisk);
    }

    private static FirstPassage passage(Run run) {
        return run.of(recorder(run.experiment().landscape()));
    }
}
