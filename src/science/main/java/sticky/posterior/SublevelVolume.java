package sticky.posterior;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import sticky.model.Landscape;
import sticky.statistics.Estimate;

/**
 * The volume of {l &lt; eps}, l = Q^2, within a box, whose exponent is the definition of the learning coefficient.
 *
 * <p>Formula: V(eps) = vol {w in the box: Q(w)^2 &lt; eps} ~ eps^lambda as eps falls to 0 (multiplicity 1), with lambda that of the most
 * degenerate point in the box. Along w1 the volume is a sum of lengths between roots of Q^2 = eps, sought in panels graded towards the
 * minima, in each of which Q may cross the level once; along w2, if there is one, it is a quadrature. Source: Watanabe, Algebraic
 * Geometry and Statistical Learning Theory, 2009, section 6.
 */
public final class SublevelVolume {
    /** Half the step in ln eps of the exponent's central difference, which is exact for a power law. */
    private static final double HALF_STEP = 0.05;

    private static final int MOST_EVALUATIONS = 1000;

    private final Landscape landscape;
    private final double[] low;
    private final double[] high;
    private final double[] across;

    private SublevelVolume(Landscape landscape, double[] low, double[] high) {
        this.landscape = landscape;
        this.low = low;
        this.high = high;
        this.across = GradedPanels.between(low[0], high[0], GradedPanels.centres(landscape, 0));
    }

    /**
     * The volumes in a box.
     *
     * @param landscape with one weight or two
     * @param low the box's lower corner, {@code double[dimension]}
     * @param high its upper corner, {@code double[dimension]}
     * @throws IllegalArgumentException if the landscape has more weights, or the box is empty or of another dimension
     */
    public static SublevelVolume of(Landscape landscape, double[] low, double[] high) {
        int dimension = landscape.dimension();
        if (!(dimension == 1 || dimension == 2)) {
            throw new IllegalArgumentException("dimension " + dimension + " is out of range [1, 2]");
        }
        if (!(low.length == dimension && high.length == dimension)) {
            throw new IllegalArgumentException("corners of dimension " + low.length + " and " + high.length
                    + " do not bound a box of dimension " + dimension);
        }
        for (int k = 0; k < dimension; k++) {
            Ranges.interval("side", low[k], high[k]);
        }
        return new SublevelVolume(landscape, low.clone(), high.clone());
    }

    /**
     * V(eps).
     *
     * @throws IllegalArgumentException if eps is not positive and finite
     */
    public Estimate at(double eps) {
        Ranges.positive("level", eps);
        return Resolutions.compare(parts -> StrictMath.exp(log(StrictMath.log(eps), parts)));
    }

    /**
     * The exponent d ln V / d ln eps.
     *
     * @throws IllegalArgumentException if eps is not positive and finite, or the box holds no point of the level
     */
    public Estimate exponent(double eps) {
        Ranges.positive("level", eps);
        double centre = StrictMath.log(eps);
        if (log(centre - HALF_STEP, Resolutions.COARSE) == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("no point of the box lies below the level " + eps);
        }
        return Resolutions.compare(
                parts -> (log(centre + HALF_STEP, parts) - log(centre - HALF_STEP, parts)) / (2 * HALF_STEP));
    }

    /** ln V. */
    private double log(double logEps, int parts) {
        double level = StrictMath.exp(0.5 * logEps);
        if (landscape.dimension() == 1) {
            return StrictMath.log(length(w -> Math.abs(landscape.value(new double[] {w})) - level));
        }
        double[] panels = GradedPanels.between(low[1], high[1], GradedPanels.centres(landscape, 1));
        return LogQuadrature.over(GradedPanels.cut(panels, parts))
                .logIntegral(w2 ->
                        StrictMath.log(length(w1 -> Math.abs(landscape.value(new double[] {w1, w2})) - level)));
    }

    /** How much of the first side lies where the function is negative. */
    private double length(DoubleUnaryOperator above) {
        BrentSolver solver = new BrentSolver(1e-14, 1e-300, 0);
        double sum = 0;
        double left = above.applyAsDouble(across[0]);
        for (int p = 1; p < across.length; p++) {
            double right = above.applyAsDouble(across[p]);
            double width = across[p] - across[p - 1];
            if (left < 0 && right < 0) {
                sum += width;
            } else if (left < 0 || right < 0) {
                double root = left * right < 0
                        ? solver.solve(MOST_EVALUATIONS, above::applyAsDouble, across[p - 1], across[p])
                        : left < 0 ? across[p] : across[p - 1];
                sum += left < 0 ? root - across[p - 1] : across[p] - root;
            }
            left = right;
        }
        return sum;
    }
}
