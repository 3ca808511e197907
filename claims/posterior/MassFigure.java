package posterior;

import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.Posteriors;

/** How the posterior mass of the less degenerate basin of a double well falls with the number of samples. */
public final class MassFigure {
    private MassFigure() {}

    /** One curve a well, with the power law of the odds drawn from the curve's last point. */
    public static Figure of(DoubleWell... wells) {
        double[] samples = WellPanels.map(WellPanels.grid(1, 19, 36), exponent -> StrictMath.pow(10, exponent));
        Panel panel = Panel.of("Mass of the basin of −w₀", "number of samples n", "posterior mass")
                .logX()
                .logY();
        for (DoubleWell well : wells) {
            double[] mass = WellPanels.map(
                    samples, n -> Posteriors.mass(well, n, Basin.LEFT).value());
            double last = mass[mass.length - 1];
            double exponent = 0.5 / well.d2() - 0.5 / well.d1();
            panel = panel.line(well.label(), samples, mass)
                    .theory(
                            "n to the power −1/" + Math.round(-1 / exponent),
                            samples,
                            WellPanels.map(
                                    samples, n -> last * StrictMath.pow(n / samples[samples.length - 1], exponent)));
        }
        return Figure.of(
                "mass against n",
                "The less degenerate basin loses its posterior mass as a slow power of n: 1 % is left at about 8e4 and 1e18 samples.",
                panel.horizontalRule("1 %", 0.01).yRange(1e-5, 1));
    }
}
