package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;

import java.util.Arrays;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.WellPanels;
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
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;
import sticky.statistics.PowerLaw;

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
                Exact at every minimum, where Q = 0: C = (2 sigma²/B) H. Not at critical points of the other kind: at the barrier \
                between the wells, where Q' = 0 and Q is not, C vanishes with the square of the distance while H is large and \
                negative.""",
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
    private final Approach toTheBarrier = new Approach(
            GradientSample.of(FIGURE_1, 0).labelNoise(0.7).batches(50_000).named("to the barrier"),
            FIGURE_1.barrier(),
            0.001);

    /** Batches at the distances 1, 2, 4 and 8 times the nearest to the right of a point. */
    private record Approach(GradientSample sample, double to, double nearest) {
        private static final double[] STEPS = {1, 2, 4, 8};

        double[] distances() {
            return WellPanels.map(STEPS, step -> nearest * step);
        }

        Approach at(double other, String name) {
            return new Approach(sample.named(name), other, nearest);
        }

        Estimator exponentOfTheNoise(Runs runs) {
            return Estimators.exponentOfVariance(
                    distances(),
                    Arrays.stream(distances())
                            .mapToObj(distance -> runs.of(
                                            sample.at(to + distance).named(sample.name() + ", distance " + distance))
                                    .values()[0])
                            .toArray(double[][]::new));
        }

        double exactExponent() {
            double[] exact = WellPanels.map(
                    distances(), distance -> sample.law().covariance(new double[] {to + distance})[0][0]);
            return PowerLaw.exponent(distances(), exact);
        }
    }

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

    private final Check<Approach> noiseVanishesAtTheBarrier = check(
                    "exponent of C in the distance from figure 1's barrier",
                    (Runs runs, Approach approach) -> approach.exponentOfTheNoise(runs))
            .isBetween(1.94, 2.06)
            .expected(Approach::exactExponent, theory("C = (4/B)(2 Q² + σ²) Q'², and Q' = 0 at the barrier"));

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
        lab.assertSupported(noiseVanishesAtTheBarrier, toTheBarrier);
    }

    /** By theory (1 + 2 Q²/sigma²) / (1 + Q Q''/Q'²): 3.1 and 8.2. */
    @Control("beside the critical point instead of at it")
    void not_beside_the_critical_point(Lab lab) {
        lab.assertRefuted(oneOnTheLine, onTheLine.at(0.5, 1.1).named("beside L"));
        lab.assertRefuted(oneAtTheMinimum, atTheMinimum.at(-FIGURE_1.w0() + 0.1).named("beside -w0"));
    }

    @Control("the minimum -w0 instead of the barrier")
    void at_the_minimum_the_loss_does_not_curve_down_and_noise_stays(Lab lab) {
        lab.assertRefuted(noiseVanishesAtTheBarrier, toTheBarrier.at(-FIGURE_1.w0(), "to the minimum"));
        lab.assertRefuted(figure1CurvesDown, new Curvature(FIGURE_1, -FIGURE_1.w0()));
        lab.assertRefuted(figure4CurvesDown, new Curvature(FIGURE_4, -FIGURE_4.w0()));
    }

    private static Recipe<Curvature> curvature() {
        return (Runs runs, Curvature c) -> Estimators.number(c.value(), Math.ulp(c.value()) * 64);
    }
}
