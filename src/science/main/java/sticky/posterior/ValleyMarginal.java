package sticky.posterior;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.rng.UniformRandomProvider;
import sticky.model.Landscape;
import sticky.statistics.Estimate;

/**
 * The marginal posterior of w2 in a landscape with two weights, under a uniform prior on the box |w1| < a, |w2| < b.
 *
 * <p>Formula: p(w2) = integral over |w1| < a of exp(-c n Q(w1, w2)^2) / Z. Along a line of zeros w1 = 0 the posterior itself is flat; the
 * marginal is not, because the peak across the line is wider near the more degenerate point. In a radial valley of degree d it falls like
 * w2^(-4/d) away from the origin. Both integrals are taken in logarithms: near the origin the peak fills the box, far from it
 * w1 ~ n^(-1/(2d)). Along w1 the panels are graded towards the minima and towards the zeros and turns of Q on that very line; along w2
 * towards the minima and the box's ends, and halved where two resolutions differ. Source: our derivation (the write-up's figures 2 and 5 restrict the posterior to the line).
 */
public final class ValleyMarginal {
    /** Equal cells of the box among which a line's zeros are sought, times the resolution's parts. */
    private static final int CELLS = 32;

    private static final int MOST_EVALUATIONS = 200;

    /** The largest numerical error of a probability, slope or exponent that is let pass. */
    private static final double TOLERANCE = 0.01;

    private final Landscape landscape;
    private final double samples;
    private final Likelihood likelihood;
    private final double a;
    private final double b;
    private final double[] centres;
    private final double[][] across;
    private final LogQuadrature[] graded;
    private RefinedQuadrature evidence;

    private ValleyMarginal(Landscape landscape, double samples, Likelihood likelihood, double a, double b) {
        this.landscape = landscape;
        this.samples = samples;
        this.likelihood = likelihood;
        this.a = a;
        this.b = b;
        this.centres = Arrays.stream(GradedPanels.centres(landscape, 0))
                .sorted()
                .distinct()
                .toArray();
        this.across = new double[Resolutions.FINE + 1][];
        this.graded = new LogQuadrature[Resolutions.FINE + 1];
        double[] panels = GradedPanels.between(-a, a, centres);
        for (int parts = Resolutions.COARSE; parts <= Resolutions.FINE; parts++) {
            across[parts] = GradedPanels.noWiderThanCells(panels, CELLS * parts);
            graded[parts] = over(panels, parts);
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
                ? StrictMath.exp(logIntegral(w2, Resolutions.FINE) - evidence().logIntegral(Resolutions.FINE))
                : 0;
    }

    /**
     * The posterior probability of |w2| < c, with its numerical error from two resolutions.
     *
     * @throws IllegalArgumentException if c is not in (0, b]
     * @throws IllegalStateException if that error is more than 0.01
     */
    public Estimate probabilityWithin(double c) {
        inside(c, b);
        RefinedQuadrature inner = within(c);
        return agreeing("probability of |w2| < " + c, parts -> share(inner, parts));
    }

    /**
     * The log-log slope d ln p / d ln w2 at a point: the mean over w1 of -2 c n w2 Q dQ/dw2.
     *
     * @throws IllegalArgumentException if |w2| is not in (0, b]
     * @throws IllegalStateException if its numerical error is more than 0.01
     */
    public Estimate slope(double w2) {
        inside(Math.abs(w2), b);
        double factor = -2 * likelihood.factor() * samples * w2;
        return agreeing(
                "slope at w2 = " + w2,
                parts -> line(w2, parts).mean(w1 -> logLikelihood(w1, w2), w1 -> {
                    double[] w = {w1, w2};
                    return factor * landscape.value(w) * landscape.gradient(w)[1];
                }));
    }

    /**
     * How the odds of |w2| >= c against |w2| < c change with n: d ln(odds) / d ln n, negative where the posterior gathers at the centre.
     *
     * @throws IllegalArgumentException if c is not in (0, b)
     * @throws IllegalStateException if its numerical error is more than 0.01
     */
    public Estimate oddsExponent(double c) {
        inside(c, Math.nextDown(b));
        RefinedQuadrature inner = within(c);
        return agreeing("odds exponent at " + c, parts -> {
            double difference = meanScaledPotential(inner, parts) - meanScaledPotential(evidence(), parts);
            return difference / (1 - share(inner, parts)); // inner - outer, as whole = share inner + (1 - share) outer
        });
    }

    /**
     * ln Z, the evidence: the logarithm of the integral of exp(-c n Q^2) over the box, so that two boxes, one within the other, give the
     * posterior probability of the smaller.
     *
     * @throws IllegalStateException if its numerical error is more than 0.01
     */
    public Estimate logEvidence() {
        return Resolutions.agreeing(
                "ln of the evidence",
                evidence().logIntegral(Resolutions.COARSE),
                evidence().logIntegral(Resolutions.FINE),
                evidence().error(),
                TOLERANCE);
    }

    /**
     * The half-width of the marginal: the w2 &gt; 0 at which the density is half of that at 0. Meant for a density that falls away from 0.
     *
     * @throws IllegalArgumentException if the density has not fallen to a half at the box's end
     * @throws IllegalStateException if its numerical error is more than 0.01
     */
    public Estimate halfWidth() {
        return agreeing("half-width", parts -> {
            double half = logIntegral(0, parts) - StrictMath.log(2);
            if (!(logIntegral(b, parts) < half)) {
                throw new IllegalArgumentException("the density at the box's end, w2 = " + b + ", is still "
                        + StrictMath.exp(logIntegral(b, parts) - logIntegral(0, parts))
                        + " of that at 0, not below 0.5");
            }
            return new BrentSolver(1e-12).solve(MOST_EVALUATIONS, w2 -> logIntegral(w2, parts) - half, 0, b);
        });
    }

    /** The distribution of |w2|, tabulated. */
    public TabulatedDistribution ofModulus() {
        return TabulatedDistribution.ofModulus(evidence().edges(), this::density);
    }

    /** Independent draws of w2, {@code double[count]}. */
    public double[] sample(int count, UniformRandomProvider random) {
        return InverseTransform.of(evidence().edges(), w2 -> logIntegral(w2, Resolutions.COARSE))
                .sample(count, random);
    }

    /** The mass in the whole box, computed when it is first asked for: a slope or a half-width does not need it. */
    private RefinedQuadrature evidence() {
        if (evidence == null) {
            evidence = within(b);
        }
        return evidence;
    }

    private static Estimate agreeing(String what, IntToDoubleFunction at) {
        return Resolutions.agreeing(
                what, at.applyAsDouble(Resolutions.COARSE), at.applyAsDouble(Resolutions.FINE), 0, TOLERANCE);
    }

    private double logLikelihood(double w1, double w2) {
        return likelihood.log(samples, landscape.value(new double[] {w1, w2}));
    }

    private double logIntegral(double w2, int parts) {
        return line(w2, parts).logIntegral(w1 -> logLikelihood(w1, w2));
    }

    /** The quadrature along w1, graded towards the line's own peaks too where they are not at the minima's w1. */
    private LogQuadrature line(double w2, int parts) {
        double[] peaks = MonotoneLine.of(landscape, across[parts], w2).valleys();
        double[] others = Arrays.stream(peaks)
                .filter(peak -> Arrays.binarySearch(centres, peak) < 0)
                .toArray();
        if (others.length == 0) {
            return graded[parts];
        }
        double[] all = DoubleStream.concat(Arrays.stream(centres), Arrays.stream(others))
                .toArray();
        return over(GradedPanels.between(-a, a, all), parts);
    }

    private static LogQuadrature over(double[] panels, int parts) {
        return LogQuadrature.over(GradedPanels.cut(panels, parts));
    }

    /** The marginal's mass in |w2| < c. */
    private RefinedQuadrature within(double c) {
        double[] panels = GradedPanels.towardsEnds(
                GradedPanels.between(-c, c, GradedPanels.centres(landscape, 1), GradedPanels.SHALLOW));
        return RefinedQuadrature.of(panels, this::logIntegral);
    }

    private double share(RefinedQuadrature inner, int parts) {
        return StrictMath.exp(inner.logIntegral(parts) - evidence().logIntegral(parts));
    }

    private double meanScaledPotential(RefinedQuadrature along, int parts) {
        return along.mean(parts, w2 -> line(w2, parts).mean(w1 -> logLikelihood(w1, w2), w1 -> -logLikelihood(w1, w2)));
    }

    private static void inside(double c, double most) {
        if (!(c > 0 && c <= most)) {
            throw new IllegalArgumentException("|w2| " + c + " is out of range (0, " + most + "]");
        }
    }
}
