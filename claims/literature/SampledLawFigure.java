package literature;

import pictures.WellPanels;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.posterior.MonomialPosterior;

/** Where SGD that starts as the posterior is 500 steps later, for a quadratic minimum and a degenerate one. */
final class SampledLawFigure {
    private static final int BINS = 120;

    private SampledLawFigure() {}

    static Figure of(Run regular, MonomialPosterior regulars, Run degenerate, MonomialPosterior degenerates) {
        return Figure.of(
                "SGD and posterior",
                "At a quadratic minimum SGD stays the posterior that it starts as; at a degenerate one it contracts.",
                panel("Q = w after 500 steps", regular, regulars, 0.12),
                panel("Q = w² after 500 steps", degenerate, degenerates, 0.4));
    }

    private static Panel panel(String title, Run run, MonomialPosterior posterior, double reach) {
        double[] w = WellPanels.grid(-reach, reach, 300);
        return Panel.of(title, "w", "density")
                .histogram("SGD", run.end(0), -reach, reach, BINS)
                .theory("posterior, n = 1000", w, WellPanels.map(w, posterior::density));
    }
}
