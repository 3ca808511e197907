package posterior;

import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.posterior.SublevelVolume;

/** Volumes below a level of the potential against the level, beside their powers. */
public final class VolumeFigure {
    private static final double[] LEVELS =
            WellPanels.map(WellPanels.grid(-10, -2, 4), exponent -> StrictMath.pow(10, exponent));

    private VolumeFigure() {}

    /** The volumes of the radial valley, d = 1, around O and on L. */
    public static Figure of(SublevelVolume aroundO, SublevelVolume onL) {
        Panel panel = Panel.of("Volume where Q² < ε, radial valley, d = 1", "level ε of the potential", "volume")
                .logX()
                .logY();
        return Figure.of(
                "volume",
                "The volume below a level ε falls as its fifth root around O and as its square root on L: O is the broader.",
                power(power(panel, "around O", aroundO, 0.2), "on L", onL, 0.5));
    }

    private static Panel power(Panel panel, String label, SublevelVolume volume, double exponent) {
        double first = volume.at(LEVELS[0]).value();
        return panel.points(
                        label,
                        LEVELS,
                        WellPanels.map(LEVELS, level -> volume.at(level).value()))
                .theory(
                        "ε to the power " + exponent,
                        LEVELS,
                        WellPanels.map(LEVELS, level -> first * StrictMath.pow(level / LEVELS[0], exponent)));
    }
}
