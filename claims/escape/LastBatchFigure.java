package escape;

import java.util.function.ToDoubleFunction;
import pictures.WellPanels;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Bands;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.DoubleWell;
import sticky.observables.LastBatches;
import sticky.stability.BoundaryCrisis;
import sticky.stability.LastBatch;
import sticky.statistics.Estimator;
import sticky.statistics.Level;

/** The batch before an exit, from where the minimum is stable to beyond the crisis: from a rare one to any. */
public final class LastBatchFigure {
    private static final int[] BATCH_SIZES = {10, 20};
    private static final int CELLS = 120;
    private static final double LEAST = 1.6;
    private static final double MOST = 4.1;

    private LastBatchFigure() {}

    /** Three panels against eta H: the median quantile, the share after a rare batch, the chance to cross that it leaves. */
    public static Figure of(Lab lab, DoubleWell well, int burnIn) {
        double crisis = new BoundaryCrisis(well).criticalSharpness().value();
        double figure1 = 0.01 * new BoundaryCrisis(well).sharpness();
        Panel quantiles = Panel.of("Median quantile of the push before an exit", "ηH", "quantile");
        Panel shares = Panel.of("Exits that follow a push of the strongest twentieth", "ηH", "share of exits");
        Panel chances = Panel.of("Chance to cross from the place before an exit", "ηH", "median chance of one step");
        for (int b : BATCH_SIZES) {
            LastBatch[] laws = laws(well, b);
            quantiles = predicted(quantiles, b, laws, LastBatch::medianQuantile);
            shares = predicted(shares, b, laws, law -> law.shareAbove(0.95));
            chances = predicted(chances, b, laws, LastBatch::medianChance);
            // Below these eta H exits are too few for a picture.
            double[] etaH = b == 10 ? new double[] {1.9, 2.2, 2.6, 3, 3.36, 3.8} : new double[] {2.2, 2.6, 3, 3.36, 3.8};
            quantiles = measured(quantiles, lab, well, b, etaH, burnIn, run -> LastBatches.medianQuantile(run, burnIn));
            shares = measured(shares, lab, well, b, etaH, burnIn, run -> LastBatches.shareAbove(run, burnIn, 0.95));
            chances = measured(chances, lab, well, b, etaH, burnIn, run -> LastBatches.medianChance(run, burnIn, 1));
        }
        return Figure.of(
                "last batch",
                """
                Where the minimum is stable, ηH < 2, exits follow a rare batch; towards the crisis any batch will do. The more \
                unstable the minimum, the surer the next step crosses.""",
                marked(quantiles.horizontalRule("any batch", 0.5), crisis, figure1).yRange(0.45, 1.02),
                marked(shares.horizontalRule("any batch", 0.05), crisis, figure1).yRange(0, 1.02),
                marked(chances, crisis, figure1).yRange(0, 1.02));
    }

    private static Panel marked(Panel panel, double crisis, double figure1) {
        return panel.verticalRule("unstable above", 2)
                .verticalRule("crisis, and figure 1 at " + Math.round(1000 * figure1) / 1000.0, crisis)
                .xRange(LEAST, MOST);
    }

    private static double[] grid() {
        return WellPanels.grid(LEAST, MOST, 25);
    }

    private static Experiment experiment(DoubleWell well, int batchSize, double etaH) {
        return Experiment.on(well)
                .batchSize(batchSize)
                .learningRate(EscapeRuns.learningRate(well.w0(), etaH))
                .trajectories(2_000)
                .steps(etaH < 3 ? 600 : 60)
                .from(sticky.ensemble.Start.uniform(-2.2, -1.4));
    }

    private static LastBatch[] laws(DoubleWell well, int batchSize) {
        double[] etaH = grid();
        LastBatch[] laws = new LastBatch[etaH.length];
        for (int i = 0; i < laws.length; i++) {
            laws[i] = LastBatches.law(experiment(well, batchSize, etaH[i]), CELLS);
        }
        return laws;
    }

    private static Panel predicted(Panel panel, int batchSize, LastBatch[] laws, ToDoubleFunction<LastBatch> of) {
        double[] values = new double[laws.length];
        for (int i = 0; i < laws.length; i++) {
            values[i] = of.applyAsDouble(laws[i]);
        }
        return panel.theory("kernel, B = " + batchSize, grid(), values);
    }

    private interface Measure {
        Estimator of(Run run);
    }

    private static Panel measured(
            Panel panel, Lab lab, DoubleWell well, int b, double[] etaH, int burnIn, Measure measure) {
        return Bands.points(panel, "SGD, B = " + b, etaH, value -> {
            Run run = lab.sketch("B = " + b, LastBatches.watched(experiment(well, b, value), burnIn));
            return measure.of(run).at(new Level(Bands.ERROR_RATE, null, false));
        });
    }
}
