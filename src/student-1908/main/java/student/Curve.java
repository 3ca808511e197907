package student;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's curve of z for samples of n from a normal population: z sqrt(n - 1) follows what is called Student's t with n - 1 degrees of
 * freedom today, and z has the standard deviation 1 / sqrt(n - 3). Source: Biometrika 6 (1908) 1-25, sections III and V.
 *
 * @param n observations in a sample, at least 4, so that there is a standard deviation
 */
public record Curve(int n) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double STEP = 1e-4;
    private static final double END = 5;

    /** @throws IllegalArgumentException if n is below 4 */
    public Curve {
        if (!(n >= 4)) {
            throw new IllegalArgumentException(
                    "n " + n + " is out of range [4, infinity): z has no standard deviation");
        }
    }

    /** Returns the curve's height at z, proportional to (1 + z^2)^(-n/2). */
    public double density(double z) {
        return Math.sqrt(n - 1) * t().density(z * Math.sqrt(n - 1));
    }

    /** Returns the probability of a smaller z. */
    public double below(double z) {
        return t().cumulativeProbability(z * Math.sqrt(n - 1));
    }

    /** Returns the standard deviation of z. */
    public double deviation() {
        return 1 / Math.sqrt(n - 3);
    }

    /** Returns the probability of |z| beyond so many of its standard deviations. */
    public double tails(double deviations) {
        return 2 * below(-deviations * deviation());
    }

    /** Returns the largest difference of the two distribution functions, of z and of the normal curve with z's standard deviation. */
    public double distanceToNormal() {
        double distance = 0;
        for (double x = STEP; x < END; x += STEP) {
            double normal = NORMAL.cumulativeProbability(x);
            distance = Math.max(distance, Math.abs(below(x * deviation()) - normal));
        }
        return distance;
    }

    /**
     * Returns the covariance of (mean - mu)^2 and s^2 in any population of variance 1.
     *
     * <p>Formula: kappa4 (n - 1) / n^3. With m2 the mean of x_i^2 about mu, s^2 = m2 - (mean - mu)^2; the covariance of (mean - mu)^2 and
     * m2 is (kappa4 + 2) / n^2, and the variance of (mean - mu)^2 is kappa4 / n^3 + 2 / n^2. Source: our derivation.
     *
     * @param fourthCumulant kappa4 of the population, 0 for a normal one
     */
    public static double covariance(double fourthCumulant, int n) {
        return fourthCumulant * (n - 1) / ((double) n * n * n);
    }

    private TDistribution t() {
        return TDistribution.of(n - 1.0);
    }
}
