package sticky.claim;

import sticky.statistics.Estimator;

/**
 * How a statistic is taken of a study.
 *
 * @param <S> the study: a simulation, or a record of simulations, regions, windows, models, sample sizes
 */
@FunctionalInterface
public interface Recipe<S> {

    /** Returns the statistic; the lab makes the estimate. */
    Estimator of(Runs runs, S study);
}
