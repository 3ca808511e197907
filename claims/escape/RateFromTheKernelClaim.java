package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
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
import sticky.ensemble.Run;
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
                Confirmed: what has stayed for 15 steps leaves at one rate, the same before step 25 and after it, and the same from starts \
                elsewhere. That rate can be computed (ours): the one-step transition kernel, killed on leaving the basin, has the leading \
                eigenvalue exp(-0.1168). The kernel's bound is against a second program with the same method, not against a run.""",
        fault = "input-noise-dropped")
class RateFromTheKernelClaim {
    private static final int CELLS = 600;
    private static final int SETTLED = 15;
    private static final int CHANGE = 25;
    private static final int SHOWN = 25;
    private static final Recorder<Snapshots> LATE = Snapshots.at(SHOWN);

    private final Experiment nearTheMinimum = Experiment.on(new DoubleWell(1.8, 1, 2))
            .steps(50)
            .trajectories(350_000)
            .from(uniform(-2.2, -1.4))
            .record(LATE)
            .named("SGD");
    private final Experiment farther = nearTheMinimum.from(uniform(-2.3, -2.2)).named("SGD, farther out");

    private record Late(Experiment run, int burnIn) {}

    private record Windows(Experiment run, int burnIn, int change) {}

    private record Starts(Experiment one, Experiment other, int burnIn) {}

    private final Check<Experiment> rate = check(
                    "escape rate per step from the kernel", (Runs runs, Experiment e) -> number(kernelRate(e)))
            .isBetween(0.1166, 0.1170)
            .expected(0.1167, quadrature("the same method (Ulam) in NumPy, 1600 cells"));

    private final Check<Late> hazard = check(
                    "exits per step at risk, t = 15 to 50, over the kernel's",
                    (Runs runs, Late s) -> ExitTimes.hazard(watched(runs, s.run), s.burnIn))
            .over(
                    s -> -StrictMath.expm1(-kernelRate(s.run).value()),
                    quadrature("leading eigenvalue of the one-step kernel"))
            .isBetween(0.96, 1.04);

    private final Check<Windows> sameLater = check(
                    "starts at −2.3 to −2.2: exits per step at risk, t = 15 to 25, over those of t = 25 to 50",
                    (Runs runs, Windows s) -> ExitTimes.hazard(watched(runs, s.run), s.burnIn, s.change)
                            .over(ExitTimes.hazard(watched(runs, s.run), s.change)))
            .isBetween(0.7, 1.43)
            .expected(1, theory("no dependence on the past"));

    private final Check<Starts> sameFromElsewhere = check(
                    "exits per step at risk, t = 15 to 50: starts at −2.3 to −2.2 over starts at −2.2 to −1.4",
                    (Runs runs, Starts s) -> ExitTimes.hazard(watched(runs, s.other), s.burnIn)
                            .over(ExitTimes.hazard(watched(runs, s.one), s.burnIn)))
            .isBetween(0.85, 1.18)
            .expected(1, theory("no dependence on the past"));

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
        lab.assertSupported(hazard, new Late(nearTheMinimum, SETTLED));
    }

    @Test
    @Order(3)
    void they_leave_at_the_same_rate_later_and_from_elsewhere(Lab lab) {
        lab.assertSupported(sameLater, new Windows(farther, SETTLED, CHANGE));
        lab.assertSupported(sameFromElsewhere, new Starts(nearTheMinimum, farther, SETTLED));
    }

    @Control("batch size 25 instead of 20")
    void another_batch_size_has_another_rate(Lab lab) {
        lab.assertRefuted(rate, nearTheMinimum.batchSize(25));
    }

    @Control("learning rate 0.009 instead of 0.01")
    void at_another_learning_rate_they_leave_at_about_half_the_rate(Lab lab) {
        lab.assertRefuted(hazard, new Late(nearTheMinimum.learningRate(0.009).named("SGD, eta = 0.009"), SETTLED));
    }

    @Control("from step 0 on instead of 15")
    void at_first_the_start_matters(Lab lab) {
        lab.assertRefuted(sameLater, new Windows(farther, 0, CHANGE));
        lab.assertRefuted(sameFromElsewhere, new Starts(nearTheMinimum, farther, 0));
    }

    private static Run watched(Runs runs, Experiment experiment) {
        return runs.of(ExitTimes.watched(experiment));
    }

    private static Estimate kernelRate(Experiment experiment) {
        return EscapeRates.law(experiment).escapeRate(CELLS);
    }
}
