package noise;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;

/** Takeaway 4: at a point where degenerate lines meet, covariance and Hessian do not become proportional, however near. */
@Claim(
        id = "N5",
        takeaway = "noise",
        sentences = {11, 176, 206, 224, 228},
        finding = Finding.CAVEAT,
        statement = "Near any degenerate critical point the noise covariance is proportional to the Hessian",
        source = "Appendix: Hessian and SGD noise covariance are proportional around critical points of linear models",
        note =
                "Toward a point of L it becomes exact. Toward O it does not: H has rank 2 and C rank 1, the residual depends on the "
                        + "direction alone (at most 0.27 for d = 1, 0.09 for d = 2), and so does the constant. Every number is exact.")
class NotProportionalNearTheOriginClaim {
    /** In degrees from L; near where the residual is largest for d = 1. */
    private static final double RAY = 5;

    private final NearTheOrigin oneDirection = new NearTheOrigin(1);
    private final NearTheOrigin twoDirections = new NearTheOrigin(2);

    @Test
    @Order(1)
    void onRaysToTheOriginAResidualStays(Evidence evidence) {
        evidence.figure(NearTheOrigin::figure);
        assertThat(oneDirection.worstResidual(evidence, .1).isBetween(.268, .270))
                .isSupported();
        assertThat(oneDirection.worstResidual(evidence, .001).isBetween(.268, .270))
                .isSupported();
        assertThat(twoDirections.worstResidual(evidence, .1).isBetween(.088, .090))
                .isSupported();
    }

    @Test
    @Order(2)
    void towardALineItVanishes(Evidence evidence) {
        // 4 sqrt(2) / (d (2d - 1)) |w1/w2| for d = 1 and 2.
        assertThat(oneDirection.residual(evidence, .001, 1).isBetween(.00565, .00567))
                .isSupported();
        assertThat(twoDirections.residual(evidence, .001, 1).isBetween(.000942, .000944))
                .isSupported();
    }

    @Test
    @Order(3)
    void theConstantDependsOnTheDirection(Evidence evidence) {
        assertThat(oneDirection.bestConstant(evidence, 90).isBetween(.55, .56)).isSupported();
    }

    @Test
    @Order(4)
    void alongTheRayTheConstantIsThatOfTheOrder(Evidence evidence) {
        // k / (2k - 1) for the order k = 4 + d of O.
        assertThat(oneDirection.radialRatio(evidence, RAY).isBetween(.555, .556))
                .isSupported();
        assertThat(twoDirections.radialRatio(evidence, RAY).isBetween(.545, .546))
                .isSupported();
    }

    @Test
    @Order(5)
    void besideTheLineTheLossCurvesDownSomewhere(Evidence evidence) {
        assertThat(oneDirection.lowestCurvature(evidence, RAY).isBelow(-.1)).isSupported();
    }

    @Control("the other number of degenerate directions")
    void theOtherDegreeHasOtherNumbers(Evidence evidence) {
        assertThat(twoDirections.worstResidual(evidence, .1).isBetween(.268, .270))
                .isRefuted();
        assertThat(oneDirection.worstResidual(evidence, .1).isBetween(.088, .090))
                .isRefuted();
        assertThat(twoDirections.radialRatio(evidence, RAY).isBetween(.555, .556))
                .isRefuted();
        assertThat(oneDirection.radialRatio(evidence, RAY).isBetween(.545, .546))
                .isRefuted();
    }

    @Control("a ray to O at 5 degrees instead of the neighbourhood of L")
    void onARayItDoesNotVanish(Evidence evidence) {
        assertThat(oneDirection.residual(evidence, .0874886, 1).isBetween(.00565, .00567))
                .isRefuted();
        assertThat(twoDirections.residual(evidence, .0874886, 1).isBetween(.000942, .000944))
                .isRefuted();
    }

    @Control("1 degree from L instead of 90: almost the constant of L")
    void besideTheLineTheConstantIsThatOfTheLine(Evidence evidence) {
        assertThat(oneDirection.bestConstant(evidence, 1).isBetween(.55, .56)).isRefuted();
    }

    @Control("90 degrees from L instead of 5: there the loss curves up only")
    void acrossTheLossCurvesUp(Evidence evidence) {
        assertThat(oneDirection.lowestCurvature(evidence, 90).isBelow(-.1)).isRefuted();
    }
}
