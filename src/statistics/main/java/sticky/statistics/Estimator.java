package sticky.statistics;

/** A statistic of finished runs that still waits for the level of its interval and for random numbers to resample with. */
@FunctionalInterface
public interface Estimator {

    /**
     * Makes the estimate.
     *
     * @throws IllegalArgumentException if the statistic cannot be taken of these runs; the sentence says why
     */
    Estimate at(Level level);

    /** Whether the number is the same for every draw of the random numbers, to its stated rounding: an identity, not a measurement. */
    default boolean isIdentity() {
        return false;
    }

    /**
     * Returns the same statistic in another unit.
     *
     * @param factor finite and not 0
     */
    default Estimator times(double factor) {
        Estimator one = this;
        return new Estimator() {
            @Override
            public Estimate at(Level level) {
                return one.at(level).times(factor);
            }

            @Override
            public boolean isIdentity() {
                return one.isIdentity();
            }
        };
    }
}
