package sticky.observables;

import sticky.model.RadialValley;
import sticky.sgd.GradientNoise;
import sticky.sgd.Proportionality;

/**
 * How nearly noise covariance C and Hessian H of a radial valley are proportional near its origin O: exact matrices, no sampling, for
 * batches of 20 and label noise 1. A ray from O is given by its angle from the line L in degrees, w = r (sin, cos).
 */
public final class NearTheOrigin {
    private static final double ANGLE_STEP = 0.01;
    private static final int BATCH_SIZE = 20;
    private static final double LABEL_NOISE = 1;

    private NearTheOrigin() {}

    /** Returns C and H at a point. */
    public static Proportionality at(RadialValley valley, double w1, double w2) {
        return Proportionality.at(new GradientNoise(valley, BATCH_SIZE, LABEL_NOISE), w1, w2);
    }

    /** Returns C and H on a ray at a distance from O. */
    public static Proportionality on(RadialValley valley, double angle, double distance) {
        double[] w = point(angle, distance);
        return at(valley, w[0], w[1]);
    }

    /** Returns w'Cw / w'Hw on a ray at a distance from O, in units of 2 sigma^2/B. */
    public static double radialRatio(RadialValley valley, double angle, double distance) {
        return on(valley, angle, distance).ratioAlong(point(angle, distance));
    }

    /** Returns the largest residual |C - cH|/|C| over all rays, in steps of 0.01 degrees, at a distance from O. */
    public static double largestResidual(RadialValley valley, double distance) {
        double largest = 0;
        for (double angle = ANGLE_STEP; angle <= 90; angle += ANGLE_STEP) {
            largest = Math.max(largest, on(valley, angle, distance).residual());
        }
        return largest;
    }

    private static double[] point(double angle, double distance) {
        double radians = StrictMath.toRadians(angle);
        return new double[] {distance * StrictMath.sin(radians), distance * StrictMath.cos(radians)};
    }
}
