package posterior;

import pictures.WellPanels;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.observables.Agreement;
import sticky.observables.Laws;
import sticky.statistics.Medians;

/** How SGD and the posterior both shrink to O with d = 1, at equal data, and how their forms differ where their medians agree. */
final class WidthsFigure {
    private static final double[] SAMPLES = {1e3, 1e4, 1e5, 1e6, 1e8, 1e10, 1e12, 1e14, 1e16, 1e18};

    private WidthsFigure() {}

    /**
     * @param sgd started in the prior's box, its path recorded
     * @param equal the same after as many steps as make the medians equal
     * @param usual an experiment with the write-up's settings, for its law
     */
    static Figure of(Runs runs, InTheValley sgd, Recorder<Snapshots> path, InTheValley equal, Experiment usual) {
        Experiment experiment = sgd.sgd();
        int batch = experiment.batches().batchSize();
        Snapshots snapshots = runs.of(experiment).of(path);
        double[] steps = WellPanels.steps(snapshots);
        double middle = sgd.reach() / 2;
        return Figure.of(
                "both go to O",
                """
                Left: the posterior falls as n^(-1/10), SGD's kept trajectories as n^(-1/6): they start later and end nearer. Right: where \
                the medians are equal SGD is a front, and the posterior has a tail.""",
                Panel.of("Median distance to O", "samples n = T B", "median |w₂|")
                        .logX()
                        .logY()
                        .xRange(10, 1e18)
                        .yRange(3e-3, 1)
                        .line(
                                "posterior",
                                SAMPLES,
                                WellPanels.map(
                                        SAMPLES, n -> sgd.posterior(runs, n).median()))
                        .points(
                                "SGD, η = 0.05, B = 2",
                                WellPanels.map(steps, step -> step * batch),
                                WellPanels.map(steps, step -> Medians.median(Agreement.moduli(snapshots, (int) step))))
                        .theory("its valley law", SAMPLES, law(experiment, middle))
                        .line("valley law, η = 0.01, B = 20", SAMPLES, law(usual, middle)),
                FactorsFigure.panel(runs, equal, "Equal medians"));
    }

    private static double[] law(Experiment experiment, double start) {
        return WellPanels.map(
                SAMPLES,
                n -> Laws.valley(experiment)
                        .position(start, n / experiment.batches().batchSize()));
    }
}
