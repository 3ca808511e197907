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
import sticky.model.Landscape;
import sticky.model.RadialValley;
import sticky.observables.Posteriors;
import sticky.posterior.Likelihood;
import sticky.posterior.ValleyMarginal;

/** Takeaway 5, figures 2 and 5: what is drawn as the posterior on the line is not one; the marginal of w2 is. */
@Claim(
        id = "B5",
        takeaway = "posterior",
        sentences = {113, 114, 143, 146},
        finding = Finding.CONTRADICTED,
        statement = "Along the degenerate line the Bayesian posterior peaks at the most degenerate point, as drawn",
        source = "Figures 2 and 5, top right panels",
        note = """
                On L the likelihood is 1 everywhere, so that the posterior restricted to L is flat. What peaks at O is the marginal of w2, \
                which falls as w2^(-4/d). The pictures also use r^4 w1^(2d) in place of the trained model's r^8 w1^(2d).""",
        fault = "valley-5-percent-steep")
class NoPosteriorOnTheLineClaim {
    private static final double SAMPLES = 1e5;
    private static final RadialValley D1 = new RadialValley(1);
    private static final RadialValley D2 = new RadialValley(2);
    private static final RadialValley D3 = new RadialValley(3);

    /** @param w1 the distance from L */
    private record Along(Landscape valley, double w1) {
        double log(double w2) {
            return Likelihood.WRITE_UP.log(SAMPLES, valley.value(new double[] {w1, w2}));
        }
    }

    /** @param reach half the prior's width in w2 */
    private record Prior(Landscape valley, double reach) {}

    private final Check<Along> isFlat = check(
                    "posterior at w2 = 2 over w2 = 0.5 and the same w1, d = 1",
                    (Runs runs, Along line) -> number(StrictMath.exp(line.log(2) - line.log(0.5)), 1e-9))
            .isBetween(0.999, 1.001)
            .expected(1, theory("Q = 0 on L"));

    private final Check<Prior> slopeOfD1 = slope("d = 1", -4.01, -3.99);
    private final Check<Prior> slopeOfD2 = slope("d = 2", -2.01, -1.99);

    @Test
    @Order(1)
    void restricted_to_the_line_the_posterior_is_flat(Lab lab) {
        lab.figure(() -> MarginalFigure.of(SAMPLES, Posteriors.STRIP, 5));
        lab.assertSupported(isFlat, new Along(D1, 0));
    }

    @Test
    @Order(2)
    void the_marginal_falls_as_a_power(Lab lab) {
        lab.assertSupported(slopeOfD1, new Prior(D1, 5));
        lab.assertSupported(slopeOfD2, new Prior(D2, 10));
    }

    @Control("w1 = 0.05 instead of 0")
    void beside_the_line_it_is_not_flat(Lab lab) {
        lab.assertRefuted(isFlat, new Along(D1, 0.05));
    }

    /** In theory as w2^(-4/3). */
    @Control("d = 3 instead of 1 and 2")
    void another_degree_falls_as_another_power(Lab lab) {
        lab.assertRefuted(slopeOfD1, new Prior(D3, 5));
        lab.assertRefuted(slopeOfD2, new Prior(D3, 10));
    }

    /** In theory with half the exponent. */
    @Control("the pictures' potential instead of the trained model's")
    void the_pictured_potential_falls_as_another_power(Lab lab) {
        lab.assertRefuted(slopeOfD1, new Prior(new PicturedValley(1), 5));
        lab.assertRefuted(slopeOfD2, new Prior(new PicturedValley(2), 10));
    }

    private static Check<Prior> slope(String where, double low, double high) {
        return check(
                        "log-log slope of the marginal at w2 = 2, " + where,
                        (Runs runs, Prior p) -> number(
                                ValleyMarginal.of(p.valley, SAMPLES, Likelihood.WRITE_UP, Posteriors.STRIP, p.reach)
                                        .slope(2)))
                .isBetween(low, high)
                .expected(p -> -4.0 / ((RadialValley) p.valley).degree(), theory("-4/d"));
    }
}
