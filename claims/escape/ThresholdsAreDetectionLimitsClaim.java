package escape;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.model.DoubleWell;

/** Figure 7's thresholds are what twenty steps can detect: below them SGD escapes too, only more slowly. */
@Claim(
        id = "H4",
        takeaway = "escape",
        sentences = {90, 158},
        finding = Finding.CAVEAT,
        statement = "SGD escapes from the sharp minimum only above a threshold of the learning rate, about 0.006",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; figure 7, middle",
        note =
                "The threshold is what 20 steps can detect: at B = 25 the rate is 1.5e-4 a step at 0.006 and 4e-3 at 0.007, and it falls "
                        + "off smoothly below. Measured as the loss of those in the basin over many steps, divergence counted as leaving.")
class ThresholdsAreDetectionLimitsClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final Recorder<Occupancy> BASIN = Occupancy.of(Region.below(0, WELL.barrier()));

    private final Experiment longRun = Experiment.on(WELL)
            .batchSize(25)
            .learningRate(.006)
            .steps(1_100)
            .trajectories(20_000)
            .from(at(-1.8))
            .record(BASIN);

    @Test
    @Order(1)
    void atTheThresholdTheyEscapeSlowly(Lab lab, Evidence evidence) {
        evidence.figure(() -> ThresholdFigure.of(lab, longRun, BASIN));
        assertThat(rate(lab, evidence, .006, 1_100).isBetween(1.2e-4, 2e-4)).isSupported();
    }

    @Test
    @Order(2)
    void aLittleAboveItFaster(Lab lab, Evidence evidence) {
        assertThat(rate(lab, evidence, .007, 300).isBetween(3.3e-3, 4.6e-3)).isSupported();
    }

    @Control("learning rate 0.007 instead of 0.006")
    void notTheRateAboveTheThreshold(Lab lab, Evidence evidence) {
        assertThat(rate(lab, evidence, .007, 300).isBetween(1.2e-4, 2e-4)).isRefuted();
    }

    @Control("learning rate 0.006 instead of 0.007")
    void notTheRateAtTheThreshold(Lab lab, Evidence evidence) {
        assertThat(rate(lab, evidence, .006, 1_100).isBetween(3.3e-3, 4.6e-3)).isRefuted();
    }

    private Measurement rate(Lab lab, Evidence evidence, double eta, int steps) {
        Occupancy basin =
                lab.run("eta = " + eta, longRun.learningRate(eta).steps(steps)).of(BASIN);
        return evidence.measure(
                "escape rate per step at learning rate " + eta, ThresholdFigure.rate(basin, 100, steps, lab.alpha()));
    }
}
