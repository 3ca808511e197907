package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.statistics.Estimators.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.observables.ExitTimes;
import sticky.observables.SharesLeft;
import sticky.stability.BoundaryCrisis;

/** Over the plane of learning rate and sharpness: where all leave the regular basin, where none does, and the strip between. */
@Claim(
        id = "H7",
        takeaway = "escape",
        sentences = {66},
        finding = Finding.CAVEAT,
        statement =
                "Learning rate and sharpness decide between two cases: SGD escapes from the regular minimum in the end, or no trajectory does",
        source = "Section Developmental interpretability",
        note = """
                The second case of the write-up has two degenerate basins (T3.1); here it is a sharpness or learning rate too small to escape. \
                Seen over 200 steps at B = 20, two regions of the plane are as stated, and it is the product ηH that tells them apart: from \
                3.0 on practically all have left, up to 1.4 practically none. Between them lies a strip where some have left, a third at \
                ηH = 2.2. It moves with time and batch size: the rate is small there but not 0, so that who waits longer sees more of the \
                plane escape.""",
        fault = "gradient-without-its-2")
class AllEscapeOrNoneClaim {
    private static final double[] ETA = EscapeRuns.values(0.002, 0.014, 0.002);
    private static final double[] W0 = EscapeRuns.values(1.4, 2.0, 0.1);
    private static final double ALL_FROM = 3.0;
    private static final double NONE_TO = 1.4;
    private static final Source KERNEL = quadrature("one-step kernel of the basin, from the starts on");

    private final Experiment run =
            Experiment.on(new DoubleWell(1.8, 1, 2)).steps(200).trajectories(1_000);
    private final List<Experiment> steep = cells(run, etaH -> etaH >= ALL_FROM);
    private final List<Experiment> blunt = cells(run, etaH -> etaH <= NONE_TO);
    private final Experiment between =
            EscapeRuns.nearTheMinimum(run, 1.8, 0.0065).trajectories(10_000).named("eta H = 2.2");

    private final Check<List<Experiment>> allLeave = check(
                    "least share that has left, of learning rates and sharpnesses with eta H of 3.0 and more",
                    (Runs runs, List<Experiment> cells) -> SharesLeft.least(watched(runs, cells)))
            .isAbove(0.97)
            .expected(cells -> EscapeRuns.predictedShareLeft(nearest(cells)), KERNEL);

    private final Check<List<Experiment>> noneLeaves = check(
                    "largest share that has left, of learning rates and sharpnesses with eta H of 1.4 and less",
                    (Runs runs, List<Experiment> cells) -> SharesLeft.largest(watched(runs, cells)))
            .isBelow(0.03)
            .expected(cells -> EscapeRuns.predictedShareLeft(farthest(cells)), KERNEL);

    private final Check<Experiment> someLeave = check(
                    "share that has left within 200 steps at eta H = 2.2, over the kernel's",
                    (Runs runs, Experiment e) -> ExitTimes.shareLeft(runs.of(ExitTimes.watched(e))))
            .over(EscapeRuns::predictedShareLeft, KERNEL)
            .isBetween(0.85, 1.15);

    @Test
    @Order(1)
    void where_both_are_large_all_leave(Lab lab) {
        lab.figure(() -> PhaseFigure.of(
                lab,
                run,
                new BoundaryCrisis(new DoubleWell(1.8, 1, 2))
                        .criticalSharpness()
                        .value()));
        lab.assertSupported(allLeave, steep);
    }

    @Test
    @Order(2)
    void where_they_are_small_none_leaves(Lab lab) {
        lab.assertSupported(noneLeaves, blunt);
    }

    @Test
    @Order(3)
    void between_some_do(Lab lab) {
        lab.report("predicted share there", () -> number(EscapeRuns.predictedShareLeft(between), 0.01));
        lab.assertSupported(someLeave, between);
    }

    @Control("batch size 1000 instead of 20")
    void with_large_batches_not_all_leave(Lab lab) {
        lab.assertRefuted(allLeave, cells(run.batchSize(1000), etaH -> etaH >= ALL_FROM));
    }

    @Control("batch size 2 instead of 20")
    void with_small_batches_many_leave(Lab lab) {
        lab.assertRefuted(noneLeaves, cells(run.batchSize(2), etaH -> etaH <= NONE_TO));
    }

    @Control("400 steps instead of 200")
    void in_twice_the_time_more_leave(Lab lab) {
        lab.assertRefuted(someLeave, between.steps(400).named("eta H = 2.2, 400 steps"));
    }

    private static List<Experiment> cells(Experiment run, DoublePredicate etaH) {
        List<Experiment> cells = new ArrayList<>();
        for (double w0 : W0) {
            for (double eta : ETA) {
                Experiment cell = EscapeRuns.nearTheMinimum(run, w0, eta);
                if (etaH.test(product(cell))) {
                    cells.add(cell.named("w0 = " + w0 + ", eta = " + eta + ", B = "
                            + run.batches().batchSize()));
                }
            }
        }
        return cells;
    }

    private static double product(Experiment experiment) {
        return EscapeRuns.learningRate(experiment) * EscapeRuns.sharpness(experiment);
    }

    /** The cell with the least eta H. */
    private static Experiment nearest(List<Experiment> cells) {
        return cells.stream()
                .min(Comparator.comparingDouble(AllEscapeOrNoneClaim::product))
                .orElseThrow();
    }

    /** The cell with the largest eta H. */
    private static Experiment farthest(List<Experiment> cells) {
        return cells.stream()
                .max(Comparator.comparingDouble(AllEscapeOrNoneClaim::product))
                .orElseThrow();
    }

    private static List<Run> watched(Runs runs, List<Experiment> cells) {
        return cells.stream().map(cell -> runs.of(ExitTimes.watched(cell))).toList();
    }
}
