package posterior;

import static posterior.LineWidths.Curve.DRAWN;
import static posterior.LineWidths.Curve.MARGINAL;
import static sticky.claim.Check.check;
import static sticky.claim.Source.published;
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
import sticky.model.Landscape;
import sticky.model.RadialValley;
import sticky.observables.Posteriors;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;

/** Takeaway 5, figures 2 and 5: the posterior gathers at O in its marginal of w2; what is drawn as the posterior on the line is another curve. */
@Claim(
        id = "B5",
        takeaway = "posterior",
        sentences = {113, 114, 143, 146},
        finding = Finding.FIGURE_ARTEFACT,
        statement =
                "Along the degenerate line the Bayesian posterior concentrates more and more around O as n grows, as the pictures show",
        source =
                "Figures 2 and 5, top right panels; section on figure 5; published notebooks sgd_escapes and sgd_stuck",
        note = """
                The concentration is real: the posterior's marginal of w2 narrows as n to the power -1/10 for d = 1. On L itself the \
                posterior is flat, since Q = 0 there: the thinner the strip around L, the wider it is. The drawn curve is neither: the \
                published notebooks set w1 = 0 and put w2 where the model has w1, which leaves exp(-n w2^6) for d = 1; it narrows as \
                n to the power -1/6. Its half-width was read from the notebooks' pictures.""",
        authors = "The label, yes: it is no posterior on L. The concentration around O is real.",
        changeOurMind =
                "A prior under which the posterior of w2, restricted to L or not, is the curve in the pictures.",
        fault = "valley-5-percent-steep")
class NoPosteriorOnTheLineClaim {
    private static final RadialValley D1 = new RadialValley(1);
    private static final RadialValley D2 = new RadialValley(2);

    /** The pictures' n. */
    private static final double DRAWN_SAMPLES = 5_000;

    /** So large a box that its edges do not matter. */
    private static final double WIDE = 5;

    private final LineWidths figure2 = new LineWidths(DRAWN, D1, 0.1, DRAWN_SAMPLES);
    private final LineWidths figure5 = figure2.valley(D2);
    private final LineWidths thin = figure2.of(MARGINAL).strip(1e-2);
    private final LineWidths wide = figure2.of(MARGINAL).strip(WIDE).samples(1e5);

    /** @param reach half the prior's width in w2 */
    private record Prior(Landscape valley, double reach) {
        int degree() {
            return valley.minima().get(0).order();
        }
    }

    private final Check<LineWidths> isDrawnForD1 = check(
                    "half-width of exp(-n w2^6) on figure 2's grid, n = 5000",
                    (Runs runs, LineWidths w) -> number(w.drawnHalfWidth(5, 100), 1e-9))
            .isCloseTo(0.219, 0.012)
            .expected(0.219, published("read from the picture in the published notebook, +-0.006"));

    private final Check<LineWidths> isDrawnForD2 = check(
                    "half-width of exp(-n w2^8) on figure 5's grid, n = 5000",
                    (Runs runs, LineWidths w) -> number(w.drawnHalfWidth(10, 1000), 1e-9))
            .isCloseTo(0.329, 0.006)
            .expected(0.329, published("read from the picture in the published notebook, +-0.003"));

    private final Check<LineWidths> isFlatOnL = check(
                    "exponent of the half-width in the strip's width, d = 1, n = 5000",
                    (Runs runs, LineWidths w) -> number(w.exponentInStrip()))
            .isCloseTo(-0.25, 0.001)
            .expected(w -> -0.25 * w.degree(), theory("-d/4: without end, as the strip shrinks to L"));

    private final Check<LineWidths> gathersAtO = check(
                    "exponent of the marginal's half-width in n, d = 1",
                    (Runs runs, LineWidths w) -> number(w.exponentInSamples()))
            .isCloseTo(-0.1, 0.001)
            .expected(w -> -0.5 / (4 + w.degree()), theory("-1/(2(4 + d)), Q being homogeneous of degree 4 + d"));

    private final Check<Prior> slopeOfD1 = slope("d = 1", -4.01, -3.99);
    private final Check<Prior> slopeOfD2 = slope("d = 2", -2.01, -1.99);

    @Test
    @Order(1)
    void the_drawn_curve_has_w2_in_the_place_of_w1(Lab lab) {
        lab.figure(() -> MarginalFigure.of(figure2, figure5));
        lab.report(
                "half-width of the marginal, d = 1, n = 5000, |w1| < 0.1",
                () -> number(figure2.of(MARGINAL).halfWidth()));
        lab.assertSupported(isDrawnForD1, figure2);
        lab.assertSupported(isDrawnForD2, figure5);
    }

    @Test
    @Order(2)
    void restricted_to_the_line_the_posterior_is_flat(Lab lab) {
        lab.assertSupported(isFlatOnL, thin);
    }

    @Test
    @Order(3)
    void the_marginal_gathers_at_O(Lab lab) {
        lab.assertSupported(gathersAtO, wide);
    }

    @Test
    @Order(4)
    void the_marginal_falls_as_a_power(Lab lab) {
        lab.assertSupported(slopeOfD1, new Prior(D1, 5));
        lab.assertSupported(slopeOfD2, new Prior(D2, 10));
    }

    /** The pictures show 0.328 and 0.439. */
    @Control("n = 500 instead of 5000")
    void with_fewer_samples_the_drawn_curve_is_wider(Lab lab) {
        lab.assertRefuted(isDrawnForD1, figure2.samples(500));
        lab.assertRefuted(isDrawnForD2, figure5.samples(500));
    }

    /** In theory -1/2 for the strip, -1/12 for n. */
    @Control("d = 2 instead of 1")
    void with_d2_it_widens_and_narrows_otherwise(Lab lab) {
        lab.assertRefuted(isFlatOnL, thin.valley(D2));
        lab.assertRefuted(gathersAtO, wide.valley(D2));
    }

    /** In theory -1/6. */
    @Control("the drawn curve instead of the marginal")
    void the_drawn_curve_narrows_too_fast(Lab lab) {
        lab.assertRefuted(gathersAtO, wide.of(DRAWN));
    }

    /** In theory as w2^(-4/3). */
    @Control("d = 3 instead of 1 and 2")
    void another_degree_falls_as_another_power(Lab lab) {
        RadialValley d3 = new RadialValley(3);
        lab.assertRefuted(slopeOfD1, new Prior(d3, 5));
        lab.assertRefuted(slopeOfD2, new Prior(d3, 10));
    }

    private static Check<Prior> slope(String where, double low, double high) {
        return check(
                        "log-log slope of the marginal at w2 = 2, " + where,
                        (Runs runs, Prior p) ->
                                number(ValleyMarginal.of(p.valley, 1e5, Likelihood.WRITE_UP, Posteriors.STRIP, p.reach)
                                        .slope(2)))
                .isBetween(low, high)
                .expected(p -> -4.0 / p.degree(), theory("-4/d"));
    }
}
