package escape;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.Exits;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.DoubleWell;
import sticky.stability.QuasiStationaryLaw;
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

/** Figure 1's escape rate, predicted without a trajectory: the leading eigenvalue of one step's kernel in the basin. */
@Claim(
        id = "E2",
        takeaway = "escape",
        sentences = {67, 96, 159, 242},
        finding = Finding.CONFIRMED,
        statement = "Trajectories leave the regular basin independently of their past, at one rate",
        source = "Section SGD can cross a potential barrier from a sharp minimum; figure 1 and footnote 8",
        note =
                "Confirmed, and the rate can be computed (ours): the one-step transition kernel, killed on leaving the basin, has the leading "
                        + "eigenvalue exp(-0.1168), and what has stayed for 15 steps leaves at that rate.")
class RateFromTheKernelClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final int CELLS = 600;
    private static final Estimate RATE = law(.01, 20).escapeRate(CELLS);
    private static final int SETTLED = 15;
    private static final Recorder<Snapshots> LATE = Snapshots.at(25);

    private final Experiment nearTheMinimum = Experiment.on(WELL)
            .steps(50)
            .trajectories(350_000)
            .from(uniform(-2.2, -1.4))
            .record(Exits.of(WELL))
            .record(LATE);

    @Test
    @Order(1)
    void theKernelGivesTheRate(Lab lab, Evidence evidence) {
        evidence.figure(() -> KernelFigure.of(lab.run("SGD", nearTheMinimum), law(.01, 20), RATE.value(), LATE, 25));
        // By the same method in another language: .1168.
        assertThat(rate(evidence, RATE).isBetween(.1166, .1170)).isSupported();
    }

    @Test
    @Order(2)
    void whatHasStayedLeavesAtThatRate(Lab lab, Evidence evidence) {
        assertThat(hazard(lab, evidence, lab.run("SGD", nearTheMinimum)).isBetween(.96, 1.04))
                .isSupported();
    }

    @Control("batch size 25 instead of 20: another rate")
    void notTheRateOfAnotherBatchSize(Evidence evidence) {
        assertThat(rate(evidence, law(.01, 25).escapeRate(CELLS)).isBetween(.1166, .1170))
                .isRefuted();
    }

    @Control("learning rate 0.009 instead of 0.01: they leave at about half the rate")
    void notAtAnotherLearningRate(Lab lab, Evidence evidence) {
        assertThat(hazard(lab, evidence, lab.run("SGD, eta = 0.009", nearTheMinimum.learningRate(.009)))
                        .isBetween(.96, 1.04))
                .isRefuted();
    }

    private static QuasiStationaryLaw law(double learningRate, int batchSize) {
        return new QuasiStationaryLaw(WELL, learningRate, batchSize, 1, -2 * WELL.w0(), WELL.barrier());
    }

    private static Measurement rate(Evidence evidence, Estimate rate) {
        return evidence.measure("escape rate per step from the kernel", rate);
    }

    /** Exits per step at risk after the burn-in. In the quasi-stationary law every step at risk is an independent trial. */
    private static Measurement hazard(Lab lab, Evidence evidence, Run run) {
        int last = run.experiment().steps();
        long atRisk = 0;
        long exits = 0;
        for (double time : Exits.times(run)) {
            atRisk += time > SETTLED ? (long) Math.min(time, last) - SETTLED : 0;
            exits += time > SETTLED && time <= last ? 1 : 0;
        }
        double predicted = -StrictMath.expm1(-RATE.value());
        return evidence.measure(
                "exits per step at risk, t = 15 to 50, over the kernel's",
                Proportion.exact(exits, atRisk, lab.alpha()).times(1 / predicted));
    }
}
