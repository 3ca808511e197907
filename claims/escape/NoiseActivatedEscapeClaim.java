package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.observables.EscapeRates;
import sticky.observables.ExitTimes;

/** Footnote 8's mechanism where it does hold: below the instability only noise can carry SGD out of the regular basin. */
@Claim(
        id = "E4",
        takeaway = "escape",
        sentences = {158, 239, 240, 242},
        finding = Finding.CAVEAT,
        statement =
                "The noise of small batches alone carries SGD out of a minimum in which gradient descent would stay",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; footnote 8",
        note = """
                Confirmed at eta H = 1.9, just below the instability, for batches of 10, with exponential exit times; not at figure 1's own \
                settings, where gradient descent leaves too, and not for batches of 250, with which nothing leaves. What drives the escape is \
                the fluctuation of the inputs' mean square, m_xx, more than the label noise: with m_xx = 1 none leaves.""",
        fault = "batches-of-20-throughout")
class NoiseActivatedEscapeClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final int CELLS = 300;

    private final Experiment atTheMinimum = Experiment.on(WELL)
            .learningRate(EscapeRuns.learningRate(WELL.w0(), 1.9))
            .batchSize(10)
            .steps(3_000)
            .trajectories(8_000)
            .from(at(-WELL.w0()))
            .named("B = 10");

    private final Check<Experiment> nearlyAllLeave = check(
                    "share that leaves the basin within 3000 steps",
                    (Runs runs, Experiment e) -> ExitTimes.shareLeft(runs.of(ExitTimes.watched(e))))
            .isAbove(0.97)
            .expected(
                    e -> -StrictMath.expm1(-EscapeRates.law(e).escapeRate(CELLS).value() * e.steps()),
                    quadrature("1 - exp(-rate T), rate of the one-step kernel"));

    /** The step by which about half have left. */
    private static final int HALF = 400;

    private final Check<Experiment> exponentialTimes = check(
                    "exits per step at risk, to step 400 over afterwards", (Runs runs, Experiment e) -> {
                        Run run = runs.of(ExitTimes.watched(e));
                        return ExitTimes.hazard(run, 0, HALF).over(ExitTimes.hazard(run, HALF, e.steps()));
                    })
            .isBetween(0.7, 1.4)
            .expected(
                    1,
                    theory("a constant hazard, but for the first steps from the minimum")
                            .within(0.1));

    @Test
    @Order(1)
    void nearly_all_leave(Lab lab) {
        lab.figure(() -> ActivationFigure.of(lab, ExitTimes.watched(atTheMinimum)));
        lab.assertSupported(nearlyAllLeave, atTheMinimum);
    }

    @Test
    @Order(2)
    void exit_times_are_exponential(Lab lab) {
        lab.assertSupported(exponentialTimes, atTheMinimum);
    }

    @Control("batch size 250 instead of 10")
    void none_leaves_with_large_batches(Lab lab) {
        lab.assertRefuted(nearlyAllLeave, atTheMinimum.batchSize(250).named("B = 250"));
    }

    @Control("inputs that do not fluctuate, m_xx = 1, instead of Gaussian ones")
    void label_noise_alone_carries_none_out(Lab lab) {
        lab.assertRefuted(nearlyAllLeave, atTheMinimum.withoutInputNoise().named("m_xx = 1"));
    }

    @Control("starts all over the basin instead of at the minimum")
    void from_all_over_the_basin_many_leave_at_once(Lab lab) {
        lab.assertRefuted(
                exponentialTimes,
                atTheMinimum.from(uniform(-2 * WELL.w0(), WELL.barrier())).named("from anywhere"));
    }
}
