package posterior;

import org.apache.commons.math3.special.Gamma;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.posterior.Likelihood;
import sticky.posterior.Posterior;

/**
 * The posterior of a double well, perhaps tilted, its prior uniform on [-2 w0, 2 w0].
 *
 * @param well the double well
 * @param tilt c of Q(1 + c w); 0 for the well itself
 * @param samples n
 * @param likelihood exact, or as the write-up plots
 */
public record WellOdds(DoubleWell well, double tilt, double samples, Likelihood likelihood) {
    /** Of a well as it is. */
    public WellOdds(DoubleWell well, double samples, Likelihood likelihood) {
        this(well, 0, samples, likelihood);
    }

    public WellOdds likelihood(Likelihood other) {
        return new WellOdds(well, tilt, samples, other);
    }

    public WellOdds samples(double other) {
        return new WellOdds(well, tilt, other, likelihood);
    }

    /** Both minima simple, but not mirror images: the sharpness differs by a factor of 4, so that the odds are 1/2 at every large n. */
    public WellOdds simpleAndUneven() {
        return new WellOdds(new DoubleWell(well.w0(), 1, 1), 1 / (3 * well.w0()), samples, likelihood);
    }

    public Landscape landscape() {
        return tilt == 0 ? well : new Tilted(well, tilt);
    }

    public Posterior posterior() {
        return Posterior.of(landscape(), samples, likelihood, -2 * well.w0(), 2 * well.w0());
    }

    /**
     * The posterior mass of -w0's basin by Laplace's method, as n grows: the odds of two zeros of orders d are those of
     * 2 Gamma(1 + 1/(2d)) (c n a^2)^(-1/(2d)), where Q = a (w - w*)^d.
     */
    public double limitOfTheLeftMass() {
        double left = peak(well.d1(), StrictMath.pow(2 * well.w0(), well.d2()));
        double right = peak(well.d2(), StrictMath.pow(2 * well.w0(), well.d1()));
        return left / (left + right);
    }

    private double peak(int order, double a) {
        double lambda = 0.5 / order;
        return 2 * Gamma.gamma(1 + lambda) * StrictMath.pow(likelihood.factor() * samples * a * a, -lambda);
    }
}
