package sticky.observables;

import java.util.Arrays;
import sticky.ensemble.Run;
import sticky.model.RadialValley;

/**
 * Where on L, w1 = 0, the line of grad Q of the radial valley lands that runs through a point. With r the distance to O,
 *
 * <pre>Y = |w2|^((4 + d)/d) / r^(4/d),</pre>
 *
 * |w2|^3 / r^2 for d = 2, is the same along the whole line, and |w2| where it meets L. All of SGD's steps are along grad Q, so that to
 * second order in the learning rate Y changes by a drift only. Source: our derivation, from dw2/dw1 = 4 w1 w2 / (4 w1^2 + d r^2).
 */
public final class Landing {
    private Landing() {}

    /** Returns Y. */
    public static double of(int degree, double w1, double w2) {
        double r = Math.hypot(w1, w2);
        return StrictMath.pow(Math.abs(w2), (4.0 + degree) / degree) / StrictMath.pow(r, 4.0 / degree);
    }

    /** Returns Y of each start of a run on the radial valley, {@code double[trajectory]}. */
    public static double[] ofStarts(Run run) {
        int degree = ((RadialValley) run.experiment().landscape()).degree();
        double[] y = new double[run.trajectories()];
        Arrays.setAll(y, i -> of(degree, run.start(0)[i], run.start(1)[i]));
        return y;
    }

    /**
     * Returns | |w2(T)| / predicted - 1 |, {@code double[trajectory]}; infinite for a trajectory that diverged.
     *
     * @param predicted of |w2(T)|, {@code double[trajectory]}
     */
    public static double[] errors(Run run, double[] predicted) {
        double[] errors = new double[run.trajectories()];
        Arrays.setAll(
                errors,
                i -> run.kept(i) ? Math.abs(Math.abs(run.end(1)[i]) / predicted[i] - 1) : Double.POSITIVE_INFINITY);
        return errors;
    }
}
