package posterior;

import pictures.WellPanels;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.Posteriors;
import sticky.posterior.Posterior;

/** End distributions of two runs on the same well beside the same posterior. */
public final class ShareFigure {
    private ShareFigure() {}

    /** The first run agrees with the posterior's preference, the second does not. */
    public static Figure ends(Run first, Run second, double samples) {
        return Figure.of(
                "end distributions",
                "The same posterior beside SGD at two learning rates: whether they agree depends on the learning rate.",
                WellPanels.ends(title(first), first, samples),
                WellPanels.ends(title(second), second, samples));
    }

    /** How far from the more degenerate minimum the kept are after a shorter and a longer run, beside the posterior at n = T B. */
    public static Figure nearTheMinimum(Run shorter, Run longer) {
        return Figure.of(
                "forms",
                "After 500 steps SGD is about as near the minimum as the posterior, after 5000 far nearer, and to one side for good.",
                distances(shorter),
                distances(longer));
    }

    private static Panel distances(Run run) {
        Experiment experiment = run.experiment();
        DoubleWell well = Basin.well(experiment.landscape());
        double samples = (double) experiment.steps() * experiment.batches().batchSize();
        Posterior posterior = Posteriors.of(well, samples);
        double[] log = WellPanels.grid(-6, 0, 120);
        double[] logDistances =
                WellPanels.map(run.ofKept(run.end(0)), w -> StrictMath.log10(Math.abs(w - well.w0()) + 1e-12));
        return Panel.of(title(run), "log₁₀ |w − w₀|", "density")
                .histogram("SGD, kept", logDistances, -6, 0, 60)
                .theory("posterior, n = " + WellPanels.power(samples), log, WellPanels.map(log, at -> {
                    double x = StrictMath.pow(10, at);
                    double density = posterior.density(well.w0() - x) + posterior.density(well.w0() + x);
                    return density * x * StrictMath.log(10);
                }));
    }

    private static String title(Run run) {
        Experiment experiment = run.experiment();
        return "η = " + experiment.rule().learningRate() + ", after " + experiment.steps() + " steps";
    }
}
