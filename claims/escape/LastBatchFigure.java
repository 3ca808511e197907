package escape;

import static sticky.ensemble.Start.uniform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
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
import sticky.statistics.Estimate;
import sticky.statistics.Medians;
import sticky.statistics.Proportion;

/** The batch before an exit, from where the minimum is stable to beyond the crisis: from a rare one to any. */
public final class LastBatchFigure {
    private static final int[] BATCH_SIZES = {10, 20};
    private static final int CELLS = 100;
    private static final double LEAST = 1.6;
    private static final double MOST = 4.1;

    private LastBatchFigure() {}

    /** Two panels against eta H: the median quantile of the push before an exit, and the share that follows a rare one. */
    public static Figure of(Lab lab, DoubleWell well, int burnIn) {
        double crisis = new BoundaryCrisis(well).criticalSharpness().value();
        Panel quantiles = Panel.of("Median quantile of the push before an exit", "ηH", "quantile");
        Panel shares = Panel.of("Exits that follow a push of the strongest twentieth", "ηH", "share of exits");
        for (int b : BATCH_SIZES) {
            LastBatch[] laws = laws(well, b);
            quantiles = predicted(quantiles, b, laws, LastBatch::medianQuantile);
            shares = predicted(shares, b, laws, law -> law.shareAbove(0.95));
        }
        for (int b : BATCH_SIZES) {
            double[] etaH = DoubleStream.of(1.9, 2.2, 2.6, 3, 3.36, 3.8)
                    .filter(value -> value > 2 || b == 10) // with larger batches exits are too few there
                    .toArray();
            Map<Double, double[]> measured = new HashMap<>();
            for (double value : etaH) {
                Run run = lab.sketch("B = " + b, LastBatches.watched(experiment(well, b, value), burnIn));
                measured.put(value, LastBatches.quantiles(run, burnIn));
            }
            quantiles = Bands.points(
                    quantiles, "SGD, B = " + b, etaH, value -> Medians.of(measured.get(value), Bands.ERROR_RATE));
            shares = Bands.points(shares, "SGD, B = " + b, etaH, value -> rare(measured.get(value)));
        }
        return Figure.of(
                "last batch",
                """
                Where the minimum is stable, ηH < 2, exits follow a rare batch. Towards the crisis, where figure 1 lies, almost any batch will do.""",
                marked(quantiles.horizontalRule("batches at random", 0.5), crisis)
                        .yRange(0.45, 1.02),
                marked(shares.horizontalRule("batches at random", 0.05), crisis).yRange(0, 1.02));
    }

    private static Estimate rare(double[] quantiles) {
        long hits = Arrays.stream(quantiles).filter(q -> q > 0.95).count();
        return Proportion.exact(hits, quantiles.length, Bands.ERROR_RATE);
    }

    private static Panel marked(Panel panel, double crisis) {
        return panel.verticalRule("ηH = 2", 2).verticalRule("crisis", crisis).xRange(LEAST, MOST);
    }

    private static double[] grid() {
        return WellPanels.grid(LEAST, MOST, 15);
    }

    private static Experiment experiment(DoubleWell well, int batchSize, double etaH) {
        return Experiment.on(well)
                .batchSize(batchSize)
                .learningRate(EscapeRuns.learningRate(well.w0(), etaH))
                .trajectories(3_000)
                .steps(etaH < 3 ? 500 : 60)
                .from(uniform(-2.2, -1.4));
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
}
