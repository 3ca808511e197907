package posterior;

import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.posterior.ValleyMarginal;

/** What is drawn as the posterior on the line beside what the posterior is: flat on L, and its marginal of w2. */
public final class MarginalFigure {
    private static final double[] W2 = WellPanels.grid(-2, 2, 400);

    /** Few enough to tell the circles apart. */
    private static final double[] DRAWN = WellPanels.grid(-2, 2, 50);

    private MarginalFigure() {}

    /** One panel a valley; every curve is 1 at O, as in the write-up's pictures. */
    public static Figure of(LineWidths d1, LineWidths d2) {
        return Figure.of("marginal of w2", """
                What is drawn is far narrower than the posterior's marginal; on L itself the posterior is flat. The marginal does gather at \
                O, with tails as w2 to the power −4/d.""", panel(d1), panel(d2));
    }

    private static Panel panel(LineWidths widths) {
        ValleyMarginal marginal = widths.marginal();
        double top = marginal.density(0);
        return Panel.of(
                        "d = " + widths.degree() + ", n = " + WellPanels.power(widths.samples()),
                        "w₂",
                        "density over that at O")
                .yRange(0, 1.1)
                .published("as drawn", DRAWN, WellPanels.map(DRAWN, w2 -> widths.drawn(Math.abs(w2))))
                .line("marginal of w₂", W2, WellPanels.map(W2, w2 -> marginal.density(w2) / top))
                .horizontalRule("on L itself: flat", 1);
    }
}
