package sticky.posterior;

/**
 * The likelihood of n samples of a model Q(w) x when the truth is 0 and the data are as expected: exp(-c n Q^2).
 *
 * <p>Source: the label noise has standard deviation 1 and x variance 1, so the expected log-likelihood ratio is -n Q^2 / 2; the write-up's
 * pictures use exp(-n Q^2), which is the posterior of twice as many samples.
 */
public enum Likelihood {
    /** exp(-n Q^2 / 2), exact for label noise of standard deviation 1. */
    EXACT(0.5),
    /** exp(-n Q^2), as the write-up plots. */
    WRITE_UP(1);

    private final double factor;

    Likelihood(double factor) {
        this.factor = factor;
    }

    /** c, the factor of n Q^2. */
    public double factor() {
        return factor;
    }

    /** The logarithm -c n Q^2, at most 0. */
    public double log(double samples, double q) {
        return -factor * samples * q * q;
    }
}
