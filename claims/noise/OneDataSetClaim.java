package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.observables.LogDistances;

/** Takeaway 4, its premise: batches from one data set, without replacement, are not independent draws. */
@Claim(
        id = "N6",
        takeaway = "noise",
        sentences = {37},
        finding = Finding.CAVEAT,
        statement = "Each step draws a batch of the data set at random, so that its noise is that of a random batch",
        source =
                "Section on stochastic gradient descent; the write-up's code, which shuffles one data set for all trajectories",
        note = """
                Without replacement the variance is (n - B)/(n - 1) of that. Worse, over one epoch the batches add up to the same for \
                all: near a degenerate minimum trajectories that share a data set end at almost the same point. Replicates: shuffles \
                of one data set; data sets.""",
        fault = "with-replacement")
class OneDataSetClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    private final BatchesOfOneDataSet batches =
            new BatchesOfOneDataSet(200, 100, BatchesOfOneDataSet.Draw.WITHOUT_REPLACEMENT, 60_000);

    /** One epoch from beside figure 1's degenerate minimum. */
    private final Experiment freshBatches = Experiment.on(WELL)
            .steps(500)
            .trajectories(100)
            .from(at(WELL.w0() + 0.001))
            .named("fresh batches");

    private final Experiment oneDataSet = freshBatches.dataSet(10_000).named("one data set");

    private final Check<BatchesOfOneDataSet> smallerVariance = check(
                    "variance of the batch gradient over S²/B",
                    (Runs runs, BatchesOfOneDataSet s) -> s.varianceOverThatOfRandomBatches(runs))
            .isBetween(0.4775, 0.5275)
            .expected(
                    s -> (s.samples() - s.batchSize()) / (s.samples() - 1.0),
                    theory("(n − B)/(n − 1), sampling from a finite population"));

    private final Check<Experiment> almostOne = check(
                    "spread of ln |w − w₀| after one epoch",
                    (Runs runs, Experiment e) -> LogDistances.spreadWithin(SharedDataSet.groups(runs, e), WELL.w0()))
            .isBelow(0.05)
            .expected(0.016, independent("simulation in C and NumPy"));

    @Test
    @Order(1)
    void without_replacement_the_variance_is_smaller(Lab lab) {
        lab.assertSupported(smallerVariance, batches);
    }

    @Test
    @Order(2)
    void trajectories_that_share_a_data_set_are_almost_one(Lab lab) {
        lab.figure(() -> SharedDataSet.figure(lab, oneDataSet, freshBatches, WELL.w0()));
        lab.assertSupported(almostOne, oneDataSet);
    }

    @Control("with replacement instead of without")
    void with_replacement_it_is_the_whole_variance(Lab lab) {
        lab.assertRefuted(smallerVariance, batches.drawn(BatchesOfOneDataSet.Draw.WITH_REPLACEMENT));
    }

    @Control("a fresh batch every step instead of one data set")
    void with_fresh_batches_they_spread(Lab lab) {
        lab.assertRefuted(almostOne, freshBatches);
    }
}
