package sticky.observables;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.posterior.Likelihood;
import sticky.posterior.Posterior;
import sticky.posterior.ValleyMarginal;
import sticky.statistics.Estimate;

/**
 * The posteriors that SGD is compared with: the exact likelihood of n samples, exp(-n Q^2/2), under a uniform prior where the write-up's
 * trajectories start.
 */
public final class Posteriors {
    /** Half the width of the strip around L, in w1, that trajectories in a valley start in, and of the valley's prior. */
    public static final double STRIP = 0.1;

    private static final int MOST_EVALUATIONS = 200;

    private Posteriors() {}

    /**
     * Returns the posterior of a double well, its prior uniform on [-2 w0, 2 w0].
     *
     * @param samples n, at least 0; it need not be whole
     */
    public static Posterior of(DoubleWell well, double samples) {
        return of(well, samples, Likelihood.EXACT);
    }

    /** Returns the posterior of a double well for another likelihood than the exact one. */
    public static Posterior of(DoubleWell well, double samples, Likelihood likelihood) {
        return Posterior.of(well, samples, likelihood, -2 * well.w0(), 2 * well.w0());
    }

    /**
     * Returns the posterior probability of a basin of a double well; see {@link #of}.
     *
     * @param samples n, at least 0; it need not be whole
     * @throws IllegalArgumentException if the landscape is not a double well
     */
    public static Estimate mass(Landscape landscape, double samples, Basin basin) {
        DoubleWell well = Basin.well(landscape);
        return basin == Basin.LEFT
                ? of(well, samples).mass(-2 * well.w0(), well.barrier())
                : of(well, samples).mass(well.barrier(), 2 * well.w0());
    }

    /**
     * Returns the median distance to a minimum of the part of a posterior that lies near it.
     *
     * @param reach how far from the minimum that part goes; it must be within the prior
     */
    public static double medianDistance(Posterior posterior, double minimum, double reach) {
        DoubleUnaryOperator within = distance ->
                posterior.mass(minimum - distance, minimum + distance).value();
        double half = within.applyAsDouble(reach) / 2;
        return new BrentSolver(1e-9, 1e-15 * reach)
                .solve(MOST_EVALUATIONS, distance -> within.applyAsDouble(distance) - half, 1e-12 * reach, reach);
    }

    /**
     * Returns the posterior's marginal of w2 in a valley, its prior uniform on |w1| < {@value #STRIP}, |w2| < reach.
     *
     * @param samples n, at least 0; it need not be whole
     * @param reach half the prior's width in w2, positive
     */
    public static ValleyMarginal ofW2(Landscape valley, double samples, double reach) {
        return ValleyMarginal.of(valley, samples, Likelihood.EXACT, STRIP, reach);
    }

    /**
     * Returns the posterior's marginal of w2 for as many samples as a run in a valley has seen, n = T B.
     *
     * @param reach half the prior's width in w2, positive
     */
    public static ValleyMarginal ofW2(Run run, double reach) {
        return ofW2(run.experiment().landscape(), samples(run.experiment()), reach);
    }

    /** Returns how many samples an experiment sees, n = T B. */
    public static double samples(Experiment experiment) {
        return (double) experiment.steps() * experiment.batches().batchSize();
    }
}
