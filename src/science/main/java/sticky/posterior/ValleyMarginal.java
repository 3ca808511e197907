package sticky.posterior;

import org.apache.commons.rng.UniformRandomProvider;
import sticky.model.Landscape;
import sticky.statistics.Estimate;

/**
 * The marginal posterior of w2 in a landscape with two weights, under a uniform prior on the box |w1| < a, |w2| < b.
 *
 * <p>Formula: p(w2) = integral over |w1| < a of exp(-c n Q(w1, w2)^2) / Z. Along a line of zeros w1 = 0 the posterior itself is flat; the
 * marginal is not, because the peak across the line is wider near the more degenerate point. In a radial valley of degree d it falls like
 * w2^(-4/d) away from the origin. Both integrals use panels graded towards the minima, in logarithms: near the origin the peak fills
 * the box, far from it w1 ~ n^(-1/(2d)). Source: our derivation (the write-up's figures 2 and 5 restrict the posterior to the line).
 */
public final class ValleyMarginal {
    private final Landscape landscape;
    private final double samples;
    private final Likelihood likelihood;
    private final double b;
    private final double[] centres;
    private final LogQuadrature[] across;
    private final double[] logEvidence;

    private ValleyMarginal(Landscape landscape, double samples, Likelihood likelihood, double a, double b) {
        this.landscape = landscape;
        this.samples = samples;
        this.likelihood = likelihood;
        this.b = b;
        this.centres = GradedPanels.centres(landscape, 1);
        this.across = new LogQuadrature[Resolutions.FINE + 1];
        this.logEvidence = new double[Resolutions.FINE + 1];
        double[] panels = GradedPanels.between(-a, a, GradedPanels.centres(landscape, 0));
        for (int parts = Resolutions.COARSE; parts <= Resolutions.FINE; parts++) {
            across[parts] = LogQuadrature.over(GradedPanels.cut(panels, parts));
            logEvidence[parts] = logMass(-b, b, parts);
        }
    }

    /**
     * A marginal.
     *
     * @param landscape with two weights
     * @param samples n, at least 0; it need not be whole
     * @param a half the box's width in w1
     * @param b half the box's width in w2
     * @throws IllegalArgumentException if the landscape has not two weights, n is negative, or the box is empty
     */
    public static ValleyMarginal of(Landscape landscape, double samples, Likelihood likelihood, double a, double b) {
        if (!(landscape.dimension() == 2)) {
            throw new IllegalArgumentException("dimension " + landscape.dimension() + " is out of range [2, 2]");
        }
        Ranges.samples(samples);
        Ranges.positive("half width in w1", a);
        Ranges.positive("half width in w2", b);
        return new ValleyMarginal(landscape, samples, likelihood, a, b);
    }

    /** The density of w2: its integral over the box is 1, outside it is 0. */
    public double density(double w2) {
        return Math.abs(w2) <= b
                ? StrictMath.exp(logIntegral(w2, Resolutions.FINE) - logEvidence[Resolutions.FINE])
                : 0;
    }

    /**
     * The posterior probability of |w2| < c.
     *
     * @throws IllegalArgumentException if c is not in (0, b]
     */
    public Estimate probabilityWithin(double c) {
        inside(c, b);
        return Resolutions.compare(parts -> StrictMath.exp(logMass(-c, c, parts) - logEvidence[parts]));
    }

    /**
     * The log-log slope d ln p / d ln w2 at a point: the mean over w1 of -2 c n w2 Q dQ/dw2.
     *
     * @throws IllegalArgumentException if |w2| is not in (0, b]
     */
    public Estimate slope(double w2) {
        inside(Math.abs(w2), b);
        double factor = -2 * likelihood.factor() * samples * w2;
        return Resolutions.compare(parts -> across[parts].mean(w1 -> logLikelihood(w1, w2), w1 -> {
            double[] w = {w1, w2};
            return factor * landscape.value(w) * landscape.gradient(w)[1];
        }));
    }

    /**
     * How the odds of |w2| >= c against |w2| < c change with n: d ln(odds) / d ln n, negative where the posterior gathers at the centre.
     *
     * @throws IllegalArgumentException if c is not in (0, b)
     */
    public Estimate oddsExponent(double c) {
        inside(c, Math.nextDown(b));
        return Resolutions.compare(parts -> {
            double inner = meanScaledPotential(-c, c, parts);
            double whole = meanScaledPotential(-b, b, parts);
            double share = StrictMath.exp(logMass(-c, c, parts) - logEvidence[parts]);
            return (inner - whole) / (1 - share); // inner - outer, as whole = share inner + (1 - share) outer
        });
    }

    /** Independent draws of w2, {@code double[count]}. */
    public double[] sample(int count, UniformRandomProvider random) {
        return InverseTransform.of(panels(-b, b), w2 -> logIntegral(w2, Resolutions.COARSE))
                .sample(count, random);
    }

    private double logLikelihood(double w1, double w2) {
        return likelihood.log(samples, landscape.value(new double[] {w1, w2}));
    }

    private double logIntegral(double w2, int parts) {
        return across[parts].logIntegral(w1 -> logLikelihood(w1, w2));
    }

    private double logMass(double from, double to, int parts) {
        return along(from, to, parts).logIntegral(w2 -> logIntegral(w2, parts));
    }

    private double meanScaledPotential(double from, double to, int parts) {
        return along(from, to, parts)
                .mean(
                        w2 -> logIntegral(w2, parts),
                        w2 -> across[parts].mean(w1 -> logLikelihood(w1, w2), w1 -> -logLikelihood(w1, w2)));
    }

    private LogQuadrature along(double from, double to, int parts) {
        return LogQuadrature.over(GradedPanels.cut(panels(from, to), parts));
    }

    private double[] panels(double from, double to) {
        return GradedPanels.between(from, to, centres, GradedPanels.SHALLOW);
    }

    private static void inside(double c, double most) {
        if (!(c > 0 && c <= most)) {
            throw new IllegalArgumentException("|w2| " + c + " is out of range (0, " + most + "]");
        }
    }
}
