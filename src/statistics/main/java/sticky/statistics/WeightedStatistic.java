package sticky.statistics;

/** A number computed from how often each class of equal replicates occurs: {@link Statistic} for a multiset. A pure function. */
@FunctionalInterface
public interface WeightedStatistic {
    /**
     * The statistic of one resample.
     *
     * @param counts how often each class occurs in it, {@code long[class]}; overwritten after the call
     */
    double of(long[] counts);
}
