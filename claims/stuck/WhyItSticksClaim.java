package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.number;

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
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.CentredWell;
import sticky.model.DoubleWell;
import sticky.observables.MinimumExponent;
import sticky.observables.Moves;
import sticky.observables.StabilityLimits;

/** Takeaway 3, why: the sign of one number decides whether a minimum of order 2 attracts. */
@Claim(
        id = "T3.6",
        takeaway = "stuck",
        sentences = {10, 120, 124, 130, 175, 178, 189},
        finding = Finding.CAVEAT,
        statement =
                "At a degenerate minimum the gradient's noise vanishes with the Hessian, which is why SGD can get stuck there",
        source = "Section Connection between degeneracies and SGD dynamics; figure 4",
        note = """
                The noise vanishes as fast as the distance x does: x' = x (1 + 2 eta Q'' m_xy). Whether the minimum then attracts is \
                decided by the sign of E ln |1 + 2 eta Q'' m_xy|: -0.197 at figure 4, zero at learning rate 0.0275, w0 2.80 or batch size \
                2.5. It does not decide whether all stay: bursts empty the basin at learning rates well below 0.0275 already.""",
        fault = "learning-rate-1-percent-low")
class WhyItSticksClaim {
    private static final int TRANSIENT = 100;
    private static final Recorder<Snapshots> PATH = Snapshots.at(TRANSIENT);
    private static final Source NUMPY = quadrature("independent, in NumPy");

    private static final DoubleWell FIGURE_4 = StuckInTheDegenerateWellClaim.FIGURE_4;

    private final Experiment figure4 = Experiment.on(FIGURE_4);

    /** Seen from its minimum, so that none stands still for want of digits. It starts where Q is not a parabola yet, which lasts a while. */
    private final Experiment inTheWell = Experiment.on(new CentredWell(FIGURE_4))
            .steps(250)
            .trajectories(8_000)
            .from(at(0.01))
            .record(PATH)
            .named("from 0.01 beside −w₀");

    private enum Law {
        EXACT,
        GAUSSIAN
    }

    private record BatchMean(Experiment settings, Law xy) {}

    private final Check<BatchMean> attracts = check("exponent at figure 4", (Runs runs, BatchMean of) -> {
                MinimumExponent exponent = MinimumExponent.inTheWell(of.settings);
                return number(of.xy == Law.EXACT ? exponent.exact() : exponent.gaussian());
            })
            .isBetween(-0.1972, -0.1962)
            .expected(-0.1967, NUMPY);

    private final Check<Experiment> isTheSpeed = check(
                    "mean log-change of the distance per step after step 100, of the kept, over the exponent",
                    (Runs runs, Experiment e) -> {
                        Run run = runs.of(e);
                        return mean(run.ofKept(Moves.logChangeSince(run, PATH, TRANSIENT)));
                    })
            .over(e -> MinimumExponent.at(e, 0).exact().value(), theory("E ln |1 + 2 eta Q'' m_xy|, by quadrature"))
            .isBetween(0.96, 1.04);

    private final Check<Experiment> zeroInLearningRate = check(
                    "learning rate of exponent 0", (Runs runs, Experiment e) -> number(StabilityLimits.learningRate(e)))
            .isBetween(0.0274, 0.0276)
            .expected(0.0275, NUMPY);
    private final Check<Experiment> zeroInW0 = check(
                    "w0 of exponent 0", (Runs runs, Experiment e) -> number(StabilityLimits.w0(e)))
            .isBetween(2.79, 2.81)
            .expected(2.8, NUMPY);
    private final Check<Experiment> zeroInBatchSize = check(
                    "batch size of exponent 0", (Runs runs, Experiment e) -> number(StabilityLimits.batchSize(e)))
            .isBetween(2.4, 2.6)
            .expected(2.5, NUMPY);

    @Test
    @Order(1)
    void the_exponent_is_negative(Lab lab) {
        lab.figure(() -> WellExponentFigure.of(figure4));
        lab.assertSupported(attracts, new BatchMean(figure4, Law.EXACT));
    }

    @Test
    @Order(2)
    void it_is_how_fast_sgd_converges(Lab lab) {
        lab.assertSupported(isTheSpeed, inTheWell);
    }

    @Test
    @Order(3)
    void it_changes_sign_in_each_parameter(Lab lab) {
        lab.assertSupported(zeroInLearningRate, figure4);
        lab.assertSupported(zeroInW0, figure4);
        lab.assertSupported(zeroInBatchSize, figure4);
    }

    @Control("m_xy Gaussian instead of the exact law")
    void gaussian_batch_means_have_another_exponent(Lab lab) {
        lab.assertRefuted(attracts, new BatchMean(figure4, Law.GAUSSIAN));
    }

    @Control("learning rate 0.0125 instead of 0.01")
    void with_larger_steps_the_speed_is_another(Lab lab) {
        lab.assertRefuted(isTheSpeed, inTheWell.learningRate(0.0125).named("learning rate 0.0125"));
    }

    @Control("label noise 0.9 instead of 1")
    void the_zeros_depend_on_the_label_noise(Lab lab) {
        Experiment quieter = figure4.labelNoise(0.9);
        lab.assertRefuted(zeroInLearningRate, quieter);
        lab.assertRefuted(zeroInW0, quieter);
        lab.assertRefuted(zeroInBatchSize, quieter);
    }
}
