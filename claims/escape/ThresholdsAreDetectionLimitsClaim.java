package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.EscapeRates;
import sticky.observables.PredictedSurvivals;
import sticky.observables.Survivals;
import sticky.statistics.Estimators;
import sticky.statistics.Scale;

/** Figure 7's thresholds are what twenty steps can detect: below them SGD escapes too, only more slowly. */
@Claim(
        id = "H4",
        takeaway = "escape",
        sentences = {90, 158},
        finding = Finding.CAVEAT,
        statement =
                "SGD escapes from the regular minimum where the learning rate is above a threshold, about 0.006 in figure 7, and the minimum "
                        + "sharp enough, w₀ of 1.6 or more",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; figure 7, left and middle",
        note = """
                Both thresholds are what 20 steps can detect: at 0.006 figure 7's fit gives 2e-4 a step, far below what its axis \
                resolves. Over thousands of steps SGD escapes below them too, at the rates that the one-step kernel predicts, 4.7e-5 a \
                step at 0.00575, 1.2e-5 at 0.0055 and 2.5e-4 at w₀ = 1.58: they fall off steeply, but nowhere to 0. Measured as the loss \
                of those in the basin, divergence counted as leaving.""",
        fault = "well-1-percent-wide")
class ThresholdsAreDetectionLimitsClaim {
    private static final int BURN_IN = 100;
    private static final int CELLS = 600;
    private static final int SURVIVAL_CELLS = 400;

    private final Experiment belowTheRate = in(1.8, 2_300).learningRate(0.00575).named("eta = 0.00575");
    private final Experiment farBelowTheRate =
            in(1.8, 2_300).learningRate(0.0055).named("eta = 0.0055");
    private final Experiment belowTheSharpness = in(1.58, 1_300).named("w0 = 1.58");
    private final Experiment asInFigure7 =
            EscapeRuns.from(1.8, 20, 40_000).learningRate(0.006).named("figure 7, eta = 0.006");

    private final Check<Experiment> below = overKernel("learning rate 0.00575").isBetween(0.8, 1.2);
    private final Check<Experiment> farBelow =
            overKernel("learning rate 0.0055").isBetween(0.6, 1.4);
    private final Check<Experiment> blunter = overKernel("w0 = 1.58").isBetween(0.88, 1.12);

    private final Check<Experiment> drawn = check(
                    "escape rate per step by figure 7's rule at learning rate 0.006",
                    (Runs runs, Experiment e) ->
                            Estimators.decayRate(EscapeRuns.survival(runs, e), EscapeRates.FIGURE_7, Scale.LINEAR))
            .isBelow(ThresholdFigure.RESOLUTION)
            .expected(
                    e -> PredictedSurvivals.rate(e, SURVIVAL_CELLS),
                    quadrature("one-step kernel with the transient of figure 7's starts"));

    @Test
    @Order(1)
    void at_the_threshold_figure_7_cannot_see_the_escape(Lab lab) {
        lab.figure(() -> ThresholdFigure.of(lab, farBelowTheRate, belowTheSharpness));
        lab.assertSupported(drawn, asInFigure7);
    }

    @Test
    @Order(2)
    void below_the_threshold_in_the_learning_rate_they_escape(Lab lab) {
        lab.assertSupported(below, belowTheRate);
        lab.assertSupported(farBelow, farBelowTheRate);
    }

    @Test
    @Order(3)
    void below_the_threshold_in_the_sharpness_they_escape(Lab lab) {
        lab.assertSupported(blunter, belowTheSharpness);
    }

    @Control("batch size 40 instead of 25")
    void with_weaker_noise_they_escape_a_tenth_as_often_or_less(Lab lab) {
        lab.assertRefuted(below, belowTheRate.batchSize(40).named("eta = 0.00575, B = 40"));
        lab.assertRefuted(farBelow, farBelowTheRate.batchSize(40).named("eta = 0.0055, B = 40"));
        lab.assertRefuted(blunter, belowTheSharpness.batchSize(40).named("w0 = 1.58, B = 40"));
    }

    @Control("learning rate 0.007 instead of 0.006")
    void above_the_threshold_figure_7_sees_it(Lab lab) {
        lab.assertRefuted(drawn, asInFigure7.learningRate(0.007).named("figure 7, eta = 0.007"));
    }

    private static Check.Statistic<Experiment> overKernel(String where) {
        return check("escape rate at " + where + " over the kernel's", (Runs runs, Experiment e) -> {
                    Recorder<Occupancy> basin = Occupancy.of(Basin.LEFT.of(e.landscape()));
                    return Survivals.lossRate(runs.of(e.record(basin)).of(basin), BURN_IN, e.steps());
                })
                .over(
                        e -> EscapeRates.law(e).escapeRate(CELLS).value(),
                        quadrature("leading eigenvalue of the one-step kernel"));
    }

    /** From the regular minimum. */
    private static Experiment in(double w0, int steps) {
        return Experiment.on(new DoubleWell(w0, 1, 2))
                .batchSize(25)
                .steps(steps)
                .trajectories(20_000)
                .from(at(-w0));
    }
}
