package directions;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.ratioOfVariances;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.ensemble.Experiment;
import sticky.model.RadialValley;
import sticky.observables.OneStep;

/** Takeaway 2: how fast one step's variance across the line falls on approaching it tells degenerate directions from others. */
@Claim(
        id = "T2.2",
        takeaway = "directions",
        sentences = {9, 12, 107, 119, 165, 166, 167, 177, 178, 179, 185},
        finding = Finding.CAVEAT,
        statement = "On a partially degenerate manifold SGD preferentially moves along the non-degenerate directions",
        source = "Main takeaways; section Connection between degeneracies and SGD dynamics",
        note = """
                The variance of one step across L goes like the distance to it to the power 2(d-1): it stays for d = 1 and vanishes for \
                d = 2, 3. Caveat: the ratio of the variances across and along L ranks d = 1 and 2 the wrong way round, since all the \
                noise is along one gradient: the variance itself is the statistic. Replicates are batches, the same at both points.""",
        fault = "start-beside")
class OneStepVarianceClaim {
    private static final double W2 = 1.2;
    private static final Source EXACT =
            theory("log2 of C_kk at twice the distance over C_kk, C = (4/B)(2 Q^2 + sigma^2) grad Q grad Q^T");

    private final Experiment oneStep =
            Experiment.on(new RadialValley(1)).steps(1).trajectories(20_000);

    private record Approach(Experiment atTwice, Experiment atOnce) {}

    private record Ranking(Experiment degenerate, Experiment regular) {}

    private final Check<Approach> fallsForOrder2 =
            exponent("across L in w1, d = 2").isBetween(1.99, 2.03).expected(of -> exact(of), EXACT);
    private final Check<Approach> fallsForOrder3 =
            exponent("across L in w1, d = 3").isBetween(3.99, 4.03).expected(of -> exact(of), EXACT);
    private final Check<Approach> staysForOrder1 =
            exponent("across L in w1, d = 1").isBetween(0, 0.06).expected(of -> exact(of), EXACT);

    private final Check<Ranking> ranksTheRightWayRound = check(
                    "variance across, d = 2 over d = 1, over its exact value",
                    (Runs runs, Ranking of) -> ratioOfVariances(
                            runs.of(of.degenerate).end(0), runs.of(of.regular).end(0)))
            .over(
                    of -> OneStep.exactVariance(of.degenerate, 0) / OneStep.exactVariance(of.regular, 0),
                    theory("C11 of d = 2 over C11 of d = 1"))
            .isBetween(0.85, 1.15);

    private final Check<Ranking> ranksTheOtherWayRound = check(
                    "variance across over along L, d = 2 over d = 1, over its exact value",
                    (Runs runs, Ranking of) -> OneStep.ratioOfAnisotropies(runs.of(of.degenerate), runs.of(of.regular)))
            .over(
                    of -> OneStep.exactAnisotropy(of.degenerate) / OneStep.exactAnisotropy(of.regular),
                    theory("(dQ/dw1 / dQ/dw2)^2 for d = 2 over d = 1, about 4"))
            .isBetween(0.999, 1.001);

    private static Check.Statistic<Approach> exponent(String of) {
        return check(
                "exponent of the variance " + of,
                (Runs runs, Approach near) -> OneStep.exponentAcross(runs.of(near.atTwice), runs.of(near.atOnce)));
    }

    private static double exact(Approach of) {
        return Math.log(OneStep.exactVariance(of.atTwice, 0) / OneStep.exactVariance(of.atOnce, 0)) / Math.log(2);
    }

    private Experiment from(double w1, int degree) {
        return oneStep.landscape(new RadialValley(degree)).from(at(w1), at(W2)).named("one step, d = " + degree);
    }

    private Approach approach(int degree) {
        return new Approach(from(0.04, degree), from(0.02, degree));
    }

    private Ranking ranking(int degree, double w1) {
        return new Ranking(from(w1, degree), from(w1, 1));
    }

    @Test
    @Order(1)
    void the_variance_across_falls_with_the_distance_unless_a_direction_is_not_degenerate(Lab lab) {
        lab.figure(() -> OneStepFigure.of(lab, this::from));
        lab.assertSupported(fallsForOrder2, approach(2));
        lab.assertSupported(fallsForOrder3, approach(3));
        lab.assertSupported(staysForOrder1, approach(1));
    }

    @Test
    @Order(2)
    void the_variance_across_ranks_the_degrees_and_its_ratio_to_that_along_does_not(Lab lab) {
        lab.assertSupported(ranksTheRightWayRound, ranking(2, 0.02));
        lab.assertSupported(ranksTheOtherWayRound, ranking(2, 0.02));
    }

    @Control("d = 4 instead of 2, 3 and 1")
    void each_degree_has_a_power_of_its_own(Lab lab) {
        lab.assertRefuted(fallsForOrder2, approach(4));
        lab.assertRefuted(fallsForOrder3, approach(4));
        lab.assertRefuted(staysForOrder1, approach(4));
    }

    @Control("w1 = 0.04 instead of 0.02")
    void twice_as_far_away_the_ratio_is_four_times_as_large(Lab lab) {
        lab.assertRefuted(ranksTheRightWayRound, ranking(2, 0.04));
    }

    @Control("d = 3 instead of 2")
    void a_higher_degree_has_another_anisotropy(Lab lab) {
        lab.assertRefuted(ranksTheOtherWayRound, ranking(3, 0.02));
    }
}
