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
import sticky.model.DoubleWell;
import sticky.posterior.Likelihood;

/** Takeaway 5, the Bayesian side: of two wells the posterior comes to prefer the more degenerate one, as a slow power of n. */
@Claim(
        id = "B1",
        takeaway = "posterior",
        sentences = {53, 97, 122, 123, 129, 133},
        finding = Finding.CONFIRMED,
        statement =
                "Among minima of the same loss the Bayesian posterior comes, with more data, to concentrate on the most degenerate one",
        source = "Section SGD can cross a potential barrier from a sharp minimum; figures 1 and 4, top right panels",
        note = """
                Confirmed, but slowly: the odds grow as n to the difference of the learning coefficients, 1/4 in figure 1 and 1/12 \
                in figure 4, so that 99 % of the mass takes about 80000 samples and 1e18. Every number here is a quadrature.""",
        fault = "samples-counted-twice")
class ThePosteriorPrefersTheMoreDegenerateWellClaim {
    private static final Source NUMPY = quadrature("by other code, in NumPy");
    private static final DoubleWell FIGURE_1 = new DoubleWell(1.8, 1, 2);
    private static final DoubleWell FIGURE_4 = new DoubleWell(2, 2, 3);

    private final Check<WellOdds> figure1At1e4 = mass("figure 1, n = 1e4", 0.9823, 0.9843, 0.9833);
    private final Check<WellOdds> figure1At1e2 = mass("figure 1, n = 1e2", 0.9480, 0.9500, 0.9490);
    private final Check<WellOdds> figure1At1e3 = mass("figure 1, n = 1e3", 0.9696, 0.9716, 0.9706);
    private final Check<WellOdds> figure1At1e6 = mass("figure 1, n = 1e6", 0.9937, 0.9957, 0.9946);
    private final Check<WellOdds> figure4At1e2 = mass("figure 4, n = 1e2", 0.8175, 0.8195, 0.8185);
    private final Check<WellOdds> figure4At1e3 = mass("figure 4, n = 1e3", 0.8442, 0.8462, 0.8452);
    private final Check<WellOdds> figure4At1e4 = mass("figure 4, n = 1e4", 0.8676, 0.8696, 0.8686);
    private final Check<WellOdds> figure4At1e6 = mass("figure 4, n = 1e6", 0.9055, 0.9075, 0.9065);
    private final Check<WellOdds> figure1At1e5 =
            mass("figure 1, n = 1e5").isAbove(0.99).expected(0.9905, NUMPY);
    private final Check<WellOdds> figure4At3e18 =
            mass("figure 4, n = 3e18").isAbove(0.99).expected(0.9907, NUMPY);
    private final Check<WellOdds> oddsOfFigure1 = oddsExponent("figure 1", 0.249, 0.251);
    private final Check<WellOdds> oddsOfFigure4 = oddsExponent("figure 4", 0.0823, 0.0843);

    @Test
    @Order(1)
    void the_posterior_prefers_the_more_degenerate_well_of_figure_1(Lab lab) {
        lab.figure(() -> MassFigure.of(FIGURE_1, FIGURE_4));
        lab.assertSupported(figure1At1e4, of(FIGURE_1, 1e4));
        lab.assertSupported(figure1At1e2, of(FIGURE_1, 1e2));
        lab.assertSupported(figure1At1e3, of(FIGURE_1, 1e3));
        lab.assertSupported(figure1At1e6, of(FIGURE_1, 1e6));
    }

    @Test
    @Order(2)
    void and_less_so_that_of_figure_4(Lab lab) {
        lab.assertSupported(figure4At1e2, of(FIGURE_4, 1e2));
        lab.assertSupported(figure4At1e3, of(FIGURE_4, 1e3));
        lab.assertSupported(figure4At1e4, of(FIGURE_4, 1e4));
        lab.assertSupported(figure4At1e6, of(FIGURE_4, 1e6));
    }

    @Test
    @Order(3)
    void the_odds_grow_as_the_difference_of_the_learning_coefficients(Lab lab) {
        lab.assertSupported(oddsOfFigure1, plotted(FIGURE_1));
        lab.assertSupported(oddsOfFigure4, plotted(FIGURE_4));
    }

    @Test
    @Order(4)
    void ninety_nine_percent_take_many_samples(Lab lab) {
        lab.assertSupported(figure1At1e5, of(FIGURE_1, 1e5));
        lab.assertSupported(figure4At3e18, of(FIGURE_4, 3e18));
    }

    /** In theory the odds are larger by 2^(1/4) in figure 1, by 2^(1/12) in figure 4. */
    @Control("the likelihood exp(-n Q^2) of the pictures instead of the exact one")
    void twice_the_likelihood_has_more_mass_there(Lab lab) {
        lab.assertRefuted(figure1At1e2, of(FIGURE_1, 1e2).likelihood(Likelihood.WRITE_UP));
        lab.assertRefuted(figure1At1e3, of(FIGURE_1, 1e3).likelihood(Likelihood.WRITE_UP));
        lab.assertRefuted(figure1At1e4, of(FIGURE_1, 1e4).likelihood(Likelihood.WRITE_UP));
        lab.assertRefuted(figure4At1e2, of(FIGURE_4, 1e2).likelihood(Likelihood.WRITE_UP));
        lab.assertRefuted(figure4At1e3, of(FIGURE_4, 1e3).likelihood(Likelihood.WRITE_UP));
        lab.assertRefuted(figure4At1e4, of(FIGURE_4, 1e4).likelihood(Likelihood.WRITE_UP));
        lab.assertRefuted(figure4At1e6, of(FIGURE_4, 1e6).likelihood(Likelihood.WRITE_UP));
    }

    /** In theory 1/3: the duller of two simple zeros has twice the sharper one's mass, at every n. */
    @Control(
            value = "two simple minima of unlike sharpness",
            because = "two equal minima would be mirror images of each other")
    void of_two_simple_minima_more_data_prefer_neither(Lab lab) {
        lab.assertRefuted(figure1At1e6, of(FIGURE_1, 1e6).simpleAndUneven());
        lab.assertRefuted(oddsOfFigure1, plotted(FIGURE_1).simpleAndUneven());
    }

    /** In theory 1/4 - 1/8. */
    @Control("d2 = 4 instead of 3")
    void other_degrees_have_other_odds(Lab lab) {
        lab.assertRefuted(oddsOfFigure4, plotted(new DoubleWell(2, 2, 4)));
    }

    @Control("n = 6e4 instead of 1e5, and 3e17 instead of 3e18")
    void fewer_samples_do_not_suffice(Lab lab) {
        lab.assertRefuted(figure1At1e5, of(FIGURE_1, 6e4));
        lab.assertRefuted(figure4At3e18, of(FIGURE_4, 3e17));
    }

    private static WellOdds of(DoubleWell well, double samples) {
        return new WellOdds(well, samples, Likelihood.EXACT);
    }

    /** With the write-up's likelihood exp(-n Q^2), a thousand samples. */
    private static WellOdds plotted(DoubleWell well) {
        return new WellOdds(well, 1e3, Likelihood.WRITE_UP);
    }

    private static Check<WellOdds> mass(String where, double low, double high, double expected) {
        return mass(where).isBetween(low, high).expected(expected, NUMPY);
    }

    private static Check.Statistic<WellOdds> mass(String where) {
        return check(
                "posterior mass of +w0's basin, " + where,
                (Runs runs, WellOdds o) -> number(
                        o.posterior().mass(o.well().barrier(), 2 * o.well().w0())));
    }

    private static Check<WellOdds> oddsExponent(String where, double low, double high) {
        return check(
                        "exponent of the odds in n at n = 1000, " + where,
                        (Runs runs, WellOdds o) ->
                                number(o.posterior().oddsExponent(o.well().barrier())))
                .isBetween(low, high)
                .expected(
                        o -> 0.5 / o.well().d1() - 0.5 / o.well().d2(),
                        theory("1/(2 d1) - 1/(2 d2), as n grows").within(0.01));
    }
}
