package sticky.statistics;

/** A number computed from several independent multisets, as {@link WeightedStatistic} is from one. */
@FunctionalInterface
public interface WeightedStatisticOfMany {
    /**
     * The statistic of one resample of every multiset.
     *
     * @param counts how often each class occurs in each, {@code long[sample][class]}; overwritten after the call
     */
    double of(long[][] counts);
}
