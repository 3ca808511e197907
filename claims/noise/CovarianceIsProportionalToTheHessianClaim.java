package noise;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;
import sticky.statistics.Estimate;

/** Takeaway 4: at a minimum the noise covariance is exactly (2 sigma^2/B) times the Hessian; at the barrier it is not. */
@Claim(
        id = "N2",
        takeaway = "noise",
        sentences = {11, 176, 187, 228, 245, 248},
        finding = Finding.CAVEAT,
        statement =
                "At a critical point the covariance of the gradient noise is proportional to the Hessian of the loss",
        source = "Section Connection between degeneracies and SGD dynamics; appendix and its footnote 11",
        note =
                "Exact wherever Q = 0: C = (2 sigma²/B) H. Contradicted at the other critical points: at the barrier between the wells "
                        + "C = 0 while H is large and negative.")
class CovarianceIsProportionalToTheHessianClaim {
    private static final int BATCHES = 500_000;
    private static final DoubleWell FIGURE_1 = new DoubleWell(1.8, 1, 2);
    private static final DoubleWell FIGURE_4 = new DoubleWell(2, 2, 3);

    private final CovarianceRatio atTheMinimum = new CovarianceRatio(FIGURE_1, 20, .7, BATCHES);
    private final CovarianceRatio onTheLine = new CovarianceRatio(new RadialValley(1), 20, .7, BATCHES);

    @Test
    @Order(1)
    void onTheLineTheRatioIsOne(Lab lab, Evidence evidence) {
        evidence.figure(() -> onTheLine.alongTheLine(lab));
        assertThat(onTheLine.measure("on L", lab, evidence, 0, 1.1).isBetween(.975, 1.025))
                .isSupported();
    }

    @Test
    @Order(2)
    void atTheRegularMinimumTheRatioIsOne(Lab lab, Evidence evidence) {
        assertThat(atTheMinimum.measure("at -w0", lab, evidence, -FIGURE_1.w0()).isBetween(.975, 1.025))
                .isSupported();
    }

    @Test
    @Order(3)
    void atTheBarrierTheHessianIsLargeAndThereIsNoNoise(Lab lab, Evidence evidence) {
        assertThat(hessian(evidence, "H at figure 1's barrier", FIGURE_1, FIGURE_1.barrier())
                        .isBetween(-99.6, -99.4))
                .isSupported();
        assertThat(hessian(evidence, "H at figure 4's barrier", FIGURE_4, FIGURE_4.barrier())
                        .isBetween(-3262, -3260))
                .isSupported();
        // 0 but for the rounding of the barrier's position, which enters squared.
        assertThat(atTheMinimum
                        .measure("at the barrier", lab, evidence, FIGURE_1.barrier())
                        .isBetween(-1e-20, 1e-20))
                .isSupported();
    }

    @Control("the barrier instead of the minimum: critical too, and the covariance is not proportional to the Hessian")
    void notAtTheBarrier(Lab lab, Evidence evidence) {
        assertThat(atTheMinimum
                        .measure("at the barrier", lab, evidence, FIGURE_1.barrier())
                        .isBetween(.975, 1.025))
                .isRefuted();
    }

    @Control("the minimum instead of the barrier: there is noise, and the Hessian is positive")
    void atTheMinimumThereIsNoise(Lab lab, Evidence evidence) {
        assertThat(atTheMinimum.measure("at -w0", lab, evidence, -FIGURE_1.w0()).isBetween(-1e-20, 1e-20))
                .isRefuted();
        assertThat(hessian(evidence, "H at figure 1's -w0", FIGURE_1, -FIGURE_1.w0())
                        .isBetween(-99.6, -99.4))
                .isRefuted();
    }

    private static Measurement hessian(Evidence evidence, String name, DoubleWell well, double w) {
        double h = well.potentialHessian(new double[] {w})[0][0];
        return evidence.measure(name, Estimate.exact(h, Math.ulp(h) * 64));
    }
}
