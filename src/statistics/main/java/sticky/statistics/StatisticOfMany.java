package sticky.statistics;

/** A number computed from several independent samples, as {@link Statistic} is from one. */
@FunctionalInterface
public interface StatisticOfMany {
    /**
     * The statistic of one resample of every sample.
     *
     * @param indices which replicates each sample holds, with repetition, {@code int[sample][replicates]}; overwritten after the call
     */
    double of(int[][] indices);
}
