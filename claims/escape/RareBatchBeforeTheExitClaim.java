package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;

import java.util.HashMap;
import java.util.Map;
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
import sticky.observables.LastBatches;
import sticky.stability.LastBatch;

/** Footnote 8 itself: how rare was the batch one step before an exit, and how likely is the exit from where it left the trajectory? */
@Claim(
        id = "E7",
        takeaway = "escape",
        sentences = {158, 239, 240, 241, 242},
        finding = Finding.CAVEAT,
        statement = """
                A trajectory crosses the barrier after a rare batch that pushed it far from the minimum, from where the next step has a fair \
                chance to cross""",
        source = "Footnote 8; section SGD can cross a potential barrier from a sharp minimum",
        note = """
                Confirmed where the minimum is stable, at eta H = 1.9 with batches of 10: nine in ten exits follow a batch whose push is \
                among the strongest twentieth, and the next step crosses with a median chance of about 0.3 (ours, and 0.0016 on average). At \
                figure 1's eta H = 3.359 the batch before an exit is little stronger than usual: 15 % of the exits follow such a batch, where chance alone gives 5 %.""",
        fault = "path-one-step-early")
class RareBatchBeforeTheExitClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final int BURN_IN = 10;
    private static final int CELLS = 200;
    private static final double STRONGEST_TWENTIETH = 0.95;
    private static final Source QUASI_STATIONARY =
            quadrature("two steps of the one-step kernel from its quasi-stationary law");

    private final Experiment figure1 = Experiment.on(WELL)
            .steps(50)
            .trajectories(40_000)
            .from(uniform(-2.2, -1.4))
            .named("figure 1");
    private final Experiment stable = Experiment.on(WELL)
            .learningRate(EscapeRuns.learningRate(WELL.w0(), 1.9))
            .batchSize(10)
            .steps(1_500)
            .trajectories(3_000)
            .from(at(-WELL.w0()))
            .named("eta H = 1.9, B = 10");

    private final Map<Experiment, LastBatch> laws = new HashMap<>();

    /**
     * @param stepsBefore how long before the exit: 1 is the last place in the basin
     */
    private record Places(Experiment run, int stepsBefore) {}

    private final Check<Experiment> rareBatches = afterOneInTwenty("η H = 1.9")
            .isAbove(0.8)
            .expected(e -> law(e).shareAbove(STRONGEST_TWENTIETH), QUASI_STATIONARY);

    private final Check<Experiment> ordinaryBatches = afterOneInTwenty("figure 1")
            .isBelow(0.2)
            .expected(e -> law(e).shareAbove(STRONGEST_TWENTIETH), QUASI_STATIONARY);

    private final Check<Places> fairChance = check(
                    "η H = 1.9: median chance, over the exits, to cross in one step from the place before",
                    (Runs runs, Places s) -> LastBatches.medianChance(
                            runs.of(LastBatches.watched(s.run, BURN_IN)), BURN_IN, s.stepsBefore))
            .isAbove(0.15)
            .expected(s -> law(s.run).medianChance(), QUASI_STATIONARY);

    private static Check.Statistic<Experiment> afterOneInTwenty(String where) {
        return check(
                where + ": share of exits that follow a push among the strongest twentieth",
                (Runs runs, Experiment e) -> {
                    Run run = runs.of(LastBatches.watched(e, BURN_IN));
                    return LastBatches.shareAbove(run, BURN_IN, STRONGEST_TWENTIETH);
                });
    }

    @Test
    @Order(1)
    void below_the_instability_exits_follow_a_rare_batch(Lab lab) {
        lab.figure(() -> LastBatchFigure.of(lab, WELL, BURN_IN));
        lab.report(
                "η H = 1.9: share of exits that follow a push of the strongest hundredth",
                () -> LastBatches.shareAbove(lab.of(LastBatches.watched(stable, BURN_IN)), BURN_IN, 0.99));
        lab.assertSupported(rareBatches, stable);
    }

    @Test
    @Order(2)
    void from_where_it_left_them_the_next_step_may_well_cross(Lab lab) {
        lab.assertSupported(fairChance, new Places(stable, 1));
    }

    @Test
    @Order(3)
    void at_figure_1_most_exits_follow_an_ordinary_batch(Lab lab) {
        lab.report(
                "figure 1: median quantile of the push before an exit",
                () -> LastBatches.medianQuantile(lab.of(LastBatches.watched(figure1, BURN_IN)), BURN_IN));
        lab.report(
                "figure 1: median chance, over the exits, to cross in one step from the place before",
                () -> LastBatches.medianChance(lab.of(LastBatches.watched(figure1, BURN_IN)), BURN_IN, 1));
        lab.assertSupported(ordinaryBatches, figure1);
    }

    @Control("figure 1's learning rate, 0.01, instead of 0.0057")
    void at_figure_1s_learning_rate_no_rare_batch_is_needed(Lab lab) {
        lab.assertRefuted(rareBatches, stable.learningRate(0.01).named("eta = 0.01, B = 10"));
    }

    @Control("two steps before the exit instead of one")
    void before_the_rare_batch_hardly_any_could_have_crossed(Lab lab) {
        lab.assertRefuted(fairChance, new Places(stable, 2));
    }

    @Control("learning rate 0.007 instead of 0.01")
    void at_a_smaller_learning_rate_rare_batches_matter_again(Lab lab) {
        lab.assertRefuted(ordinaryBatches, figure1.learningRate(0.007).named("eta = 0.007"));
    }

    private LastBatch law(Experiment experiment) {
        return laws.computeIfAbsent(experiment, e -> LastBatches.law(e, CELLS));
    }
}
