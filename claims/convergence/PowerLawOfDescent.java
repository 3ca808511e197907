package convergence;

import java.util.Arrays;
import pictures.WellPanels;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.statistics.PowerLaw;

/** The power of time with which one noiseless trajectory approaches its minimum, from t = 1e4 to 1e6. */
public final class PowerLawOfDescent {
    /** The last step. */
    public static final int LAST = 1_000_000;

    private static final int FIRST_FITTED = 10_000;

    private PowerLawOfDescent() {}

    /** Snapshots for the fit and for a picture of the whole way. */
    public static Recorder<Snapshots> steps() {
        return Snapshots.logSpaced(73, LAST);
    }

    /** The log-log slope of the distance to the minimum against the step. */
    public static double ofDistance(Snapshots snapshots) {
        double[] steps = Arrays.stream(snapshots.steps())
                .filter(step -> step >= FIRST_FITTED)
                .asDoubleStream()
                .toArray();
        return PowerLaw.exponent(steps, WellPanels.map(steps, step -> snapshots.distance((int) step)[0]));
    }
}
