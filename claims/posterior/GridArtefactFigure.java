package posterior;

import java.util.Arrays;
import pictures.WellPanels;
import sticky.figure.Figure;
import sticky.figure.Panel;

/** A posterior with narrow peaks, on the coarse grid of the write-up's figure 4 and as it is. */
public final class GridArtefactFigure {
    /** Reach of the two close-ups. */
    private static final double NEAR = 0.1;

    private GridArtefactFigure() {}

    /** Close-ups around both minima, the drawn curve over the true one. */
    public static Figure of(DrawnPosterior drawn) {
        double w0 = drawn.well().w0();
        return Figure.of(
                "grid artefact",
                """
                The curve reaches 1 at both minima; a grid of 400 points has none at -2, and draws 0.08 there. The more degenerate peak is \
                wider than the grid.""",
                closeUp("At the less degenerate minimum", drawn, -w0),
                closeUp("At the more degenerate minimum", drawn, w0));
    }

    private static Panel closeUp(String title, DrawnPosterior drawn, double centre) {
        double[] fine = WellPanels.grid(centre - NEAR, centre + NEAR, 800);
        double[] coarse = Arrays.stream(drawn.grid())
                .filter(w -> Math.abs(w - centre) < NEAR)
                .toArray();
        return Panel.of(title + ", n = " + WellPanels.power(drawn.samples()), "w", "exp(−n Q²)")
                .line("as it is", fine, WellPanels.map(fine, drawn::at))
                .published("drawn: 400 points", coarse, WellPanels.map(coarse, drawn::at));
    }
}
