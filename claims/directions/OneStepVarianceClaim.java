package directions;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.RadialValley;
import sticky.statistics.Estimate;

/** Takeaway 2: how fast one step's variance across the line falls on approaching it tells degenerate directions from others. */
@Claim(
        id = "T2.2",
        takeaway = "directions",
        sentences = {9, 12, 107, 119, 165, 166, 167, 177, 179, 185},
        finding = Finding.CAVEAT,
        statement = "On a partially degenerate manifold SGD preferentially moves along the non-degenerate directions",
        source = "Main takeaways; section Connection between degeneracies and SGD dynamics",
        note =
                "The variance of one step across L goes like the distance to it to the power 2(d-1): it stays for d = 1 and vanishes for "
                        + "d = 2, 3. Caveat: the ratio of the variances across and along L ranks d = 1 and 2 the wrong way round, since all the "
                        + "noise is along one gradient; the variance itself is the statistic. Replicates are batches, the same at both points.")
class OneStepVarianceClaim {
    private static final double W2 = 1.2;

    private final Experiment oneStep =
            Experiment.on(new RadialValley(1)).steps(1).trajectories(20_000);

    @Test
    @Order(1)
    void theVarianceAcrossFallsWithTheDistanceUnlessADirectionIsNotDegenerate(Lab lab, Evidence evidence) {
        evidence.figure(() -> OneStepVariance.figure(lab, oneStep, W2));
        assertThat(slope(lab, evidence, 2).isBetween(1.99, 2.03)).isSupported();
        assertThat(slope(lab, evidence, 3).isBetween(3.99, 4.03)).isSupported();
        assertThat(slope(lab, evidence, 1).isBetween(0, .06)).isSupported();
    }

    @Test
    @Order(2)
    void theRatioAcrossToAlongRanksTheOtherWayRound(Lab lab, Evidence evidence) {
        Estimate along =
                acrossOverAlong(lab, 2).times(1 / acrossOverAlong(lab, 1).value());
        assertThat(evidence.measure("variance across over along L, d = 2 over d = 1", along)
                        .isAbove(2))
                .isSupported();
    }

    @Control("the neighbouring degree: d = 3, 2, 2 instead of 2, 3, 1")
    void notWithTheNeighboursPower(Lab lab, Evidence evidence) {
        assertThat(slope(lab, evidence, 3).isBetween(1.99, 2.03)).isRefuted();
        assertThat(slope(lab, evidence, 2).isBetween(3.99, 4.03)).isRefuted();
        assertThat(slope(lab, evidence, 2).isBetween(0, .06)).isRefuted();
    }

    @Control("the variance across itself instead of its ratio to that along: it ranks the right way round")
    void theVarianceItselfRanksTheRightWayRound(Lab lab, Evidence evidence) {
        assertThat(evidence.measure(
                                "variance across L, d = 2 over d = 1",
                                OneStepVariance.ratio(run(lab, 2, .02), run(lab, 1, .02), lab))
                        .isAbove(2))
                .isRefuted();
    }

    private Run run(Lab lab, int degree, double w1) {
        return lab.run(
                "one step, d = " + degree,
                oneStep.landscape(new RadialValley(degree)).from(at(w1), at(W2)));
    }

    private Measurement slope(Lab lab, Evidence evidence, int degree) {
        return evidence.measure(
                "exponent of the variance across L in w1, d = " + degree,
                OneStepVariance.exponent(run(lab, degree, .04), run(lab, degree, .02), lab, "d = " + degree));
    }

    /** All noise is along grad Q, so that the ratio is the same in every batch. */
    private Estimate acrossOverAlong(Lab lab, int degree) {
        return OneStepVariance.acrossOverAlong(run(lab, degree, .02));
    }
}
