package posterior;

import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.Landscape;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;

/** The posterior's marginal of w2 in a valley beside its power law and beside the potential that the write-up's pictures use. */
public final class MarginalFigure {
    private MarginalFigure() {}

    /** One panel for d = 1, one for d = 2; prior uniform on |w1| < strip, |w2| < reach. */
    public static Figure of(double samples, double strip, double reach) {
        return Figure.of(
                "marginal of w2",
                "On L itself the posterior is flat; its marginal falls away from O as w2 to the power −4/d, the pictured one as −2/d.",
                panel(1, samples, strip, reach),
                panel(2, samples, strip, reach));
    }

    private static Panel panel(int degree, double samples, double strip, double reach) {
        double[] w2 = WellPanels.map(
                WellPanels.grid(-2, StrictMath.log10(reach), 60), exponent -> StrictMath.pow(10, exponent));
        ValleyMarginal marginal = marginal(new RadialValley(degree), samples, strip, reach);
        ValleyMarginal pictured = marginal(new PicturedValley(degree), samples, strip, reach);
        double power = -4.0 / degree;
        double atTwo = marginal.density(2);
        double[] far = WellPanels.grid(0.4, reach, 40);
        return Panel.of("Marginal posterior, d = " + degree + ", n = " + WellPanels.power(samples), "w₂", "density")
                .logX()
                .logY()
                .line("trained model", w2, WellPanels.map(w2, marginal::density))
                .line("as pictured", w2, WellPanels.map(w2, pictured::density))
                .theory(
                        "w₂ to the power −" + (int) -power,
                        far,
                        WellPanels.map(far, at -> atTwo * StrictMath.pow(at / 2, power)))
                .horizontalRule("flat: on L itself", 1 / (2 * reach));
    }

    private static ValleyMarginal marginal(Landscape valley, double samples, double strip, double reach) {
        return ValleyMarginal.of(valley, samples, Likelihood.WRITE_UP, strip, reach);
    }
}
