package posterior;

import java.util.Arrays;
import java.util.Locale;
import pictures.WellPanels;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.posterior.TabulatedDistribution;
import sticky.statistics.Distances;

/** SGD's distribution function of |w2| beside the posterior's, one panel a run, each with one factor changed. */
final class FactorsFigure {
    private static final double ALPHA = 1e-6;
    private static final int MOST_POINTS = 400;

    private FactorsFigure() {}

    static Figure of(Runs runs, InTheValley... valleys) {
        return Figure.of(
                "one factor at a time",
                "The valley of figure 2 and five changes of it. The distance is the largest gap between the two curves.",
                Arrays.stream(valleys)
                        .map(valley -> panel(runs, valley, title(valley.sgd().name())))
                        .toArray(Panel[]::new));
    }

    /** One panel, with the distance in its title. */
    static Panel panel(Runs runs, InTheValley valley, String title) {
        double[] moduli = valley.moduli(runs);
        Arrays.sort(moduli);
        TabulatedDistribution posterior = valley.posterior(runs);
        double distance =
                Distances.kolmogorovSmirnov(moduli, posterior::below, ALPHA).value();
        int count = Math.min(MOST_POINTS, moduli.length);
        double[] at = new double[count];
        double[] share = new double[count];
        for (int i = 0; i < count; i++) {
            int rank = (int) ((i + 0.5) * moduli.length / count);
            at[i] = moduli[rank];
            share[i] = (rank + 0.5) / moduli.length;
        }
        double[] grid = WellPanels.grid(0, Math.min(2, valley.reach()), 200);
        return Panel.of(String.format(Locale.ROOT, "%s: distance %.2f", title, distance), "|w₂|", "share below")
                .xRange(0, Math.min(2, valley.reach()))
                .yRange(0, 1)
                .line("SGD, kept", at, share)
                .theory("posterior, n = T B", grid, WellPanels.map(grid, posterior::below));
    }

    /** "batch size 2" of "figure 2, batch size 2". */
    private static String title(String name) {
        return name.substring(name.indexOf(", ") < 0 ? 0 : name.indexOf(", ") + 2);
    }
}
