package sticky.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many standard errors an interval reaches to each side so that a nearly normal estimate misses the truth at most alpha / 2 there: the
 * normal quantile z is right only for a known standard error and no skewness.
 *
 * <pre>up = t + z^2 max(0, s),   down = t + z^2 max(0, -s),   s = 2 a + c</pre>
 *
 * <p>t is Student's quantile for the degrees of freedom of the standard error: R - 1 for R resamples, whose spread is known to
 * 1/sqrt(2 R), 3.5 % for 400. The acceleration a is a sixth of the skewness of the estimate's linear part, the curvature c its
 * bend along it; z^2 s is the second-order shift of both ends, value + SE (z + (2 a + c) z^2 + ...) (DiCiccio and Efron, Biometrika 79,
 * 1992). For a mean, 2 a z^2 = skewness z^2/(3 sqrt(n)), the same as by self-normalised large deviations (Jing, Shao and Wang, Ann.
 * Probab. 31, 2003). The shift enlarges an end and never draws the other one in, so that it errs to the safe side. The
 * median bias, which does not grow with z, is left out.
 *
 * <p>An estimate whose shift is more than half of z is next to an edge, as a distance near 0 or an R^2 near 1, and there the expansion has no
 * claim to be one: its end reaches half as far again, 7.3 standard errors for 1e-6, and no further.
 *
 * @param down standard errors below the value
 * @param up standard errors above it
 */
record Reach(double down, double up) {
    /** The largest shift, over z. */
    private static final double MOST = 0.5;

    /** Of a standard error known exactly, or from so many values that it is. */
    static final double KNOWN = Double.POSITIVE_INFINITY;

    /**
     * The reach at an error rate.
     *
     * @param freedom degrees of freedom of the standard error, at least 1; {@link #KNOWN} for a known one
     * @param shift s = 2 a + c
     * @throws IllegalArgumentException if alpha is not in (0, 1)
     */
    static Reach of(double alpha, double freedom, double shift) {
        double z = ErrorRate.z(alpha);
        double reach = freedom == KNOWN ? z : TDistribution.of(freedom).inverseSurvivalProbability(alpha / 2);
        double shifted = z * Math.max(-MOST, Math.min(MOST, shift * z));
        return new Reach(reach + Math.max(0, -shifted), reach + Math.max(0, shifted));
    }
}
