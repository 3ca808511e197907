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
import sticky.observables.Survivals;

/** Figure 7's thresholds are what twenty steps can detect: below them SGD escapes too, only more slowly. */
@Claim(
        id = "H4",
        takeaway = "escape",
        sentences = {90, 158},
        finding = Finding.CAVEAT,
        statement = "SGD escapes from the sharp minimum only above a threshold of the learning rate, about 0.006",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; figure 7, middle",
        note = """
                The threshold is what 20 steps can detect: at B = 25 the rate is 1.5e-4 a step at 0.006 and 4e-3 at 0.007, and \
                it falls off smoothly below. Measured as the loss of those in the basin over many steps, divergence counted as \
                leaving.""",
        fault = "well-1-percent-wide")
class ThresholdsAreDetectionLimitsClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final Recorder<Occupancy> BASIN = Occupancy.of(Basin.LEFT.of(WELL));
    private static final int BURN_IN = 100;
    private static final int CELLS = 600;

    private final Experiment atIt = Experiment.on(WELL)
            .batchSize(25)
            .learningRate(0.006)
            .steps(1_100)
            .trajectories(20_000)
            .from(at(-1.8))
            .record(BASIN)
            .named("eta = 0.006");
    private final Experiment aboveIt = atIt.learningRate(0.007).steps(300).named("eta = 0.007");

    private final Check<Experiment> slow = check(
                    "escape rate per step at learning rate 0.006",
                    (Runs runs, Experiment e) -> Survivals.lossRate(runs.of(e).of(BASIN), BURN_IN, e.steps()))
            .isBetween(1.2e-4, 2e-4)
            .expected(
                    ThresholdsAreDetectionLimitsClaim::kernelRate,
                    quadrature("leading eigenvalue of the one-step kernel"));

    private final Check<Experiment> faster = check(
                    "escape rate per step at learning rate 0.007",
                    (Runs runs, Experiment e) -> Survivals.lossRate(runs.of(e).of(BASIN), BURN_IN, e.steps()))
            .isBetween(0.0033, 0.0046)
            .expected(
                    ThresholdsAreDetectionLimitsClaim::kernelRate,
                    quadrature("leading eigenvalue of the one-step kernel"));

    @Test
    @Order(1)
    void at_the_threshold_they_escape_slowly(Lab lab) {
        lab.figure(() -> ThresholdFigure.of(lab, atIt, BASIN));
        lab.assertSupported(slow, atIt);
    }

    @Test
    @Order(2)
    void a_little_above_it_faster(Lab lab) {
        lab.assertSupported(faster, aboveIt);
    }

    @Control("batch size 250 instead of 25")
    void with_weak_noise_none_escapes(Lab lab) {
        lab.assertRefuted(slow, atIt.batchSize(250).named("eta = 0.006, B = 250"));
        lab.assertRefuted(faster, aboveIt.batchSize(250).named("eta = 0.007, B = 250"));
    }

    private static double kernelRate(Experiment experiment) {
        return EscapeRates.law(experiment).escapeRate(CELLS).value();
    }
}
