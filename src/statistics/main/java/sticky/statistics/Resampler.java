package sticky.statistics;

import org.apache.commons.rng.UniformRandomProvider;

/** One thread's worker of a bootstrap: it owns the buffers into which it draws, and computes the statistic from them. */
interface Resampler {
    /** The statistic of a fresh resample. */
    double draw(UniformRandomProvider random);

    /**
     * The statistic when each replicate counts so many times.
     *
     * @param times {@code int[sample][replicate]}
     */
    double weighted(int[][] times);
}
