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
        sentences = {9, 12, 107, 119, 165, 166, 167, 177, 179, 185},
        finding = Finding.CAVEAT,
        statement = "On a partially degenerate manifold SGD preferentially moves along the non-degenerate directions",
        source = "Main takeaways; section Connection between degeneracies and SGD dynamics",
        note = """
                The variance of one step across L goes like the distance to it to the power 2(d-1): it stays for d = 1 and vanishes for \
                d = 2, 3. Caveat: the ratio of the variances across and along L ranks d = 1 and 2 the wrong way round, since all the \
                noise is along one gradient; the variance itself is the statistic. Replicates are batches, the same at both points.""",
        fault = "start-beside")
class OneStepVarianceClaim {
    private static final double W2 = 1.2;
    private static final Source EXACT =
            theory("log2 of C11 at twice the distance over C11, C = (4/B)(2 Q^2 + sigma^2) grad Q grad Q^T");

    private final Experiment oneStep =
            Experiment.on(new RadialValley(1)).steps(1).trajectories(20_000);

    private record Approach(Experiment atTwice, Experiment atOnce) {}

    private enum Quantity {
        ACROSS,
        ACROSS_OVER_ALONG
    }

    private record Ranking(Experiment degenerate, Experiment regular, Quantity variance) {}

    private final Check<Approach> fallsForOrder2 =
            exponent("d = 2").isBetween(1.99, 2.03).expected(this::exact, EXACT);
    private final Check<Approach> fallsForOrder3 =
            exponent("d = 3").isBetween(3.99, 4.03).expected(this::exact, EXACT);
    private final Check<Approach> staysForOrder1 =
            exponent("d = 1").isBetween(0, 0.06).expected(this::exact, EXACT);

    private final Check<Ranking> ranksTheOtherWayRound = check(
                    "variance across over along L, d = 2 over d = 1",
                    (Runs runs, Ranking of) -> of.variance == Quantity.ACROSS
                            ? ratioOfVariances(
                                    runs.of(of.degenerate).end(0),
                                    runs.of(of.regular).end(0))
                            : OneStep.ratioOfAnisotropies(runs.of(of.degenerate), runs.of(of.regular)))
            .isAbove(2)
            .expected(
                    of -> OneStep.exactAnisotropy(of.degenerate) / OneStep.exactAnisotropy(of.regular),
                    theory("(dQ/dw1 / dQ/dw2)^2 for d = 2 over d = 1"));

    private static Check.Statistic<Approach> exponent(String degree) {
        return check(
                "exponent of the variance across L in w1, " + degree,
                (Runs runs, Approach of) -> OneStep.exponentAcross(runs.of(of.atTwice), runs.of(of.atOnce)));
    }

    private double exact(Approach of) {
        return Math.log(OneStep.exactVariance(of.atTwice, 0) / OneStep.exactVariance(of.atOnce, 0)) / Math.log(2);
    }

    private Experiment from(double w1, int degree) {
        return oneStep.landscape(new RadialValley(degree)).from(at(w1), at(W2)).named("one step, d = " + degree);
    }

    private Approach approach(int degree) {
        return new Approach(from(0.04, degree), from(0.02, degree));
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
    void the_ratio_of_across_to_along_ranks_the_other_way_round(Lab lab) {
        lab.assertSupported(
                ranksTheOtherWayRound, new Ranking(from(0.02, 2), from(0.02, 1), Quantity.ACROSS_OVER_ALONG));
    }

    @Control("d = 4 instead of 2, 3 and 1")
    void each_degree_has_a_power_of_its_own(Lab lab) {
        lab.assertRefuted(fallsForOrder2, approach(4));
        lab.assertRefuted(fallsForOrder3, approach(4));
        lab.assertRefuted(staysForOrder1, approach(4));
    }

    @Control("the variance across itself instead of its ratio to that along")
    void the_variance_itself_ranks_the_right_way_round(Lab lab) {
        lab.assertRefuted(ranksTheOtherWayRound, new Ranking(from(0.02, 2), from(0.02, 1), Quantity.ACROSS));
    }
}
