package noise;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;

/** Takeaway 4 beyond the write-up's models: at the truth the proportionality holds for a network nonlinear in its input. */
@Claim(
        id = "N8",
        takeaway = "noise",
        sentences = {201, 202, 206},
        finding = Finding.CAVEAT,
        statement = "That the noise covariance is proportional to the Hessian rests on models linear in the data",
        source = "Section on limitations; appendix",
        note =
                "It does not: at the truth C = (2 sigma²/B) H for any model, here a network of two tanh units. What it does rest on is label "
                        + "noise of one size for every input. Replicates: batches of raw (x, y).")
class BeyondLinearModelsClaim {
    private final NetworkCovariance network = new NetworkCovariance(.7, 20, 80_000);

    @Test
    @Order(1)
    void atTheTruthCovarianceAndHessianAreProportional(Lab lab, Evidence evidence) {
        evidence.figure(() -> network.figure(lab));
        assertThat(network.relativeError(lab, evidence, false).isBelow(.05)).isSupported();
    }

    @Control("label noise of standard deviation sigma |x|, as large on average but not for every input")
    void notWhereTheNoiseDependsOnTheInput(Lab lab, Evidence evidence) {
        assertThat(network.relativeError(lab, evidence, true).isBelow(.05)).isRefuted();
    }
}
