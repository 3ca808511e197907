package stuck;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.NoiseRegimes;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.model.Monomial;
import sticky.statistics.Mean;

/** Takeaway 3, why: the sign of one number decides whether SGD sticks to a minimum of order 2. */
@Claim(
        id = "T3.6",
        takeaway = "stuck",
        sentences = {10, 120, 124, 130, 175, 178, 189},
        finding = Finding.CAVEAT,
        statement = "At a degenerate minimum the gradient's noise vanishes, so SGD cannot leave",
        source = "Section Connection between degeneracies and SGD dynamics; figure 4",
        note =
                "The noise vanishes as fast as the distance x does: x' = x (1 + 2 eta Q'' m_xy). SGD sticks because, and as long as, "
                        + "E ln |1 + 2 eta Q'' m_xy| is negative: -0.197 at figure 4, zero at learning rate 0.0275, w0 2.80 or batch size 2.5.")
class WhyItSticksClaim {
    private static final WellExponent FIGURE_4 = new WellExponent(new DoubleWell(2, 2, 3), .01, 20, 1);

    /** Q = w^2 at the learning rate that gives it figure 4's factor, 2 eta Q'' = 2.56: the minimum at 0 has room for any distance. */
    private final Experiment sameFactor = Experiment.on(new Monomial(2))
            .learningRate(.64)
            .steps(50)
            .trajectories(60_000)
            .from(at(1e-12));

    @Test
    @Order(1)
    void theExponentIsNegative(Evidence evidence) {
        evidence.figure(FIGURE_4::figure);
        assertThat(evidence.measure("exponent at figure 4", FIGURE_4.exact()).isBetween(-.1972, -.1962))
                .isSupported();
    }

    @Test
    @Order(2)
    void itIsHowFastSgdConverges(Lab lab, Evidence evidence) {
        assertThat(logDrift(lab, evidence, lab.run("same factor", sameFactor)).isBetween(.96, 1.04))
                .isSupported();
    }

    @Test
    @Order(3)
    void itChangesSignInEachParameter(Evidence evidence) {
        assertThat(evidence.measure("learning rate of exponent 0", FIGURE_4.zeroInLearningRate())
                        .isBetween(.0274, .0276))
                .isSupported();
        assertThat(evidence.measure("w0 of exponent 0", FIGURE_4.zeroInW0()).isBetween(2.79, 2.81))
                .isSupported();
        assertThat(evidence.measure("batch size of exponent 0", FIGURE_4.zeroInBatchSize())
                        .isBetween(2.4, 2.6))
                .isSupported();
    }

    @Control("m_xy Gaussian instead of the exact law: the exponent is -0.208")
    void notWithGaussianBatchStatistics(Evidence evidence) {
        assertThat(evidence.measure("exponent at figure 4", FIGURE_4.gaussian()).isBetween(-.1972, -.1962))
                .isRefuted();
    }

    @Control("learning rate 0.8 instead of 0.64: not figure 4's factor")
    void notAtAnotherFactor(Lab lab, Evidence evidence) {
        assertThat(logDrift(lab, evidence, lab.run("another factor", sameFactor.learningRate(.8)))
                        .isBetween(.96, 1.04))
                .isRefuted();
    }

    @Control("label noise 0.9 instead of 1: the zeros lie elsewhere")
    void theZerosDependOnTheLabelNoise(Evidence evidence) {
        WellExponent quieter = new WellExponent(new DoubleWell(2, 2, 3), .01, 20, .9);
        assertThat(evidence.measure("learning rate of exponent 0", quieter.zeroInLearningRate())
                        .isBetween(.0274, .0276))
                .isRefuted();
        assertThat(evidence.measure("w0 of exponent 0", quieter.zeroInW0()).isBetween(2.79, 2.81))
                .isRefuted();
        assertThat(evidence.measure("batch size of exponent 0", quieter.zeroInBatchSize())
                        .isBetween(2.4, 2.6))
                .isRefuted();
    }

    private static Measurement logDrift(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "mean log-change of the distance a step over the exponent",
                Mean.estimate(NoiseRegimes.logDrift(run), lab.alpha())
                        .times(1 / FIGURE_4.exact().value()));
    }
}
