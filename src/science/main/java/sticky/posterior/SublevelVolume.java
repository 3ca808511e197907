package sticky.posterior;

import sticky.model.Landscape;
import sticky.statistics.Estimate;

/**
 * The volume of {l &lt; eps}, l = Q^2, within a box, whose exponent is the definition of the learning coefficient.
 *
 * <p>Formula: V(eps) = vol {w in the box: Q(w)^2 &lt; eps} ~ eps^lambda as eps falls to 0 (multiplicity 1), with lambda that of the most
 * degenerate point in the box. Along w1 the volume is a sum of lengths between roots of Q = sqrt(eps) and Q = -sqrt(eps), one to each piece of
 * the line on which Q is monotone; along w2, if there is one, it is a quadrature whose panels are halved where needed. Both directions
 * begin with panels graded towards the minima and no wider than a 32nd of the side, or a 64th at the finer resolution; w2's are graded
 * towards the box's ends too, where the zeros may leave it by a corner. An island of low
 * potential that holds no listed minimum and is narrower than that is not seen. Source: Watanabe, Algebraic Geometry and Statistical
 * Learning Theory, 2009, section 6.
 */
public final class SublevelVolume {
    /** Half the step in ln eps of the exponent's central difference, which is exact for a power law. */
    private static final double HALF_STEP = 0.05;

    /** Equal cells of a side, times the resolution's parts. */
    private static final int CELLS = 32;

    /** The largest numerical error of an exponent, and of a volume relative to it, that is let pass. */
    private static final double TOLERANCE = 0.01;

    private final Landscape landscape;
    private final double[] low;
    private final double[] high;

    private SublevelVolume(Landscape landscape, double[] low, double[] high) {
        this.landscape = landscape;
        this.low = low;
        this.high = high;
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
     * V(eps), with its numerical error from two resolutions.
     *
     * @throws IllegalArgumentException if eps is not positive and finite
     * @throws IllegalStateException if that error is more than 0.01 of it
     */
    public Estimate at(double eps) {
        Ranges.positive("level", eps);
        Log log = log(StrictMath.log(eps));
        double fine = StrictMath.exp(log.fine);
        return Resolutions.agreeing(
                "volume below the level " + eps, StrictMath.exp(log.coarse), fine, log.error * fine, TOLERANCE * fine);
    }

    /**
     * The exponent d ln V / d ln eps, with its numerical error from two resolutions.
     *
     * @throws IllegalArgumentException if eps is not positive and finite, or the box holds no point of the level
     * @throws IllegalStateException if that error is more than 0.01
     */
    public Estimate exponent(double eps) {
        Ranges.positive("level", eps);
        double centre = StrictMath.log(eps);
        Log below = log(centre - HALF_STEP);
        if (below.coarse == Double.NEGATIVE_INFINITY || below.fine == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("no point of the box lies below the level " + eps);
        }
        Log above = log(centre + HALF_STEP);
        double step = 2 * HALF_STEP;
        return Resolutions.agreeing(
                "volume exponent at the level " + eps,
                (above.coarse - below.coarse) / step,
                (above.fine - below.fine) / step,
                (above.error + below.error) / step,
                TOLERANCE);
    }

    /**
     * ln V.
     *
     * @param error of the finer one's quadrature
     */
    private record Log(double coarse, double fine, double error) {}

    private Log log(double logEps) {
        double level = StrictMath.exp(0.5 * logEps);
        double[] coarse = panels(0, Resolutions.COARSE);
        double[] fine = panels(0, Resolutions.FINE);
        if (landscape.dimension() == 1) {
            return new Log(logLength(coarse, level), logLength(fine, level), 0);
        }
        RefinedQuadrature along = RefinedQuadrature.of(
                GradedPanels.towardsEnds(panels(1, Resolutions.COARSE)),
                (w2, parts) -> logLength(parts == Resolutions.COARSE ? coarse : fine, level, w2));
        return new Log(along.logIntegral(Resolutions.COARSE), along.logIntegral(Resolutions.FINE), along.error());
    }

    private double logLength(double[] across, double level, double... rest) {
        return StrictMath.log(MonotoneLine.of(landscape, across, rest).lengthBelow(level));
    }

    private double[] panels(int side, int parts) {
        double[] graded = GradedPanels.between(low[side], high[side], GradedPanels.centres(landscape, side));
        return GradedPanels.noWiderThanCells(graded, CELLS * parts);
    }
}
