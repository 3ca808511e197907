package sticky.panels;

import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.SublevelVolume;
import sticky.posterior.ValleyMarginal;

/** Two faces of the learning coefficient of the radial valley, d = 1: volumes against the level, the posterior's place against n. */
public final class VolumeFigure {
    private VolumeFigure() {}

    /** The volumes around O and on L, and the posterior probability of being far from O in [-5,5]^2. */
    public static Figure of(SublevelVolume aroundO, SublevelVolume onL) {
        double[] levels = WellPanels.map(WellPanels.grid(-10, -2, 8), exponent -> StrictMath.pow(10, exponent));
        return Figure.of(
                "volume and posterior",
                "The volume below a level falls as level^1/5 around O and as level^1/2 on L; so the posterior's odds of L fall as n^−0.3.",
                power(
                        power(
                                Panel.of("Volume where Q² < level, d = 1", "level", "volume")
                                        .logX()
                                        .logY(),
                                "around O",
                                aroundO,
                                levels,
                                .2),
                        "on L",
                        onL,
                        levels,
                        .5),
                odds());
    }

    private static Panel power(Panel panel, String label, SublevelVolume volume, double[] levels, double exponent) {
        double first = volume.at(levels[0]).value();
        return panel.points(
                        label,
                        levels,
                        WellPanels.map(levels, level -> volume.at(level).value()))
                .theory(
                        "level to the power " + exponent,
                        levels,
                        WellPanels.map(levels, level -> first * StrictMath.pow(level / levels[0], exponent)));
    }

    private static Panel odds() {
        double[] samples = WellPanels.map(WellPanels.grid(1, 7, 2), exponent -> StrictMath.pow(10, exponent));
        Panel panel = Panel.of("Posterior odds of |w₂| > 1", "number of samples n", "odds")
                .logX()
                .logY();
        for (int degree = 1; degree <= 2; degree++) {
            RadialValley valley = new RadialValley(degree);
            panel = panel.line("d = " + degree, samples, WellPanels.map(samples, n -> {
                double near = ValleyMarginal.of(valley, n, Likelihood.WRITE_UP, 5, 5)
                        .probabilityWithin(1)
                        .value();
                return (1 - near) / near;
            }));
        }
        return panel;
    }
}
