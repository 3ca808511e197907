package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Recipe;
import sticky.claim.Runs;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;
import sticky.observables.GradientStatistics;
import sticky.sgd.GradientSample;
import sticky.statistics.Estimators;

/** Takeaway 4: at a minimum the noise covariance is exactly (2 sigma^2/B) times the Hessian; at the barrier it is not. */
@Claim(
        id = "N2",
        takeaway = "noise",
        sentences = {11, 176, 187, 228, 245, 248},
        finding = Finding.CAVEAT,
        statement =
                "At a critical point the covariance of the gradient noise is proportional to the Hessian of the loss",
        source = "Section Connection between degeneracies and SGD dynamics; appendix and its footnote 11",
        note = """
                Exact wherever Q = 0: C = (2 sigma²/B) H. Contradicted at the other critical points: at the barrier between the wells \
                C = 0 while H is large and negative.""",
        fault = "labels-with-a-slope")
class CovarianceIsProportionalToTheHessianClaim {
    private static final DoubleWell FIGURE_1 = new DoubleWell(1.8, 1, 2);
    private static final DoubleWell FIGURE_4 = new DoubleWell(2, 2, 3);
    private static final Recipe<GradientSample> RATIO =
            (runs, s) -> GradientStatistics.covarianceOverHessian(runs.of(s));

    private final GradientSample onTheLine = GradientSample.of(new RadialValley(1), 0, 1.1)
            .labelNoise(0.7)
            .batches(500_000)
            .named("on L");
    private final GradientSample atTheMinimum = GradientSample.of(FIGURE_1, -FIGURE_1.w0())
            .labelNoise(0.7)
            .batches(500_000)
            .named("at -w0");
    private final GradientSample atTheBarrier =
            atTheMinimum.at(FIGURE_1.barrier()).named("at the barrier");

    private record Curvature(DoubleWell well, double at) {
        double value() {
            return well.potentialHessian(new double[] {at})[0][0];
        }
    }

    private final Check<GradientSample> oneOnTheLine = check("C / ((2 σ²/B) H) on L", RATIO)
            .isBetween(0.975, 1.025)
            .expected(1, theory("C = (2 σ²/B) H where Q = 0"));

    private final Check<GradientSample> oneAtTheMinimum = check("C / ((2 σ²/B) H) at -w0", RATIO)
            .isBetween(0.975, 1.025)
            .expected(1, theory("C = (2 σ²/B) H where Q = 0"));

    private final Check<Curvature> figure1CurvesDown = check("H at figure 1's barrier", curvature())
            .isBetween(-99.6, -99.4)
            .expected(2 * 6.912 * -7.2, theory("2 Q Q''"));

    private final Check<Curvature> figure4CurvesDown = check("H at figure 4's barrier", curvature())
            .isBetween(-3262, -3260)
            .expected(2 * -35.38944 * 46.08, theory("2 Q Q''"));

    /** 0 but for the rounding of the barrier's position, which enters squared. */
    private final Check<GradientSample> noNoiseAtTheBarrier = check("C / ((2 σ²/B) H) at the barrier", RATIO)
            .isCloseTo(0, 1e-20)
            .expected(0, theory("C = 0 where grad Q = 0"));

    @Test
    @Order(1)
    void on_the_line_the_ratio_is_one(Lab lab) {
        lab.figure(() -> CovarianceFigure.alongTheLine(lab, onTheLine.batches(50_000)));
        lab.assertSupported(oneOnTheLine, onTheLine);
    }

    @Test
    @Order(2)
    void at_the_regular_minimum_the_ratio_is_one(Lab lab) {
        lab.assertSupported(oneAtTheMinimum, atTheMinimum);
    }

    @Test
    @Order(3)
    void at_the_barrier_the_hessian_is_large_and_there_is_no_noise(Lab lab) {
        lab.assertSupported(figure1CurvesDown, new Curvature(FIGURE_1, FIGURE_1.barrier()));
        lab.assertSupported(figure4CurvesDown, new Curvature(FIGURE_4, FIGURE_4.barrier()));
        lab.assertSupported(noNoiseAtTheBarrier, atTheBarrier);
    }

    /** By theory (1 + 2 Q²/sigma²) / (1 + Q Q''/Q'²): 3.1, 8.2 and -2.1. */
    @Control("beside the critical point instead of at it")
    void not_beside_the_critical_point(Lab lab) {
        lab.assertRefuted(oneOnTheLine, onTheLine.at(0.5, 1.1).named("beside L"));
        lab.assertRefuted(oneAtTheMinimum, atTheMinimum.at(-FIGURE_1.w0() + 0.1).named("beside -w0"));
        lab.assertRefuted(
                noNoiseAtTheBarrier, atTheBarrier.at(FIGURE_1.barrier() + 0.1).named("beside the barrier"));
    }

    @Control("the minimum -w0 instead of the barrier")
    void at_the_minimum_the_loss_does_not_curve_down(Lab lab) {
        lab.assertRefuted(figure1CurvesDown, new Curvature(FIGURE_1, -FIGURE_1.w0()));
        lab.assertRefuted(figure4CurvesDown, new Curvature(FIGURE_4, -FIGURE_4.w0()));
    }

    private static Recipe<Curvature> curvature() {
        return (Runs runs, Curvature c) -> Estimators.number(c.value(), Math.ulp(c.value()) * 64);
    }
}
