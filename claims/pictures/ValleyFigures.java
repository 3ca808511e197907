package pictures;

import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;
import sticky.observables.Laws;
import sticky.observables.StabilityLimits;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;
import sticky.sgd.ValleyLaw;
import sticky.statistics.Medians;
import sticky.statistics.Proportion;

/** The write-up's figures 2, 3, 5 and 6 in our own style: the radial valley, w2 at start and end, the distance to O, the zigzag. */
public final class ValleyFigures {
    /** Half the width of the strip that the trajectories start in, and of the prior. */
    public static final double STRIP = 0.1;

    private static final int BINS = 80;

    private ValleyFigures() {}

    /** Potential, w2 at the start, w2 at the end with the posterior's marginal, for a run that started within |w2| < reach. */
    public static Figure startAndEnd(String name, String caption, Run run, double reach) {
        RadialValley valley = (RadialValley) run.experiment().landscape();
        return Figure.of(
                name,
                caption,
                potential(valley),
                Panel.of("Start, all trajectories", "w₂", "density")
                        .histogram("start", run.start(1), -reach, reach, BINS),
                Panel.of("Start, kept trajectories", "w₂", "density")
                        .histogram("start of the kept", run.ofKept(run.start(1)), -reach / 2, reach / 2, BINS),
                end(run, reach));
    }

    /** The potential as a heat map, log10 l. */
    public static Panel potential(RadialValley valley) {
        double[] x = WellPanels.grid(-2, 2, 120);
        double[] y = WellPanels.grid(-2, 2, 120);
        double[][] values = new double[y.length][x.length];
        for (int row = 0; row < y.length; row++) {
            for (int column = 0; column < x.length; column++) {
                double l = valley.potential(new double[] {x[column], y[row]});
                values[row][column] = Math.max(-8, Math.min(4, Math.log10(l)));
            }
        }
        return Panel.of("Potential, d = " + valley.degree(), "w₁", "w₂").heatMap("log₁₀ l(w)", x, y, values);
    }

    /** w2 of the kept trajectories after the last step, with the posterior's marginal for n = T B. */
    private static Panel end(Run run, double reach) {
        ValleyMarginal marginal = marginal(run, reach);
        double[] grid = WellPanels.grid(-reach / 2, reach / 2, 400);
        return Panel.of("End, after " + run.experiment().steps() + " steps, kept", "w₂", "density")
                .histogram("SGD", run.ofKept(run.end(1)), -reach / 2, reach / 2, BINS)
                .theory("posterior's marginal", grid, WellPanels.map(grid, marginal::density));
    }

    /** The posterior's marginal of w2 for as many samples as the run has seen, prior uniform on the strip |w2| < reach. */
    public static ValleyMarginal marginal(Run run, double reach) {
        double samples =
                (double) run.experiment().steps() * run.experiment().batches().batchSize();
        return ValleyMarginal.of(run.experiment().landscape(), samples, Likelihood.EXACT, STRIP, reach);
    }

    /** The share that diverges against |w2| at the start, and the starts of the kept, for starts uniform on (-reach, reach). */
    public static Figure whoDiverges(Run run, double reach) {
        int bins = BINS / 2;
        int[] all = new int[bins];
        int[] gone = new int[bins];
        double[] kept = new double[run.trajectories()];
        for (int i = 0; i < kept.length; i++) {
            double w2 = run.start(1)[i];
            int bin = (int) Math.min(bins - 1, Math.abs(w2) / reach * bins);
            all[bin]++;
            gone[bin] += run.kept(i) ? 0 : 1;
            kept[i] = run.kept(i) ? w2 : Double.NaN;
        }
        double[] middles = WellPanels.grid(0.5 * reach / bins, reach - 0.5 * reach / bins, bins - 1);
        double zero = StabilityLimits.distanceAlongTheLine(run.experiment()).value();
        Panel shares = Bands.line(
                Panel.of("Who diverges, started near L, d = 2", "|w₂| at the start", "share that diverges")
                        .yRange(0, 1.05),
                "SGD",
                middles,
                at -> {
                    int bin = (int) (at / reach * bins);
                    return Proportion.exact(gone[bin], Math.max(1, all[bin]), Bands.ERROR_RATE);
                });
        return Figure.of(
                "who diverges",
                """
                Nearly all that start where the line repels, beyond |w₂| = 3.64, diverge, and hardly any that start within 2.5; so only \
                starts near O survive.""",
                shares.verticalRule("L repels beyond", zero),
                Panel.of("Starts of the kept", "w₂ at the start", "density, all starts = 1")
                        .histogram("kept", kept, -reach, reach, BINS)
                        .horizontalRule("all starts", 0.5 / reach)
                        .verticalRule("", -zero)
                        .verticalRule("", zero)
                        .yRange(0, 0.7 / reach));
    }

    /** The median distance to O over time from the same starts, stuck and moving. */
    public static Figure distances(Run stuck, Run moving, Recorder<Snapshots> path) {
        Panel panel = Panel.of("Distance to O from the same starts", "steps t", "median distance to O")
                .logX();
        panel = distance(panel, "d = 2", stuck.of(path));
        panel = distance(panel, "d = 1", moving.of(path));
        return Figure.of(
                "distance to O",
                "With d = 2 the distance to the most degenerate point does not change; with d = 1 it falls.",
                creep(panel, moving, path).yRange(0.6, 1.4));
    }

    /** The law maps starts to ends in their order, so that a median start has a median end. */
    private static Panel creep(Panel panel, Run moving, Recorder<Snapshots> path) {
        ValleyLaw law = Laws.valley(moving.experiment());
        double start = Medians.median(moving.of(path).distance(moving.of(path).steps()[0]));
        double[] steps = WellPanels.steps(moving.of(path));
        return panel.theory("valley law, d = 1", steps, WellPanels.map(steps, t -> law.position(start, t)));
    }

    private static Panel distance(Panel panel, String label, Snapshots snapshots) {
        double[] steps = WellPanels.steps(snapshots);
        return panel.line(label, steps, WellPanels.map(steps, step -> Medians.median(snapshots.distance((int) step))));
    }
}
