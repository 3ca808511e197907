package noise;

import pictures.WellPanels;
import sticky.claim.Evidence;
import sticky.claim.Measurement;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.sgd.GradientNoise;
import sticky.sgd.Proportionality;
import sticky.statistics.Estimate;

/**
 * Covariance against Hessian on rays from the origin O of the radial valley. A ray is given by its angle from the line L, in degrees:
 * w = r (sin, cos). Exact matrices, no sampling.
 *
 * @param degree d
 */
public record NearTheOrigin(int degree) {
    private static final double STEP = .01;

    /** The largest residual over all rays at a distance from O. */
    public Measurement worstResidual(Evidence evidence, double distance) {
        double worst = 0;
        for (double angle = STEP; angle <= 90; angle += STEP) {
            worst = Math.max(worst, at(distance, angle).residual());
        }
        // The maximum is flat, so that the angle's step costs little.
        return evidence.measure(
                "largest |C − cH|/|C| at distance " + distance + " from O, d = " + degree, Estimate.exact(worst, 1e-6));
    }

    /** The residual at a point. */
    public Measurement residual(Evidence evidence, double w1, double w2) {
        return evidence.measure(
                "|C − cH|/|C| at (" + w1 + ", " + w2 + "), d = " + degree,
                Estimate.exact(Proportionality.at(noise(), w1, w2).residual(), 1e-9));
    }

    /** The best constant on a ray near O, in units of 2 sigma^2/B. */
    public Measurement bestConstant(Evidence evidence, double angle) {
        return evidence.measure(
                "best constant c, " + angle + "° from L, d = " + degree,
                Estimate.exact(at(.1, angle).bestConstant(), 1e-9));
    }

    /** w'Cw / w'Hw on a ray near O, in the same units. */
    public Measurement radialRatio(Evidence evidence, double angle) {
        double[] w = point(.1, angle);
        return evidence.measure(
                "w'Cw / w'Hw, " + angle + "° from L, d = " + degree,
                Estimate.exact(at(.1, angle).ratioAlong(w), 1e-9));
    }

    /** The lowest eigenvalue of H over the largest in size, on a ray near O. */
    public Measurement lowestCurvature(Evidence evidence, double angle) {
        return evidence.measure(
                "lowest eigenvalue of H over its largest, " + angle + "° from L, d = " + degree,
                Estimate.exact(at(.1, angle).lowestCurvature(), 1e-9));
    }

    /** Residual and best constant against the angle, for d = 1 and 2. */
    public static Figure figure() {
        Panel residual = Panel.of("Residual |C − cH|/|C| near O", "angle from L, degrees", "residual")
                .yRange(0, .3);
        Panel constant = Panel.of("Best constant c near O", "angle from L, degrees", "c in units of 2σ²/B")
                .yRange(.4, 1.1);
        double[] angles = WellPanels.grid(.1, 90, 300);
        for (int d = 1; d <= 2; d++) {
            NearTheOrigin near = new NearTheOrigin(d);
            residual = residual.line(
                    "d = " + d,
                    angles,
                    WellPanels.map(angles, angle -> near.at(.1, angle).residual()));
            constant = constant.line(
                    "d = " + d,
                    angles,
                    WellPanels.map(angles, angle -> near.at(.1, angle).bestConstant()));
        }
        return Figure.of(
                "near O",
                "Covariance and Hessian are proportional toward L (0°); on a ray to O they are not, however near, and c depends on the ray.",
                residual,
                constant);
    }

    private Proportionality at(double distance, double angle) {
        return Proportionality.at(noise(), point(distance, angle));
    }

    private GradientNoise noise() {
        return new GradientNoise(new RadialValley(degree), 20, 1);
    }

    private static double[] point(double distance, double angle) {
        double radians = StrictMath.toRadians(angle);
        return new double[] {distance * StrictMath.sin(radians), distance * StrictMath.cos(radians)};
    }
}
