package sticky.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share of independent trials, with the exact interval of Clopper and Pearson (Biometrika 26, 1934).
 *
 * <p>Formula, for k successes in n trials: low is the alpha/2 quantile of Beta(k, n - k + 1), or 0 if k = 0; high is the 1 - alpha/2
 * quantile of Beta(k + 1, n - k), or 1 if k = n. The quantiles are solved to 1e-9.
 */
public final class Proportion {
    private Proportion() {}

    /**
     * The share and its interval.
     *
     * @throws IllegalArgumentException if there are no trials, the successes are not in [0, trials], or alpha is not in (0, 1)
     */
    public static Estimate exact(long successes, long trials, double alpha) {
        ErrorRate.check(alpha);
        if (!(trials >= 1)) {
            throw new IllegalArgumentException("number of trials " + trials + " is out of range [1, 2^63)");
        }
        if (!(successes >= 0 && successes <= trials)) {
            throw new IllegalArgumentException(
                    "number of successes " + successes + " is out of range [0, " + trials + "]");
        }
        double share = (double) successes / trials;
        double low = Math.min(share, low(successes, trials, alpha / 2));
        double high = Math.max(share, 1 - low(trials - successes, trials, alpha / 2));
        return new Estimate(share, low, high, 1 - alpha);
    }

    /** The lower end; the upper one is its mirror image, 1 - low of the failures. */
    private static double low(long successes, long trials, double tail) {
        if (successes == 0) {
            return 0;
        }
        if (successes == trials) {
            return StrictMath.exp(StrictMath.log(tail) / trials); // closed form of Beta(n, 1), no solver
        }
        return BetaDistribution.of(successes, trials - successes + 1.0).inverseCumulativeProbability(tail);
    }
}
