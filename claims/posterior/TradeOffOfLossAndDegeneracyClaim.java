package posterior;

import static sticky.claim.Check.check;
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
import sticky.model.DoubleWell;

/** Takeaway 5, what the posterior minimises: of two minima of different loss it prefers now the one, now the other. */
@Claim(
        id = "B13",
        takeaway = "posterior",
        sentences = {52},
        finding = Finding.CONFIRMED,
        statement =
                "For many samples the free energy near a critical point is a trade-off between the fit and the local learning coefficient",
        source = "Section on singular learning theory",
        note = """
                On a well whose degenerate minimum has the loss 0.01 and whose simple one fits exactly, the posterior prefers the \
                degenerate one until about 1500 samples, and then the one that fits, where the free energies n l/2 + lambda ln n say. \
                Every number is a quadrature.""",
        fault = "well-5-percent-wide")
class TradeOffOfLossAndDegeneracyClaim {
    private static final DoubleWell WELL = new DoubleWell(2, 1, 4);

    private final TradeOff tradeOff = new TradeOff(WELL, -0.1);

    /** @param samples n */
    private record At(TradeOff tradeOff, double samples) {}

    private final Check<TradeOff> flips = check(
                    "number of samples at which both minima are as probable, over the free energies'",
                    (Runs runs, TradeOff t) -> number(t.flip()))
            .over(TradeOff::predictedFlip, theory("the root of the free energies' difference"))
            .isCloseTo(1, 0.01);

    private final Check<At> degenerateBefore = check(
                    "ln of the odds of the degenerate minimum, n = 300",
                    (Runs runs, At at) -> number(at.tradeOff.logOdds(at.samples)))
            .isBetween(5.2, 5.6)
            .expected(
                    at -> at.tradeOff.freeEnergies(at.samples),
                    theory("the free energies' difference, to leading order").within(0.01));

    private final Check<At> fittingAfter = check(
                    "ln of the odds of the degenerate minimum, n = 3000",
                    (Runs runs, At at) -> number(at.tradeOff.logOdds(at.samples)))
            .isBetween(-7.7, -7.4)
            .expected(
                    at -> at.tradeOff.freeEnergies(at.samples),
                    theory("the free energies' difference, to leading order").within(0.01));

    @Test
    @Order(1)
    void the_preference_flips_where_the_free_energies_are_equal(Lab lab) {
        lab.figure(tradeOff::figure);
        lab.report("number of samples at which both are as probable", () -> number(tradeOff.flip()));
        lab.assertSupported(flips, tradeOff);
    }

    @Test
    @Order(2)
    void fewer_samples_prefer_the_degenerate_minimum(Lab lab) {
        lab.assertSupported(degenerateBefore, new At(tradeOff, 300));
    }

    @Test
    @Order(3)
    void more_samples_prefer_the_one_that_fits(Lab lab) {
        lab.assertSupported(fittingAfter, new At(tradeOff, 3_000));
    }

    /** In theory the flip comes at a quarter of the samples and a little more. */
    @Control("truth -0.2 instead of -0.1")
    void a_worse_fit_flips_earlier(Lab lab) {
        TradeOff worse = new TradeOff(WELL, -0.2);
        lab.assertRefuted(flips, worse);
        lab.assertRefuted(degenerateBefore, new At(worse, 300));
        lab.assertRefuted(fittingAfter, new At(worse, 3_000));
    }
}
