package sticky.posterior;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import sticky.statistics.Estimate;

/**
 * The posterior near a zero of order d in the limit of many samples, in the scale of its own width: Q = t/sqrt(n), with
 * t = u^d and the density exp(-(t^2/2 - z t)) du, where z = sqrt(n) m_xy ~ N(0, 1) is all that is left of the data.
 *
 * <p>From it follow what no expected data show: the random factor that posterior odds keep at every n, and Bayes' generalisation error.
 * Source: Watanabe, Algebraic Geometry and Statistical Learning Theory, 2009, chapter 6, for one weight and label noise 1.
 *
 * @param order d
 */
public record SingularLimit(int order) {
    /** Of z, and of t beyond |z|: exp(-REACH^2/2) is nothing beside what a mean of squares or logarithms is computed to. */
    private static final double REACH = 9;

    private static final int PANELS = 24;

    /** @throws IllegalArgumentException if the order is not in [1, 20] */
    public SingularLimit {
        if (!(order >= 1 && order <= 20)) {
            throw new IllegalArgumentException("order " + order + " is out of range [1, 20]");
        }
    }

    /** ln of the integral of exp(-(t^2/2 - z t)) over u. */
    public double logEvidence(double z) {
        return over(z, Resolutions.FINE).logIntegral(u -> log(u, z));
    }

    /** The posterior mean of t. */
    public double mean(double z) {
        return mean(z, Resolutions.FINE);
    }

    private double mean(double z, int parts) {
        return over(z, parts).mean(u -> log(u, z), u -> StrictMath.pow(u, order));
    }

    /**
     * n times Bayes' generalisation error, the Kullback-Leibler divergence of the predictive law from the truth, in the mean over data
     * sets: E[mean(z)^2]/2. In theory it is the learning coefficient 1/(2d) for every d.
     */
    public Estimate generalisation() {
        return Resolutions.compare(parts -> overData(parts, z -> .5 * StrictMath.pow(mean(z, parts), 2)));
    }

    /** The standard deviation over data sets of ln of the posterior odds of this zero against another, which does not depend on n. */
    public double spreadOfLogOdds(SingularLimit other) {
        DoubleUnaryOperator odds = z -> logEvidence(z) - other.logEvidence(z);
        double mean = overData(Resolutions.FINE, odds);
        return StrictMath.sqrt(overData(Resolutions.FINE, z -> StrictMath.pow(odds.applyAsDouble(z) - mean, 2)));
    }

    private double log(double u, double z) {
        double t = StrictMath.pow(u, order);
        return (z - .5 * t) * t;
    }

    private LogQuadrature over(double z, int parts) {
        double reach = StrictMath.pow(Math.abs(z) + REACH, 1.0 / order);
        return LogQuadrature.over(even(reach, parts));
    }

    /** The mean over z ~ N(0, 1). */
    private static double overData(int parts, DoubleUnaryOperator function) {
        return LogQuadrature.over(even(REACH, parts)).mean(z -> -.5 * z * z, function);
    }

    private static double[] even(double reach, int parts) {
        return IntStream.rangeClosed(0, PANELS * parts)
                .mapToDouble(i -> reach * (2.0 * i / (PANELS * parts) - 1))
                .toArray();
    }
}
