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
import sticky.model.Monomial;
import sticky.model.RadialValley;
import sticky.posterior.Likelihood;
import sticky.posterior.Posterior;
import sticky.posterior.SublevelVolume;
import sticky.posterior.ValleyMarginal;

/** Takeaway 5, the learning coefficient: it is the exponent of the volume, and by it the posterior leaves the valley for the origin. */
@Claim(
        id = "B7",
        takeaway = "posterior",
        sentences = {29, 55, 56, 57, 58, 70, 104, 233, 252},
        finding = Finding.CONFIRMED,
        statement =
                "The learning coefficient is the volume's scaling exponent, and the posterior first fills the valley, then gathers at O",
        source = "Section on the local learning coefficient; introduction, list of the 2D results",
        note = """
                At level 1e-8 the exponent in the box [-1,1]^2 is that of O, 1/5 for d = 1, and 1/2 in a box around L alone. The odds of \
                being far from O fall as n^-0.30 for d = 1, and only as n^-0.10 for d = 2. Every number is a quadrature.""",
        fault = "box-reaches-the-origin")
class LearningCoefficientsClaim {
    private static final double LEVEL = 1e-8;
    private static final RadialValley D1 = new RadialValley(1);
    private static final RadialValley D2 = new RadialValley(2);

    private record Side(double low, double high) {}

    private record Box(RadialValley valley, Side w1, Side w2) {
        Box valley(RadialValley other) {
            return new Box(other, w1, w2);
        }

        SublevelVolume volume() {
            return SublevelVolume.of(valley, new double[] {w1.low, w2.low}, new double[] {w1.high, w2.high});
        }
    }

    private final Box aroundO = new Box(D1, new Side(-1, 1), new Side(-1, 1));
    private final Box onL = new Box(D1, new Side(-0.1, 0.1), new Side(1, 2));

    private final Check<Box> exponentAroundO = volumeExponent("[-1,1]², around O")
            .isBetween(0.199, 0.201)
            .expected(box -> 1.0 / (4 + box.valley.degree()), theory("1/(4 + d), as the level falls"));

    private final Check<Box> exponentOnL = volumeExponent("[-0.1,0.1] x [1,2], on L")
            .isBetween(0.499, 0.501)
            .expected(box -> 0.5 / box.valley.degree(), theory("1/(2d)"));

    private final Check<RadialValley> leavesTheValley = check(
                    "exponent in n of the odds of |w2| > 1, n = 1e7",
                    (Runs runs, RadialValley valley) -> number(ValleyMarginal.of(valley, 1e7, Likelihood.WRITE_UP, 5, 5)
                            .oddsExponent(1)))
            .isBetween(-0.305, -0.295)
            .expected(
                    valley -> 1.0 / (4 + valley.degree()) - 0.5 / valley.degree(),
                    theory("1/(4 + d) - 1/(2d), as n grows; -0.3007 at this n by quadrature in NumPy"));

    private final Check<Monomial> lossOfD1 = scaledLoss("Q = w", 0.49999, 0.50001);
    private final Check<Monomial> lossOfD2 = scaledLoss("Q = w²", 0.24999, 0.25001);
    private final Check<Monomial> lossOfD3 = scaledLoss("Q = w³", 0.16666, 0.16668);

    @Test
    @Order(1)
    void the_volume_around_the_origin_has_its_exponent(Lab lab) {
        lab.figure(() -> VolumeFigure.of(aroundO.volume(), onL.volume()));
        lab.assertSupported(exponentAroundO, aroundO);
    }

    @Test
    @Order(2)
    void the_volume_along_the_line_has_another(Lab lab) {
        lab.assertSupported(exponentOnL, onL);
    }

    @Test
    @Order(3)
    void the_posterior_leaves_the_valley_for_the_origin(Lab lab) {
        lab.assertSupported(leavesTheValley, D1);
    }

    @Test
    @Order(4)
    void the_mean_loss_is_the_learning_coefficient_over_n(Lab lab) {
        lab.assertSupported(lossOfD1, new Monomial(1));
        lab.assertSupported(lossOfD2, new Monomial(2));
        lab.assertSupported(lossOfD3, new Monomial(3));
    }

    /** In theory 1/6 around O, 1/4 on L, and -1/12 for the odds, the first and the last only slowly. */
    @Control("d = 2 instead of 1")
    void without_a_non_degenerate_direction_the_exponents_are_others(Lab lab) {
        lab.assertRefuted(exponentAroundO, aroundO.valley(D2));
        lab.assertRefuted(exponentOnL, onL.valley(D2));
        lab.assertRefuted(leavesTheValley, D2);
    }

    /** In theory 1/8. */
    @Control("Q = w⁴ instead of w, w² and w³")
    void another_degree_has_another_mean_loss(Lab lab) {
        lab.assertRefuted(lossOfD1, new Monomial(4));
        lab.assertRefuted(lossOfD2, new Monomial(4));
        lab.assertRefuted(lossOfD3, new Monomial(4));
    }

    private static Check.Statistic<Box> volumeExponent(String where) {
        return check(
                "volume exponent at 1e-8 in " + where,
                (Runs runs, Box box) -> number(box.volume().exponent(LEVEL)));
    }

    private static Check<Monomial> scaledLoss(String where, double low, double high) {
        return check(
                        "posterior mean of n Q²/2, n = 1e8, " + where,
                        (Runs runs, Monomial q) -> number(
                                Posterior.of(q, 1e8, Likelihood.EXACT, -1, 1).meanScaledPotential(-1, 1)))
                .isBetween(low, high)
                .expected(q -> 0.5 / q.degree(), theory("1/(2d)"));
    }
}
