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
import sticky.claim.Recipe;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.ensemble.Experiment;
import sticky.model.DoubleWell;
import sticky.observables.LogDistances;

/** Takeaway 4, its premise: batches from one data set, without replacement, are not independent draws. */
@Claim(
        id = "N6",
        takeaway = "noise",
        sentences = {34, 37, 227},
        finding = Finding.CAVEAT,
        statement =
                "Each batch is drawn from one data set uniformly at random without replacement; its noise has mean zero and the covariance C",
        source =
                "Section on stochastic gradient descent; the write-up's code, which shuffles one data set for all trajectories",
        note = """
                Confirmed for one step: without replacement the variance is (n - B)/(n - 1) of that of independent draws, which at the \
                write-up's n = 10000 and B = 20 is no difference to speak of. But the steps of an epoch are not independent: their \
                batches add up to the same for all, and near a degenerate minimum trajectories that share a data set end at almost the \
                same point. Replicates: draws of a batch; data sets.""",
        fault = "with-replacement")
class OneDataSetClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final Recipe<BatchesOfOneDataSet> VARIANCE = (runs, s) -> s.varianceOverThatOfRandomBatches(runs);
    private static final Source FINITE_POPULATION = theory("(n − B)/(n − 1), sampling from a finite population");

    private final BatchesOfOneDataSet writeUps =
            new BatchesOfOneDataSet(10_000, 20, BatchesOfOneDataSet.Draw.WITHOUT_REPLACEMENT, 150_000);
    private final BatchesOfOneDataSet halfOfTheData =
            new BatchesOfOneDataSet(200, 100, BatchesOfOneDataSet.Draw.WITHOUT_REPLACEMENT, 100_000);

    /** One epoch from beside figure 1's degenerate minimum. */
    private final Experiment freshBatches = Experiment.on(WELL)
            .steps(500)
            .trajectories(100)
            .from(at(WELL.w0() + 0.001))
            .named("fresh batches");

    private final Experiment oneDataSet = freshBatches.dataSet(10_000).named("one data set");

    private final Check<BatchesOfOneDataSet> asGoodAsFresh = check(
                    "variance of the batch gradient over S²/B, n = 10000, B = 20", VARIANCE)
            .isBetween(0.95, 1.05)
            .expected(BatchesOfOneDataSet::finitePopulation, FINITE_POPULATION);

    private final Check<BatchesOfOneDataSet> smallerVariance = check(
                    "variance of the batch gradient over S²/B, n = 200, B = 100", VARIANCE)
            .isBetween(0.4775, 0.5275)
            .expected(BatchesOfOneDataSet::finitePopulation, FINITE_POPULATION);

    private final Check<Experiment> almostOne = check(
                    "spread of ln |w − w₀| after one epoch",
                    (Runs runs, Experiment e) -> LogDistances.spreadWithin(SharedDataSet.groups(runs, e), WELL.w0()))
            .isBelow(0.05)
            .expected(0.016, independent("simulation in C and NumPy"));

    @Test
    @Order(1)
    void the_noise_of_one_step_is_that_of_a_fresh_batch(Lab lab) {
        lab.assertSupported(asGoodAsFresh, writeUps);
    }

    @Test
    @Order(2)
    void of_batches_of_half_the_data_it_is_smaller(Lab lab) {
        lab.assertSupported(smallerVariance, halfOfTheData);
    }

    @Test
    @Order(3)
    void trajectories_that_share_a_data_set_are_almost_one(Lab lab) {
        lab.figure(() -> SharedDataSet.figure(lab, oneDataSet, freshBatches, WELL.w0()));
        lab.assertSupported(almostOne, oneDataSet);
    }

    /** By theory 80/99 = 0.81. */
    @Control("100 samples instead of 10000")
    void of_a_small_data_set_it_is_smaller(Lab lab) {
        lab.assertRefuted(asGoodAsFresh, writeUps.of(100));
    }

    @Control("with replacement instead of without")
    void with_replacement_it_is_the_whole_variance(Lab lab) {
        lab.assertRefuted(smallerVariance, halfOfTheData.drawn(BatchesOfOneDataSet.Draw.WITH_REPLACEMENT));
    }

    @Control("a fresh batch every step instead of one data set")
    void with_fresh_batches_they_spread(Lab lab) {
        lab.assertRefuted(almostOne, freshBatches);
    }
}
