package noise;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;

/** Takeaway 4: along degenerate directions the noise vanishes, the faster the more degenerate they are; but the drift faster still. */
@Claim(
        id = "N4",
        takeaway = "noise",
        sentences = {12, 74, 175, 177},
        finding = Finding.CAVEAT,
        statement = "Near a critical point the gradient noise has no variance along degenerate directions",
        source = "Section Connection between degeneracies and SGD dynamics, the generic case",
        note =
                "It vanishes as w^(2d-2), and along the valley as (16/d²)(w1/w2)² of that across it. But the drift vanishes faster: drift "
                        + "over noise falls as w^d, so that near the minimum it is the noise that moves SGD. Replicates: batches of raw (x, y).")
class NoiseVanishesFasterClaim {
    private final VanishingNoise noise = new VanishingNoise(20, 1, 20_000);

    @Test
    @Order(1)
    void theVarianceVanishesAsAPower(Lab lab, Evidence evidence) {
        evidence.figure(() -> noise.figure(lab));
        assertThat(noise.varianceExponent(lab, evidence, 3).isBetween(3.96, 4.04))
                .isSupported();
    }

    @Test
    @Order(2)
    void alongTheValleyItIsSmallerThanAcross(Lab lab, Evidence evidence) {
        assertThat(noise.alongOverAcross(lab, evidence, 1).isBetween(.99, 1.01)).isSupported();
    }

    @Test
    @Order(3)
    void theDriftVanishesFasterStill(Lab lab, Evidence evidence) {
        assertThat(noise.driftOverNoiseExponent(lab, evidence, 3).isBetween(2.98, 3.02))
                .isSupported();
    }

    @Control("d = 2 instead of 3: it vanishes as another power")
    void aLessDegenerateDirectionHasMoreNoise(Lab lab, Evidence evidence) {
        assertThat(noise.varianceExponent(lab, evidence, 2).isBetween(3.96, 4.04))
                .isRefuted();
        assertThat(noise.driftOverNoiseExponent(lab, evidence, 2).isBetween(2.98, 3.02))
                .isRefuted();
    }

    @Control("d = 2 instead of 1 in the valley: a quarter of the ratio")
    void anotherDegreeHasAnotherRatio(Lab lab, Evidence evidence) {
        assertThat(noise.alongOverAcross(lab, evidence, 2).isBetween(.99, 1.01)).isRefuted();
    }
}
