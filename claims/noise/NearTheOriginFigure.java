package noise;

import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.observables.NearTheOrigin;

/** Residual and best constant on rays to the origin O of the radial valley, against the angle, for d = 1 and 2. */
final class NearTheOriginFigure {
    private static final double DISTANCE = 0.1;

    private NearTheOriginFigure() {}

    static Figure of() {
        Panel residual = Panel.of("Residual |C − cH|/|C| near O", "angle from L, degrees", "residual")
                .yRange(0, 0.3);
        Panel constant = Panel.of("Best constant c near O", "angle from L, degrees", "c in units of 2σ²/B")
                .yRange(0.4, 1.1);
        double[] angles = WellPanels.grid(0.1, 90, 300);
        for (int d = 1; d <= 2; d++) {
            RadialValley valley = new RadialValley(d);
            residual = residual.line(
                    "d = " + d,
                    angles,
                    WellPanels.map(
                            angles,
                            angle -> NearTheOrigin.on(valley, angle, DISTANCE).residual()));
            constant = constant.line(
                    "d = " + d,
                    angles,
                    WellPanels.map(
                            angles,
                            angle -> NearTheOrigin.on(valley, angle, DISTANCE).bestConstant()));
        }
        return Figure.of(
                "near O",
                "Covariance and Hessian are proportional toward L (0°); on a ray to O they are not, however near, and c depends on the ray.",
                residual,
                constant);
    }
}
