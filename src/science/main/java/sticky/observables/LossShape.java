package sticky.observables;

import java.util.Arrays;
import sticky.model.Landscape;
import sticky.statistics.PowerLaw;

/** The shape of the loss l(w) = Q(w)^2 of two weights about the line w1 = 0. */
public final class LossShape {
    private LossShape() {}

    /**
     * Returns the exponent p of l(w1, w2) ~ w1^p, by least squares on the logarithms.
     *
     * @param w1 at least two distances from the line, positive
     * @throws IllegalArgumentException if the loss is 0 at one of them
     */
    public static double exponentAcross(Landscape landscape, double w2, double[] w1) {
        return PowerLaw.exponent(
                w1,
                Arrays.stream(w1)
                        .map(at -> landscape.potential(new double[] {at, w2}))
                        .toArray());
    }

    /** Returns the largest modulus of a component of the gradient of l, over points of the parallel to the line at w1. */
    public static double largestGradient(Landscape landscape, double w1, double[] w2) {
        return Arrays.stream(w2)
                .flatMap(at -> Arrays.stream(landscape.potentialGradient(new double[] {w1, at})))
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    /**
     * Returns the least d ln l/d ln |w2| over points of the parallel to the line at w1. Where it is positive, descent lowers |w2|; NaN where
     * the loss is 0.
     */
    public static double leastGrowthAlong(Landscape landscape, double w1, double[] w2) {
        return Arrays.stream(w2)
                .map(at -> {
                    double[] w = {w1, at};
                    return at * landscape.potentialGradient(w)[1] / landscape.potential(w);
                })
                .min()
                .orElseThrow();
    }
}
