package escape;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;

/** Figure 7, right: the fall at the largest batch sizes comes from keeping trajectories that had no time to overflow. */
@Claim(
        id = "H6",
        takeaway = "escape",
        sentences = {156},
        finding = Finding.CONTRADICTED,
        statement = "At the largest batch sizes, 170 to 230, the escape rate falls with the batch size",
        source = "Figure 7, right panel",
        note =
                "An artefact: one epoch of n = 1000 is five or six steps there, and the published fit drops only trajectories that are "
                        + "already not a number. Counted by size, the rate at 210 and 230 is what it is at 170 and 190.")
class TheFallAtLargeBatchesIsAnArtefactClaim {

    @Test
    void countedBySizeTheRateDoesNotFall(Lab lab, Evidence evidence) {
        evidence.figure(() -> LargeBatches.figure(lab));
        assertThat(fall(lab, evidence, "by size", LargeBatches.onAuthorsDataSet())
                        .isAbove(.88))
                .isSupported();
    }

    @Control("only what is no longer a number counts as diverged: the published fall is back")
    void countedByOverflowItFalls(Lab lab, Evidence evidence) {
        Experiment byOverflow = LargeBatches.onAuthorsDataSet().divergedWhenNotANumber();
        assertThat(fall(lab, evidence, "by overflow", byOverflow).isAbove(.88)).isRefuted();
    }

    private static Measurement fall(Lab lab, Evidence evidence, String name, Experiment experiment) {
        return evidence.measure(
                "mean escape rate at B = 210, 230 over that at 170, 190", LargeBatches.fall(lab, name, experiment));
    }
}
