package posterior;

import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.posterior.Likelihood;

/** A posterior with narrow peaks, drawn on a coarse grid as in the write-up's figure 4, and as it is. */
public final class GridArtefactFigure {
    /** Reach of the two close-ups. */
    private static final double NEAR = 0.1;

    private GridArtefactFigure() {}

    /** Close-ups around both minima, exp(-n Q^2), with the height 0.005 beside the left one that a grid may report instead. */
    public static Figure of(DoubleWell well, double samples) {
        return Figure.of(
                "grid artefact",
                "The posterior reaches 1 at both minima; a grid whose nearest point is 0.005 away reports 0.08 at the left one.",
                closeUp("At the less degenerate minimum", well, samples, -well.w0())
                        .published("0.005 beside", new double[] {-well.w0() + 0.005}, new double[] {
                            height(well, samples, -well.w0() + 0.005)
                        }),
                closeUp("At the more degenerate minimum", well, samples, well.w0()));
    }

    private static Panel closeUp(String title, DoubleWell well, double samples, double centre) {
        double[] w = WellPanels.grid(centre - NEAR, centre + NEAR, 800);
        return Panel.of(title, "w", "exp(−n Q²)")
                .line("n = " + WellPanels.power(samples), w, WellPanels.map(w, at -> height(well, samples, at)));
    }

    private static double height(DoubleWell well, double samples, double w) {
        return StrictMath.exp(Likelihood.WRITE_UP.log(samples, well.value(new double[] {w})));
    }
}
