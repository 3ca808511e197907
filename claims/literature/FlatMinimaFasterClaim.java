package literature;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.quadrature;
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
import sticky.ensemble.FirstPassage;
import sticky.ensemble.Region;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.ExitTimes;
import sticky.observables.Survivals;
import sticky.stability.QuasiStationaryLaw;
import sticky.statistics.Estimators;
import sticky.statistics.FitWindow;

/** Literature: noise shaped like the Hessian is said to leave minima for flatter ones exponentially faster than isotropic noise. */
@Claim(
        id = "L2",
        takeaway = "literature",
        sentences = {51},
        finding = Finding.CAVEAT,
        statement = """
                Noise that follows the Hessian takes SGD from sharp minima to flat ones exponentially faster than isotropic noise of the \
                same size""",
        source = "Section Diffusion theory of SGD, after Zhu et al. (2019) and Xie, Sato and Sugiyama (2021)",
        note = """
                Confirmed for the sharp minimum below its instability, eta H = 1.9, where isotropic noise of the same trace leaves nothing \
                out. Not at figure 1's eta H = 3.36: there isotropic noise is hardly slower. At a degenerate minimum it is the other way \
                round: SGD stays, while isotropic noise leaves.""",
        fault = "label-noise-of-twice-the-batch")
class FlatMinimaFasterClaim {
    private static final DoubleWell FIGURE_1 = new DoubleWell(1.8, 1, 2);
    private static final DoubleWell DEGENERATE = new DoubleWell(0.5, 2, 3);
    private static final int BURN_IN = 50;
    private static final int CELLS = 600;

    /** Beyond it the degenerate minimum at -0.5 is left; the barrier is at -0.1. */
    private static final double LEFT = DEGENERATE.barrier();

    private final Experiment belowTheInstability = Experiment.on(FIGURE_1)
            .learningRate(learningRate(1.9))
            .batchSize(10)
            .steps(1_200)
            .trajectories(4_000)
            .from(at(-FIGURE_1.w0()))
            .named("SGD, eta H = 1.9");
    private final Experiment figure1 = Experiment.on(FIGURE_1)
            .learningRate(0.01)
            .steps(40)
            .trajectories(20_000)
            .from(at(-FIGURE_1.w0()))
            .named("SGD, eta H = 3.36");
    private final Experiment degenerate = Experiment.on(DEGENERATE)
            .learningRate(0.1)
            .steps(5_000)
            .trajectories(2_000)
            .from(uniform(-0.7, -0.3))
            .named("SGD, degenerate");

    /** Both kinds of noise from the same starts. */
    private record Rates(Experiment isotropic, Experiment sgd) {}

    private final Check<Experiment> leavesTheSharpMinimum = check(
                    "SGD's chance a step of leaving the sharp minimum, eta H = 1.9, B = 10",
                    (Runs runs, Experiment e) -> ExitTimes.hazard(runs.of(ExitTimes.watched(e)), BURN_IN))
            .over(FlatMinimaFasterClaim::kernelRate, quadrature("one-step kernel killed outside of the basin"))
            .isBetween(0.8, 1.2);

    @Test
    @Order(1)
    void sgd_leaves_the_sharp_minimum(Lab lab) {
        for (int b : new int[] {1, 2, 3, 5, 10}) {
            Experiment e = ExitTimes.watched(belowTheInstability.batchSize(b).from(at(-FIGURE_1.w0())));
            lab.report("SGD B = " + b, () -> ExitTimes.hazard(lab.of(e.named("sgd " + b)), BURN_IN));
            lab.report("iso B = " + b, () -> ExitTimes.hazard(lab.of(sticky.observables.IsotropicNoise.ofTheSameTrace(e).named("iso " + b)), BURN_IN));
        }
        for (double h : new double[] {3.36, 4.1}) {
            Experiment e = ExitTimes.watched(figure1.learningRate(learningRate(h)));
            lab.report("SGD h = " + h, () -> ExitTimes.hazard(lab.of(e.named("sgd " + h)), 5));
            lab.report("iso h = " + h, () -> ExitTimes.hazard(lab.of(sticky.observables.IsotropicNoise.ofTheSameTrace(e).named("iso " + h)), 5));
        }
        lab.report("SGD deg", () -> ExitTimes.shareLeft(lab.of(ExitTimes.watched(degenerate))));
        lab.report("iso deg", () -> ExitTimes.shareLeft(lab.of(sticky.observables.IsotropicNoise.ofTheSameTrace(ExitTimes.watched(degenerate)).named("iso deg"))));
        lab.assertSupported(leavesTheSharpMinimum, belowTheInstability);
    }

    @Control("isotropic noise of the same trace instead of SGD's")
    void isotropic_noise_does_not(Lab lab) {
        lab.assertRefuted(leavesTheSharpMinimum, sticky.observables.IsotropicNoise.ofTheSameTrace(belowTheInstability).named("iso"));
    }

    private static double learningRate(double etaH) {
        return etaH / (2 * StrictMath.pow(2 * FIGURE_1.w0(), 4));
    }

    private static double kernelRate(Experiment e) {
        return new QuasiStationaryLaw(
                        e.landscape(),
                        e.rule().learningRate(),
                        e.batches().batchSize(),
                        e.batches().labelNoise(),
                        -2 * FIGURE_1.w0(),
                        FIGURE_1.barrier())
                .escapeRate(CELLS)
                .value();
    }
}
