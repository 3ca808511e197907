package sticky.posterior;

import org.apache.commons.rng.UniformRandomProvider;
import sticky.model.Landscape;
import sticky.statistics.Estimate;

/**
 * The posterior of a landscape with one weight, under a uniform prior on an interval.
 *
 * <p>Formula: density p(w) = exp(-c n Q(w)^2) / Z on [low, high], with the {@link Likelihood}'s c. Integrals are taken on panels graded
 * towards the landscape's minima, in logarithms, so that neither a large n nor a narrow peak is lost. Source: write-up, figures 1 and 4.
 */
public final class Posterior {
    /** One dimension is cheap, so its panels are finer than two dimensions can afford. */
    private static final int PARTS = 3;

    private final Landscape landscape;
    private final double samples;
    private final Likelihood likelihood;
    private final double low;
    private final double high;
    private final double[] centres;
    private final double logEvidence;

    private Posterior(Landscape landscape, double samples, Likelihood likelihood, double low, double high) {
        this.landscape = landscape;
        this.samples = samples;
        this.likelihood = likelihood;
        this.low = low;
        this.high = high;
        this.centres = GradedPanels.centres(landscape, 0);
        this.logEvidence = quadrature(low, high, Resolutions.FINE).logIntegral(this::logLikelihood);
    }

    /**
     * A posterior.
     *
     * @param landscape with one weight, whose minima are all the zeros of Q
     * @param samples n, at least 0; it need not be whole
     * @param low lower end of the uniform prior
     * @param high its upper end
     * @throws IllegalArgumentException if the landscape has not one weight, n is negative, or the prior is empty or not finite
     */
    public static Posterior of(Landscape landscape, double samples, Likelihood likelihood, double low, double high) {
        if (!(landscape.dimension() == 1)) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [1, 1]");
        }
        Ranges.samples(samples);
        Ranges.interval("prior", low, high);
        return new Posterior(landscape, samples, likelihood, low, high);
    }

    /** ln of the density up to a constant: -c n Q(w)^2 within the prior, -infinity outside. */
    public double logDensity(double w) {
        return w >= low && w <= high ? logLikelihood(w) : Double.NEGATIVE_INFINITY;
    }

    /** The density: its integral over the prior's interval is 1. */
    public double density(double w) {
        return StrictMath.exp(logDensity(w) - logEvidence);
    }

    /**
     * The posterior probability of an interval, for instance of a basin.
     *
     * @throws IllegalArgumentException if the interval is empty or leaves the prior's
     */
    public Estimate mass(double from, double to) {
        within(from, to);
        return Resolutions.compare(parts -> StrictMath.exp(logMass(from, to, parts) - logMass(low, high, parts)));
    }

    /**
     * The mean of c n Q^2 over an interval. It tends to the learning coefficient lambda of the most degenerate minimum in it as n grows,
     * and it is exactly -d ln(mass) / d ln n of the unnormalised mass.
     *
     * @throws IllegalArgumentException if the interval is empty or leaves the prior's
     */
    public Estimate meanScaledPotential(double from, double to) {
        within(from, to);
        return Resolutions.compare(parts -> meanScaledPotential(from, to, parts));
    }

    /**
     * How the odds of the right side against the left grow with n: d ln(mass above / mass below) / d ln n. As n grows it tends to the
     * difference of the two learning coefficients.
     *
     * @param split the point between the sides, a barrier
     * @throws IllegalArgumentException if the split is not inside the prior's interval
     */
    public Estimate oddsExponent(double split) {
        within(low, split);
        within(split, high);
        return Resolutions.compare(
                parts -> meanScaledPotential(low, split, parts) - meanScaledPotential(split, high, parts));
    }

    /** The distribution of w, tabulated. */
    public TabulatedDistribution distribution() {
        return TabulatedDistribution.of(
                GradedPanels.cut(GradedPanels.between(low, high, centres), PARTS), this::density);
    }

    /** Independent draws, {@code double[count]}. */
    public double[] sample(int count, UniformRandomProvider random) {
        return InverseTransform.of(GradedPanels.between(low, high, centres), this::logLikelihood)
                .sample(count, random);
    }

    private double logLikelihood(double w) {
        return likelihood.log(samples, landscape.value(new double[] {w}));
    }

    private double logMass(double from, double to, int parts) {
        return quadrature(from, to, parts).logIntegral(this::logLikelihood);
    }

    private double meanScaledPotential(double from, double to, int parts) {
        return quadrature(from, to, parts).mean(this::logLikelihood, w -> -logLikelihood(w));
    }

    private LogQuadrature quadrature(double from, double to, int parts) {
        return LogQuadrature.over(GradedPanels.cut(GradedPanels.between(from, to, centres), PARTS * parts));
    }

    private void within(double from, double to) {
        if (!(low <= from && from < to && to <= high)) {
            throw new IllegalArgumentException(
                    "interval [" + from + ", " + to + "] is empty or leaves the prior's [" + low + ", " + high + "]");
        }
    }
}
