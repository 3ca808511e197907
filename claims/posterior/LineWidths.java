package posterior;

import sticky.model.Landscape;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;
import sticky.statistics.Estimate;

/**
 * How wide in w2 a curve around O is that stands for the posterior in a valley: the w2 at which it is half as high as at O.
 *
 * @param curve which
 * @param valley the landscape, of degree d at L
 * @param strip half the prior's width in w1
 * @param samples n
 */
public record LineWidths(Curve curve, Landscape valley, double strip, double samples) {
    /** Half the prior's width in w2. */
    public static final double REACH = 20;

    /** What is looked at. */
    public enum Curve {
        /** The posterior's marginal of w2 under a prior on a strip around L. */
        MARGINAL,
        /** exp(-n (w1^2 + w2^2)^2 w2^(2d)) at w1 = 0, as the published notebooks have it: with w2 where the model has w1. */
        DRAWN
    }

    public LineWidths of(Curve other) {
        return new LineWidths(other, valley, strip, samples);
    }

    public LineWidths valley(Landscape other) {
        return new LineWidths(curve, other, strip, samples);
    }

    public LineWidths strip(double other) {
        return new LineWidths(curve, valley, other, samples);
    }

    public LineWidths samples(double other) {
        return new LineWidths(curve, valley, strip, other);
    }

    /** d. */
    public int degree() {
        return valley.minima().get(0).order();
    }

    public ValleyMarginal marginal() {
        return ValleyMarginal.of(valley, samples, Likelihood.WRITE_UP, strip, REACH);
    }

    /** The drawn curve at w2. */
    public double drawn(double w2) {
        return StrictMath.exp(-samples * StrictMath.pow(w2, 4 + 2 * degree()));
    }

    /** The half-width as a straight line between the points of a grid on |w2| < reach shows it. */
    public double drawnHalfWidth(double reach, int points) {
        double step = 2 * reach / (points - 1);
        double before = (points % 2 == 0 ? 0.5 : 0) * step;
        while (drawn(before + step) > 0.5) {
            before += step;
        }
        double high = drawn(before);
        return before + step * (high - 0.5) / (high - drawn(before + step));
    }

    /** The half-width. */
    public Estimate halfWidth() {
        return curve == Curve.MARGINAL
                ? marginal().halfWidth()
                : Estimate.exact(StrictMath.pow(StrictMath.log(2) / samples, 1 / (4 + 2.0 * degree())), 1e-12);
    }

    /** The exponent of the half-width in n, from n to 10 n. */
    public Estimate exponentInSamples() {
        return exponent(samples(10 * samples).halfWidth(), halfWidth());
    }

    /** The exponent of the half-width in the strip's width, from a tenth of it on. */
    public Estimate exponentInStrip() {
        return exponent(halfWidth(), strip(strip / 10).halfWidth());
    }

    private static Estimate exponent(Estimate upper, Estimate lower) {
        double error = (upper.high() - upper.low()) / upper.value() + (lower.high() - lower.low()) / lower.value();
        return Estimate.exact(StrictMath.log10(upper.value() / lower.value()), error);
    }
}
