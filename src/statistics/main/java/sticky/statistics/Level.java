package sticky.statistics;

/**
 * The terms on which an estimate is made. They are the harness's: whoever chooses a statistic chooses neither its level nor its seed.
 *
 * @param alpha the error rate of the interval, in (0, 1)
 * @param bootstrap random numbers to resample with
 * @param common whether two of the samples share their random numbers, so that they are pairs and not independent
 */
public record Level(double alpha, Bootstrap bootstrap, boolean common) {
    /** @throws IllegalArgumentException if alpha is not in (0, 1) */
    public Level {
        ErrorRate.check(alpha);
    }

    /** Returns the same terms at another error rate. */
    Level withAlpha(double other) {
        return new Level(other, bootstrap, common);
    }
}
