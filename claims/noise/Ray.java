package noise;

import sticky.model.Landscape;
import sticky.model.RadialValley;
import sticky.statistics.Estimate;
import sticky.statistics.PowerLaw;

/**
 * A ray to the origin O of a valley.
 *
 * @param landscape the model
 * @param degreesFromL its angle from the line L
 * @param near the nearer of two distances from O
 * @param far the farther
 */
record Ray(Landscape landscape, double degreesFromL, double near, double far) {

    /** The exponent of H's largest eigenvalue in the distance from O, from the two. */
    Estimate exponent() {
        double[] distances = {near, far};
        double[] eigenvalues = new double[2];
        double error = 0;
        for (int i = 0; i < 2; i++) {
            double angle = StrictMath.toRadians(degreesFromL);
            Estimate largest = new Place(
                            landscape, distances[i] * StrictMath.sin(angle), distances[i] * StrictMath.cos(angle))
                    .numerical()
                    .largestEigenvalue();
            eigenvalues[i] = Math.abs(largest.value());
            error += (largest.high() - largest.value()) / eigenvalues[i];
        }
        return Estimate.exact(PowerLaw.exponent(distances, eigenvalues), error / Math.log(far / near));
    }

    /** 6 + 2d. */
    double predicted() {
        return 6 + 2 * ((RadialValley) landscape).degree();
    }
}
