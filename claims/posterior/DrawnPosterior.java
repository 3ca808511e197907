package posterior;

import pictures.WellPanels;
import sticky.model.DoubleWell;
import sticky.posterior.Likelihood;

/**
 * A double well's posterior as the write-up's notebooks draw it: exp(-n Q^2), a straight line between the points of a plotting grid.
 *
 * @param well the landscape
 * @param samples n
 * @param points of the grid, on [-2 w0, 2 w0] with both ends
 */
public record DrawnPosterior(DoubleWell well, double samples, int points) {
    public DrawnPosterior points(int other) {
        return new DrawnPosterior(well, samples, other);
    }

    public DrawnPosterior samples(double other) {
        return new DrawnPosterior(well, other, points);
    }

    /** The grid, {@code double[point]}. */
    public double[] grid() {
        return WellPanels.grid(-2 * well.w0(), 2 * well.w0(), points - 1);
    }

    /** The curve at w. */
    public double at(double w) {
        return StrictMath.exp(Likelihood.WRITE_UP.log(samples, well.value(new double[] {w})));
    }

    /** How high the curve gets in the basin of -w0. */
    public double heightOnTheLeft() {
        double highest = 0;
        for (double w : grid()) {
            highest = w < well.barrier() ? Math.max(highest, at(w)) : highest;
        }
        return highest;
    }
}
