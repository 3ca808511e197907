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
import sticky.claim.Source;
import sticky.model.Monomial;
import sticky.observables.GradientStatistics;
import sticky.sgd.GradientSample;

/** Takeaway 4: near a degenerate minimum the covariance is proportional to the Hessian too, with a constant that depends on its order. */
@Claim(
        id = "N3",
        takeaway = "noise",
        sentences = {11, 176, 206, 224, 228},
        finding = Finding.CAVEAT,
        statement =
                "In the neighbourhood of a critical point the covariance of the gradient noise is proportional to the Hessian",
        source = "Appendix: Hessian and SGD noise covariance are proportional around critical points of linear models",
        note = """
                Confirmed along one direction, but the constant is (2 sigma²/B) d/(2d-1), not one number: 2/3 of it for order 2, 3/5 \
                for order 3. Near means |Q| much smaller than sigma.""",
        fault = "degree-10-percent-high")
class TheConstantDependsOnTheDegeneracyClaim {
    private static final Recipe<GradientSample> RATIO =
            (runs, s) -> GradientStatistics.covarianceOverHessian(runs.of(s));
    private static final Source LAW = theory("(1 + 2 Q²/σ²) d/(2d − 1)");

    private final GradientSample orderTwo =
            GradientSample.of(new Monomial(2), 0.05).batches(500_000).named("for d = 2 at 0.05");
    private final GradientSample orderThree =
            GradientSample.of(new Monomial(3), 0.1).batches(500_000).named("for d = 3 at 0.1");

    private final Check<GradientSample> twoThirds = check("C / ((2 σ²/B) H) for d = 2 at 0.05", RATIO)
            .isBetween(0.651, 0.683)
            .expected(GradientStatistics::exactCovarianceOverHessian, LAW);

    private final Check<GradientSample> threeFifths = check("C / ((2 σ²/B) H) for d = 3 at 0.1", RATIO)
            .isBetween(0.589, 0.611)
            .expected(GradientStatistics::exactCovarianceOverHessian, LAW);

    @Test
    @Order(1)
    void two_thirds_near_order_two(Lab lab) {
        lab.figure(() -> CovarianceFigure.nearTheMinimum(lab, orderTwo.batches(20_000)));
        lab.assertSupported(twoThirds, orderTwo);
    }

    @Test
    @Order(2)
    void three_fifths_near_order_three(Lab lab) {
        lab.assertSupported(threeFifths, orderThree);
    }

    @Control("d = 3 instead of 2")
    void not_two_thirds_near_order_three(Lab lab) {
        lab.assertRefuted(twoThirds, orderTwo.landscape(new Monomial(3)).named("for d = 3 at 0.05"));
    }

    @Control("d = 2 instead of 3")
    void not_three_fifths_near_order_two(Lab lab) {
        lab.assertRefuted(threeFifths, orderThree.landscape(new Monomial(2)).named("for d = 2 at 0.1"));
    }
}
