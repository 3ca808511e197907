package noise;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;

/** Takeaway 4, its premise: batches from one data set, without replacement, are not independent draws. */
@Claim(
        id = "N6",
        takeaway = "noise",
        sentences = {37},
        finding = Finding.CAVEAT,
        statement = "Each step draws a batch of the data set at random, so that its noise is that of a random batch",
        source =
                "Section on stochastic gradient descent; the write-up's code, which shuffles one data set for all trajectories",
        note =
                "Without replacement the variance is (n - B)/(n - 1) of that. Worse, over one epoch the batches add up to the same for all: "
                        + "near a degenerate minimum trajectories that share a data set end at almost the same point. Replicates: shuffles of "
                        + "one data set; data sets.")
class OneDataSetClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    private final WithoutReplacement batches = new WithoutReplacement(200, 100, 60_000);

    /** One epoch from beside figure 1's degenerate minimum. */
    private final Experiment oneEpoch =
            Experiment.on(WELL).steps(500).trajectories(100).from(at(WELL.w0() + .001));

    private final SharedDataSet spread = new SharedDataSet(WELL.w0(), 10_000, 12);

    @Test
    @Order(1)
    void withoutReplacementTheVarianceIsSmaller(Lab lab, Evidence evidence) {
        // (n - B) / (n - 1) = .5025, +- .025.
        assertThat(batches.variance(lab, evidence, false).isBetween(.4775, .5275))
                .isSupported();
    }

    @Test
    @Order(2)
    void trajectoriesThatShareADataSetAreAlmostOne(Lab lab, Evidence evidence) {
        evidence.figure(() -> spread.figure(lab, oneEpoch));
        assertThat(spread.oneDataSet(lab, evidence, oneEpoch).isBelow(.05)).isSupported();
    }

    @Control("with replacement: the whole variance")
    void withReplacementItIsTheWholeVariance(Lab lab, Evidence evidence) {
        assertThat(batches.variance(lab, evidence, true).isBetween(.4775, .5275))
                .isRefuted();
    }

    @Control("a fresh batch every step instead of one data set: the trajectories spread")
    void withFreshBatchesTheySpread(Lab lab, Evidence evidence) {
        assertThat(spread.freshBatches(lab, evidence, oneEpoch).isBelow(.05)).isRefuted();
    }
}
