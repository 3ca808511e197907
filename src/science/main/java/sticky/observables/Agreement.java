package sticky.observables;

import java.util.Arrays;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.posterior.TabulatedDistribution;
import sticky.sgd.ValleyLaw;
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;

/**
 * How far the distribution that SGD ends in is from the posterior: the Kolmogorov-Smirnov distance D = sup |F - G|, which is 0 for equal
 * distributions, 1 for separate ones, and does not depend on the scale of the weights.
 */
public final class Agreement {
    /** Starts, evenly spaced in their logarithm, at which the law's distribution is compared. */
    private static final int STARTS = 10_000;

    /** The smallest of them, relative to where the farthest start ends. */
    private static final double NEAREST = 1e-4;

    private Agreement() {}

    /** Returns |w2| of the trajectories that a run in a valley has kept, {@code double[kept]}. */
    public static double[] moduli(Run run) {
        return moduli(run.end(1));
    }

    /** Returns |w2| after a recorded step of the trajectories that had not diverged by then, {@code double[kept]}. */
    public static double[] moduli(Snapshots path, int step) {
        return moduli(path.after(step, 1));
    }

    private static double[] moduli(double[] w2) {
        return Arrays.stream(w2).filter(w -> !Double.isNaN(w)).map(Math::abs).toArray();
    }

    /** Returns the distance of independent values to a posterior, with its distribution-free interval. */
    public static Estimator distance(double[] values, TabulatedDistribution posterior) {
        return Estimators.kolmogorovSmirnov(values, posterior::below);
    }

    /**
     * Returns the distance of |w2| to a posterior by the valley law, for starts uniform on |w2| &lt; reach.
     *
     * @param law of no label noise where nothing moves along the line
     * @param steps at least 0
     * @param reach positive
     */
    public static double byTheLaw(ValleyLaw law, double steps, double reach, TabulatedDistribution posterior) {
        double nearest = NEAREST * law.position(reach, steps);
        double ratio = StrictMath.pow(reach / nearest, 1.0 / STARTS);
        double start = nearest;
        double largest = 0;
        for (int i = 0; i <= STARTS; i++, start *= ratio) {
            double share = Math.min(1, start / reach);
            largest = Math.max(largest, Math.abs(posterior.below(law.position(start, steps)) - share));
        }
        return largest;
    }
}
