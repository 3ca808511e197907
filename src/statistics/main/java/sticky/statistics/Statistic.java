package sticky.statistics;

/**
 * A number computed from a sample of replicates that are named by index. A pure function: the bootstrap calls it for many resamples,
 * on several threads if asked to.
 */
@FunctionalInterface
public interface Statistic {
    /**
     * The statistic of one resample.
     *
     * @param indices which replicates it holds, with repetition, {@code int[replicates]}; overwritten after the call
     */
    double of(int[] indices);
}
