package posterior;

import static posterior.OddsOverDataSets.Sign.NEGATIVE;
import static posterior.OddsOverDataSets.Sign.POSITIVE;
import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.standardDeviation;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import posterior.OddsOverDataSets.Sign;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.model.DoubleWell;

/** Takeaway 5, the Bayesian side with actual data: the posterior odds keep a random factor that more data do not remove. */
@Claim(
        id = "B9",
        takeaway = "posterior",
        sentences = {232},
        finding = Finding.CAVEAT,
        statement = "For large samples the empirical loss may be replaced by the expected one in the posterior",
        source =
                "Section on the Bayesian posterior and singular learning theory; footnote 4; figure 1, top right panel",
        note = """
                True of the power of n, not of the odds themselves: from data set to data set they keep a factor whose logarithm has the \
                standard deviation 0.76 at every n. It is the sign of m_xy that matters: Q can be fitted to noise on one side only. \
                Replicates: independent data sets.""",
        fault = "sign-of-the-labels")
class FiniteDataClaim {
    private static final Source GAUSSIAN = quadrature("over a Gaussian m_xy, by other code, in NumPy");

    private final OddsOverDataSets figure1 = new OddsOverDataSets(new DoubleWell(1.8, 1, 2), 10_000, 16_000);
    private final OddsOverDataSets moreData = figure1.samples(1_000_000);

    /** @param sign of m_xy, in the data sets that count */
    private record OfOneSign(OddsOverDataSets dataSets, Sign sign) {}

    private final Check<OddsOverDataSets> keepsAFactor = spread("n = 10000");
    private final Check<OddsOverDataSets> stillKeepsIt = spread("n = 1000000");

    private final Check<OfOneSign> massIfNegative =
            meanMass("m_xy is negative").isCloseTo(0.9462, 0.014).expected(0.9462, GAUSSIAN);
    private final Check<OfOneSign> massIfPositive =
            meanMass("m_xy is positive").isCloseTo(0.98476, 0.001).expected(0.98476, GAUSSIAN);

    @Test
    @Order(1)
    void the_odds_keep_a_random_factor(Lab lab) {
        lab.figure(() -> OddsOverDataSets.figure(lab, figure1, moreData));
        lab.assertSupported(keepsAFactor, figure1);
    }

    @Test
    @Order(2)
    void more_data_do_not_remove_it(Lab lab) {
        lab.assertSupported(stillKeepsIt, moreData);
    }

    @Test
    @Order(3)
    void the_sign_of_the_correlation_decides(Lab lab) {
        lab.assertSupported(massIfNegative, new OfOneSign(figure1, NEGATIVE));
        lab.assertSupported(massIfPositive, new OfOneSign(figure1, POSITIVE));
    }

    /** Both minima see m_xy alike, as far as n^(-1/2), though one has twice the other's mass. */
    @Control(
            value = "two simple minima of unlike sharpness",
            because = "two equal minima would be mirror images of each other")
    void between_two_simple_minima_there_is_no_such_factor(Lab lab) {
        lab.assertRefuted(keepsAFactor, figure1.simpleAndUneven());
    }

    /** Q changes sign at +w0, too, so that noise of either sign can be fitted there: 0.32 in theory. */
    @Control("d2 = 3 instead of 2")
    void where_Q_changes_sign_the_factor_is_smaller(Lab lab) {
        lab.assertRefuted(stillKeepsIt, moreData.well(new DoubleWell(1.8, 1, 3)));
    }

    /** The odds are lower by the fourth root of ten. */
    @Control("n = 1000 instead of 10000")
    void fewer_data_have_less_mass_there(Lab lab) {
        lab.assertRefuted(massIfNegative, new OfOneSign(figure1.samples(1_000), NEGATIVE));
        lab.assertRefuted(massIfPositive, new OfOneSign(figure1.samples(1_000), POSITIVE));
    }

    private static Check<OddsOverDataSets> spread(String where) {
        return check(
                        "standard deviation of the log odds over its limit, " + where,
                        (Runs runs, OddsOverDataSets d) -> standardDeviation(d.logOdds(runs)))
                .over(
                        OddsOverDataSets::limitingSpread,
                        theory(
                                "the law of sqrt(n) Q under the posterior, its evidence integrated over a Gaussian m_xy"))
                .isCloseTo(1, 0.15);
    }

    private static Check.Statistic<OfOneSign> meanMass(String where) {
        return check(
                "mean mass of +w0's basin where " + where,
                (Runs runs, OfOneSign d) -> mean(d.dataSets.mass(runs, d.sign)));
    }
}
