package posterior;

import pictures.WellPanels;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.observables.Agreement;
import sticky.observables.Laws;
import sticky.posterior.TabulatedDistribution;
import sticky.sgd.ValleyLaw;
import sticky.statistics.Distances;
import sticky.statistics.Medians;

/** How far SGD in a valley is from the posterior for as many samples, over time: measured, and far beyond that by the valley law. */
final class AgreementFigure {
    /** Steps at which the law is drawn: from where the bursts of the first steps are over to beyond where the medians cross. */
    private static final double[] LATER = {
        1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e18
    };

    private final Runs runs;
    private Panel distances = Panel.of("Kolmogorov–Smirnov distance to the posterior", "steps T", "distance of |w₂|")
            .logX()
            .xRange(10, 1e18)
            .yRange(0, 1);
    private Panel medians = Panel.of("Median |w₂|, SGD over posterior", "steps T", "ratio of medians")
            .logX()
            .logY()
            .xRange(10, 1e18)
            .yRange(0.3, 100)
            .horizontalRule("equal", 1);

    private AgreementFigure(Runs runs) {
        this.runs = runs;
    }

    /** One panel for the distance, one for the ratio of medians; each with a valley that has a non-degenerate direction and one without. */
    static Figure of(
            Runs runs, InTheValley d1, InTheValley d2, Recorder<Snapshots> path, Recorder<Snapshots> shortPath) {
        AgreementFigure figure = new AgreementFigure(runs);
        figure.add("d = 1", d1, path);
        figure.add("d = 2", d2, shortPath);
        return Figure.of("agreement over time", """
                The posterior is that of n = T B samples. Predicted: the valley law for d = 1, stuck for ever for d = 2. With d = 1 SGD \
                gathers at O, yet is the farther one; its median passes the posterior's after 10¹⁴ steps, and even there the forms differ.""", figure.distances, figure.medians);
    }

    /** The distance by the valley law for where a run's kept trajectories started, after any number of steps. */
    static double byTheLaw(Runs runs, InTheValley valley, double steps) {
        return Agreement.byTheLaw(law(valley.sgd()), steps, reachOfKept(runs, valley), posterior(runs, valley, steps));
    }

    private void add(String label, InTheValley valley, Recorder<Snapshots> path) {
        Snapshots snapshots = runs.of(valley.sgd()).of(path);
        double[] steps = WellPanels.steps(snapshots);
        distances = Bands.points(
                distances,
                "SGD, " + label,
                steps,
                step -> Distances.kolmogorovSmirnov(
                        Agreement.moduli(snapshots, (int) step),
                        posterior(runs, valley, step)::below,
                        Bands.ERROR_RATE));
        medians = medians.points(
                "SGD, " + label,
                steps,
                WellPanels.map(
                        steps,
                        step -> Medians.median(Agreement.moduli(snapshots, (int) step))
                                / posterior(runs, valley, step).median()));

        String theory = moves(valley.sgd()) ? "predicted" : "";
        double median = 0.5 * reachOfKept(runs, valley);
        distances = distances.theory(theory, LATER, WellPanels.map(LATER, t -> byTheLaw(runs, valley, t)));
        medians = medians.theory(
                theory,
                LATER,
                WellPanels.map(
                        LATER,
                        t -> law(valley.sgd()).position(median, t)
                                / posterior(runs, valley, t).median()));
    }

    /** The starts of the kept are uniform up to about this |w2|. */
    private static double reachOfKept(Runs runs, InTheValley valley) {
        Run run = runs.of(valley.sgd());
        return valley.reach() * (run.trajectories() - run.diverged()) / run.trajectories();
    }

    private static TabulatedDistribution posterior(Runs runs, InTheValley valley, double steps) {
        return valley.posterior(runs, steps * valley.sgd().batches().batchSize());
    }

    private static boolean moves(Experiment sgd) {
        return ((RadialValley) sgd.landscape()).degree() == 1;
    }

    /** Where nothing moves along L it is the law without noise. */
    private static ValleyLaw law(Experiment sgd) {
        ValleyLaw law = Laws.valley(sgd);
        return moves(sgd) ? law : new ValleyLaw(law.learningRate(), law.momentum(), law.batchSize(), 0);
    }
}
