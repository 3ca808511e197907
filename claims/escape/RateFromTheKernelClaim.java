package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.uniform;
import static sticky.statistics.Estimators.number;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.model.DoubleWell;
import sticky.observables.EscapeRates;
import sticky.observables.ExitTimes;
import sticky.statistics.Estimate;

/** Figure 1's escape rate, predicted without a trajectory: the leading eigenvalue of one step's kernel in the basin. */
@Claim(
        id = "E2",
        takeaway = "escape",
        sentences = {67, 96, 159, 242},
        finding = Finding.CONFIRMED,
        statement = "Trajectories leave the regular basin independently of their past, at one rate",
        source = "Section SGD can cross a potential barrier from a sharp minimum; figure 1 and footnote 8",
        note = """
                Confirmed, and the rate can be computed (ours): the one-step transition kernel, killed on leaving the basin, has \
                the leading eigenvalue exp(-0.1168), and what has stayed for 15 steps leaves at that rate.""",
        fault = "input-noise-dropped")
class RateFromTheKernelClaim {
    private static final int CELLS = 600;
    private static final int SETTLED = 15;
    private static final int SHOWN = 25;
    private static final Recorder<Snapshots> LATE = Snapshots.at(SHOWN);

    private final Experiment nearTheMinimum = Experiment.on(new DoubleWell(1.8, 1, 2))
            .steps(50)
            .trajectories(350_000)
            .from(uniform(-2.2, -1.4))
            .record(LATE)
            .named("SGD");

    private final Check<Experiment> rate = check(
                    "escape rate per step from the kernel", (Runs runs, Experiment e) -> number(kernelRate(e)))
            .isBetween(0.1166, 0.1170)
            .expected(0.1168, quadrature("the same method (Ulam) in NumPy"));

    private final Check<Experiment> hazard = check(
                    "exits per step at risk, t = 15 to 50, over the kernel's",
                    (Runs runs, Experiment e) -> ExitTimes.hazard(runs.of(ExitTimes.watched(e)), SETTLED))
            .over(
                    e -> -StrictMath.expm1(-kernelRate(e).value()),
                    quadrature("leading eigenvalue of the one-step kernel"))
            .isBetween(0.96, 1.04);

    @Test
    @Order(1)
    void the_kernel_gives_the_rate(Lab lab) {
        lab.figure(() -> KernelFigure.of(
                lab.of(ExitTimes.watched(nearTheMinimum)),
                EscapeRates.law(nearTheMinimum),
                kernelRate(nearTheMinimum).value(),
                LATE,
                SHOWN));
        lab.assertSupported(rate, nearTheMinimum);
    }

    @Test
    @Order(2)
    void what_has_stayed_leaves_at_that_rate(Lab lab) {
        lab.assertSupported(hazard, nearTheMinimum);
    }

    @Control("batch size 25 instead of 20")
    void another_batch_size_has_another_rate(Lab lab) {
        lab.assertRefuted(rate, nearTheMinimum.batchSize(25));
    }

    @Control("learning rate 0.009 instead of 0.01")
    void at_another_learning_rate_they_leave_at_about_half_the_rate(Lab lab) {
        lab.assertRefuted(hazard, nearTheMinimum.learningRate(0.009).named("SGD, eta = 0.009"));
    }

    private static Estimate kernelRate(Experiment experiment) {
        return EscapeRates.law(experiment).escapeRate(CELLS);
    }
}
