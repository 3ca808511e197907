package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;
import static sticky.observables.Basin.RIGHT;
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
import sticky.observables.Posteriors;
import sticky.posterior.Likelihood;

/** Takeaway 5, the Bayesian side: of two wells the posterior comes to prefer the more degenerate one, as a slow power of n. */
@Claim(
        id = "B1",
        takeaway = "posterior",
        sentences = {53, 97, 122, 123, 129, 133},
        finding = Finding.CONFIRMED,
        statement = "With more data the Bayesian posterior concentrates on the most degenerate of the minima",
        source = "Section SGD can cross a potential barrier from a sharp minimum; figures 1 and 4, top right panels",
        note = """
                Confirmed, but slowly: the odds grow as n to the difference of the learning coefficients, 1/4 in figure 1 and 1/12 \
                in figure 4, so that 99 % of the mass takes about 80000 samples and 1e18. Every number here is a quadrature.""",
        fault = "samples-counted-twice")
class ThePosteriorPrefersTheMoreDegenerateWellClaim {
    private static final Source NUMPY = quadrature("by other code, in NumPy");
    private static final DoubleWell FIGURE_1 = new DoubleWell(1.8, 1, 2);
    private static final DoubleWell FIGURE_4 = new DoubleWell(2, 2, 3);
    private static final DoubleWell FIGURE_1_EQUAL = new DoubleWell(1.8, 1, 1);
    private static final DoubleWell FIGURE_4_EQUAL = new DoubleWell(2, 2, 2);

    private record Sampled(DoubleWell well, double samples) {}

    private final Check<Sampled> figure1At1e4 = mass("figure 1, n = 1e4", 0.9823, 0.9843, 0.9833);
    private final Check<Sampled> figure1At1e2 = mass("figure 1, n = 1e2", 0.9480, 0.9500, 0.9490);
    private final Check<Sampled> figure1At1e3 = mass("figure 1, n = 1e3", 0.9696, 0.9716, 0.9706);
    private final Check<Sampled> figure1At1e6 = mass("figure 1, n = 1e6", 0.9937, 0.9957, 0.9946);
    private final Check<Sampled> figure4At1e2 = mass("figure 4, n = 1e2", 0.8175, 0.8195, 0.8185);
    private final Check<Sampled> figure4At1e3 = mass("figure 4, n = 1e3", 0.8442, 0.8462, 0.8452);
    private final Check<Sampled> figure4At1e4 = mass("figure 4, n = 1e4", 0.8676, 0.8696, 0.8686);
    private final Check<Sampled> figure4At1e6 = mass("figure 4, n = 1e6", 0.9055, 0.9075, 0.9065);
    private final Check<Sampled> figure1At1e5 =
            mass("figure 1, n = 1e5").isAbove(0.99).expected(0.9905, NUMPY);
    private final Check<Sampled> figure4At3e18 =
            mass("figure 4, n = 3e18").isAbove(0.99).expected(0.9907, NUMPY);
    private final Check<Sampled> oddsOfFigure1 = oddsExponent("figure 1", 0.249, 0.251);
    private final Check<Sampled> oddsOfFigure4 = oddsExponent("figure 4", 0.0823, 0.0843);

    @Test
    @Order(1)
    void the_posterior_prefers_the_more_degenerate_well_of_figure_1(Lab lab) {
        lab.figure(() -> MassFigure.of(FIGURE_1, FIGURE_4));
        lab.assertSupported(figure1At1e4, new Sampled(FIGURE_1, 1e4));
        lab.assertSupported(figure1At1e2, new Sampled(FIGURE_1, 1e2));
        lab.assertSupported(figure1At1e3, new Sampled(FIGURE_1, 1e3));
        lab.assertSupported(figure1At1e6, new Sampled(FIGURE_1, 1e6));
    }

    @Test
    @Order(2)
    void and_less_so_that_of_figure_4(Lab lab) {
        lab.assertSupported(figure4At1e2, new Sampled(FIGURE_4, 1e2));
        lab.assertSupported(figure4At1e3, new Sampled(FIGURE_4, 1e3));
        lab.assertSupported(figure4At1e4, new Sampled(FIGURE_4, 1e4));
        lab.assertSupported(figure4At1e6, new Sampled(FIGURE_4, 1e6));
    }

    @Test
    @Order(3)
    void the_odds_grow_as_the_difference_of_the_learning_coefficients(Lab lab) {
        lab.assertSupported(oddsOfFigure1, new Sampled(FIGURE_1, 1e3));
        lab.assertSupported(oddsOfFigure4, new Sampled(FIGURE_4, 1e3));
    }

    @Test
    @Order(4)
    void ninety_nine_percent_take_many_samples(Lab lab) {
        lab.assertSupported(figure1At1e5, new Sampled(FIGURE_1, 1e5));
        lab.assertSupported(figure4At3e18, new Sampled(FIGURE_4, 3e18));
    }

    @Control("equal degrees: 1, 1 instead of 1, 2, and 2, 2 instead of 2, 3")
    void neither_of_two_equally_degenerate_minima_is_preferred(Lab lab) {
        lab.assertRefuted(figure1At1e4, new Sampled(FIGURE_1_EQUAL, 1e4));
        lab.assertRefuted(figure1At1e2, new Sampled(FIGURE_1_EQUAL, 1e2));
        lab.assertRefuted(figure1At1e3, new Sampled(FIGURE_1_EQUAL, 1e3));
        lab.assertRefuted(figure1At1e6, new Sampled(FIGURE_1_EQUAL, 1e6));
        lab.assertRefuted(figure4At1e2, new Sampled(FIGURE_4_EQUAL, 1e2));
        lab.assertRefuted(figure4At1e3, new Sampled(FIGURE_4_EQUAL, 1e3));
        lab.assertRefuted(figure4At1e4, new Sampled(FIGURE_4_EQUAL, 1e4));
        lab.assertRefuted(figure4At1e6, new Sampled(FIGURE_4_EQUAL, 1e6));
        lab.assertRefuted(oddsOfFigure1, new Sampled(FIGURE_1_EQUAL, 1e3));
        lab.assertRefuted(oddsOfFigure4, new Sampled(FIGURE_4_EQUAL, 1e3));
    }

    @Control("n = 6e4 instead of 1e5, and 3e17 instead of 3e18")
    void fewer_samples_do_not_suffice(Lab lab) {
        lab.assertRefuted(figure1At1e5, new Sampled(FIGURE_1, 6e4));
        lab.assertRefuted(figure4At3e18, new Sampled(FIGURE_4, 3e17));
    }

    private static Check<Sampled> mass(String where, double low, double high, double expected) {
        return mass(where).isBetween(low, high).expected(expected, NUMPY);
    }

    private static Check.Statistic<Sampled> mass(String where) {
        return check(
                "posterior mass of +w0's basin, " + where,
                (Runs runs, Sampled s) -> number(Posteriors.mass(s.well, s.samples, RIGHT)));
    }

    /** With the write-up's likelihood exp(-n Q^2). */
    private static Check<Sampled> oddsExponent(String where, double low, double high) {
        return check(
                        "exponent of the odds in n at n = 1000, " + where,
                        (Runs runs, Sampled s) -> number(Posteriors.of(s.well, s.samples, Likelihood.WRITE_UP)
                                .oddsExponent(s.well.barrier())))
                .isBetween(low, high)
                .expected(s -> 0.5 / s.well.d1() - 0.5 / s.well.d2(), theory("1/(2 d1) - 1/(2 d2), as n grows"));
    }
}
