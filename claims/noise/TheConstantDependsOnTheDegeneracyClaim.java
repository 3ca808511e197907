package noise;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.model.Monomial;

/** Takeaway 4: near a degenerate minimum the covariance is proportional to the Hessian too, with a constant that depends on its order. */
@Claim(
        id = "N3",
        takeaway = "noise",
        sentences = {11, 176, 206, 224, 228},
        finding = Finding.CAVEAT,
        statement =
                "In the neighbourhood of a critical point the covariance of the gradient noise is proportional to the Hessian",
        source = "Appendix: Hessian and SGD noise covariance are proportional around critical points of linear models",
        note =
                "Confirmed along one direction, but the constant is (2 sigma²/B) d/(2d-1), not one number: 2/3 of it for order 2, 3/5 for "
                        + "order 3. Near means |Q| much smaller than sigma.")
class TheConstantDependsOnTheDegeneracyClaim {
    private final CovarianceRatio orderTwo = new CovarianceRatio(new Monomial(2), 20, 1, 500_000);
    private final CovarianceRatio orderThree = new CovarianceRatio(new Monomial(3), 20, 1, 500_000);

    @Test
    @Order(1)
    void twoThirdsNearOrderTwo(Lab lab, Evidence evidence) {
        evidence.figure(() -> NearnessFigure.of(lab, 20, 1));
        assertThat(orderTwo.measure("for d = 2 at 0.05", lab, evidence, .05).isBetween(.651, .683))
                .isSupported();
    }

    @Test
    @Order(2)
    void threeFifthsNearOrderThree(Lab lab, Evidence evidence) {
        assertThat(orderThree.measure("for d = 3 at 0.1", lab, evidence, .1).isBetween(.589, .611))
                .isSupported();
    }

    @Control("d = 3 instead of 2 at the same point: the constant is another")
    void notTwoThirdsNearOrderThree(Lab lab, Evidence evidence) {
        assertThat(orderThree.measure("for d = 3 at 0.05", lab, evidence, .05).isBetween(.651, .683))
                .isRefuted();
    }

    @Control("d = 2 instead of 3 at the same point: the constant is another")
    void notThreeFifthsNearOrderTwo(Lab lab, Evidence evidence) {
        assertThat(orderTwo.measure("for d = 2 at 0.1", lab, evidence, .1).isBetween(.589, .611))
                .isRefuted();
    }
}
