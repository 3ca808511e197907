package posterior;

import pictures.WellPanels;
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
                """
                The volume below a level ε falls as its fifth root around O and as its square root on L; so the posterior's odds of L fall \
                as n to the power −0.3.""",
                power(
                        power(
                                Panel.of("Volume where Q² < ε, d = 1", "level ε of the potential", "volume")
                                        .logX()
                                        .logY(),
                                "around O",
                                aroundO,
                                levels,
                                0.2),
                        "on L",
                        onL,
                        levels,
                        0.5),
                odds());
    }

    private static Panel power(Panel panel, String label, SublevelVolume volume, double[] levels, double exponent) {
        double first = volume.at(levels[0]).value();
        return panel.points(
                        label,
                        levels,
                        WellPanels.map(levels, level -> volume.at(level).value()))
                .theory(
                        "ε to the power " + exponent,
                        levels,
                        WellPanels.map(levels, level -> first * StrictMath.pow(level / levels[0], exponent)));
    }

    private static Panel odds() {
        double[] samples = WellPanels.map(WellPanels.grid(1, 7, 12), exponent -> StrictMath.pow(10, exponent));
        Panel panel = Panel.of("Posterior odds of |w₂| > 1", "number of samples n", "odds")
                .logX()
                .logY();
        for (int degree = 1; degree <= 2; degree++) {
            RadialValley valley = new RadialValley(degree);
            double[] odds = WellPanels.map(samples, n -> {
                double near = ValleyMarginal.of(valley, n, Likelihood.WRITE_UP, 5, 5)
                        .probabilityWithin(1)
                        .value();
                return (1 - near) / near;
            });
            // The odds of L go with n to the power lambda(O) - lambda(L), in the end.
            double exponent = 1.0 / (4 + degree) - 1.0 / (2 * degree);
            int last = samples.length - 1;
            panel = panel.points("d = " + degree, samples, odds)
                    .theory(
                            degree == 1 ? "n to the power −3/10" : "n to the power −1/12",
                            samples,
                            WellPanels.map(samples, n -> odds[last] * StrictMath.pow(n / samples[last], exponent)));
        }
        return panel;
    }
}
