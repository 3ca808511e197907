package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.number;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.model.Landscape;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;

/** Takeaway 5, the posterior in the valleys: it accumulates near the line first, and near the origin only with many more samples. */
@Claim(
        id = "B12",
        takeaway = "posterior",
        sentences = {70, 104},
        finding = Finding.CONFIRMED,
        statement =
                "As more data are seen the posterior is first spread out along the valley, and then concentrates at the most degenerate point",
        source = "Introduction, list of the 2D results; section on figure 2",
        note = """
                From a diffuse prior, [-5,5]^2. With d = 1 one sample puts 66 % of the posterior within 0.5 of L, but 41 % within 0.5 of \
                O; with d = 2 a thousand put 96 % and 47 %. Both tend to 1, the second slowly: the odds of being far from O fall \
                as n^-0.30 for d = 1 and only as n^-0.10 for d = 2 at n = 1e7 (in the end n^-1/12). Every number is a quadrature.""",
        fault = "samples-counted-twice")
class FirstTheLineThenTheOriginClaim {
    private static final Source NUMPY = quadrature("by other code, in NumPy");
    private static final RadialValley D1 = new RadialValley(1);
    private static final RadialValley D2 = new RadialValley(2);

    private final OnTheLineFirst oneSample = new OnTheLineFirst(D1, 1);
    private final OnTheLineFirst thousand = new OnTheLineFirst(D2, 1_000);

    private final Check<OnTheLineFirst> nearL = nearL("d = 1, n = 1", 0.6632);
    private final Check<OnTheLineFirst> notYetNearO = nearO("d = 1, n = 1", 0.4116);
    private final Check<OnTheLineFirst> nearOInTheEnd = nearO("d = 1, n = 1e8", 0.9889);
    private final Check<OnTheLineFirst> nearLWithD2 = nearL("d = 2, n = 1000", 0.9609);
    private final Check<OnTheLineFirst> notYetNearOWithD2 = nearO("d = 2, n = 1000", 0.4652);

    private final Check<Landscape> leavesTheValley = check(
                    "exponent in n of the odds of |w2| > 1, n = 1e7",
                    (Runs runs, Landscape valley) -> number(ValleyMarginal.of(valley, 1e7, Likelihood.WRITE_UP, 5, 5)
                            .oddsExponent(1)))
            .isBetween(-0.305, -0.295)
            .expected(-0.3, theory("1/(4 + d) - 1/(2d), as n grows; -0.3007 at this n by quadrature in NumPy"));

    @Test
    @Order(1)
    void one_sample_spreads_the_posterior_along_the_valley(Lab lab) {
        lab.figure(() -> OnTheLineFirst.figure(oneSample, thousand));
        lab.assertSupported(nearL, oneSample);
        lab.assertSupported(notYetNearO, oneSample);
    }

    @Test
    @Order(2)
    void many_gather_it_at_the_origin(Lab lab) {
        lab.assertSupported(nearOInTheEnd, oneSample.samples(1e8));
        lab.assertSupported(leavesTheValley, D1);
    }

    @Test
    @Order(3)
    void with_d2_a_thousand_samples_leave_it_along_the_valley(Lab lab) {
        lab.assertSupported(nearLWithD2, thousand);
        lab.assertSupported(notYetNearOWithD2, thousand);
    }

    /** 0.8902 and 0.6162; 0.8919 and 0.4009. */
    @Control("n = 100 instead of 1 and 1000")
    void other_numbers_of_samples_lie_elsewhere(Lab lab) {
        lab.assertRefuted(nearL, oneSample.samples(100));
        lab.assertRefuted(notYetNearO, oneSample.samples(100));
        lab.assertRefuted(nearLWithD2, thousand.samples(100));
        lab.assertRefuted(notYetNearOWithD2, thousand.samples(100));
    }

    /** In theory -1/12 for the odds, though only slowly; 0.7744 near O. */
    @Control("d = 2 instead of 1")
    void without_a_non_degenerate_direction_it_gathers_far_more_slowly(Lab lab) {
        lab.assertRefuted(nearOInTheEnd, oneSample.valley(D2).samples(1e8));
        lab.assertRefuted(leavesTheValley, D2);
    }

    private static Check<OnTheLineFirst> nearL(String where, double expected) {
        return check(
                        "posterior probability of |w1| < 0.5, " + where,
                        (Runs runs, OnTheLineFirst o) -> number(o.nearL()))
                .isCloseTo(expected, 0.001)
                .expected(expected, NUMPY);
    }

    private static Check<OnTheLineFirst> nearO(String where, double expected) {
        return check(
                        "posterior probability of |w2| < 0.5, " + where,
                        (Runs runs, OnTheLineFirst o) -> number(o.nearO()))
                .isCloseTo(expected, 0.001)
                .expected(expected, NUMPY);
    }
}
