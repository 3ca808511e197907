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

/** Takeaway 5, the learning coefficient: it is the exponent of the volume, and the flatter the basin the more volume it has. */
@Claim(
        id = "B7",
        takeaway = "posterior",
        sentences = {29, 31, 55, 56, 57, 58, 233, 252},
        finding = Finding.CONFIRMED,
        statement =
                "The learning coefficient is the smallest scaling exponent of the volume near a minimum, with a multiplicity; a flatter basin is broader",
        source = "Section on the local learning coefficient; section on singular learning theory; footnotes 5 and 15",
        note = """
                At level 1e-8 the exponent in the box [-1,1]^2 is that of O, 1/5 for d = 1, and 1/2 in a box around L alone. Where O and L \
                have the same exponent, 1/8 for d = 4, the multiplicity is 2: the volume has the factor -ln of the level. Below the level \
                1e-4 the basin of w^4 is ten times as broad as that of w^2. Every number is a quadrature.""",
        fault = "box-reaches-the-origin")
class LearningCoefficientsClaim {
    private static final double LEVEL = 1e-8;
    private static final RadialValley D1 = new RadialValley(1);
    private static final RadialValley D2 = new RadialValley(2);
    private static final RadialValley D3 = new RadialValley(3);
    private static final RadialValley D4 = new RadialValley(4);

    private final VolumeBox aroundO = VolumeBox.aroundO(D1);
    private final VolumeBox onL = VolumeBox.onL(D1);

    /** @param level of the potential below which the volumes are taken */
    private record Basins(Monomial flatter, Monomial steeper, double level) {
        double ratio() {
            return volume(flatter) / volume(steeper);
        }

        private double volume(Monomial q) {
            return SublevelVolume.of(q, new double[] {-1}, new double[] {1})
                    .at(level)
                    .value();
        }
    }

    private final Basins footnote5 = new Basins(new Monomial(2), new Monomial(1), 1e-4);

    private final Check<VolumeBox> exponentAroundO = volumeExponent("[-1,1]², around O")
            .isBetween(0.199, 0.201)
            .expected(0.2, theory("1/(4 + d), as the level falls"));

    private final Check<VolumeBox> exponentOnL =
            volumeExponent("[-0.1,0.1] x [1,2], on L").isBetween(0.499, 0.501).expected(0.5, theory("1/(2d)"));

    private final Check<VolumeBox> multiplicity = check(
                    "slope of V eps^(-1/8) in -ln eps, d = 4, from 1e-12 to 1e-16",
                    (Runs runs, VolumeBox box) -> number(box.logarithmsCoefficient(0.125, 1e-12, 1e-16)))
            .isCloseTo(0.25, 0.002)
            .expected(0.25, theory("4 eps^(1/8) (ln eps^(-1/16) + constant): 1/4 of -ln eps"));

    private final Check<Basins> flatterIsBroader = check(
                    "volume of w^4 < 1e-4 over that of w^2 < 1e-4",
                    (Runs runs, Basins basins) -> number(basins.ratio(), 1e-9))
            .isCloseTo(10, 0.001)
            .expected(10, theory("eps^(1/4 - 1/2)"));

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
    void equal_exponents_of_O_and_L_make_the_multiplicity_2(Lab lab) {
        lab.assertSupported(multiplicity, VolumeBox.aroundO(D4));
    }

    @Test
    @Order(4)
    void a_flatter_basin_is_broader(Lab lab) {
        lab.assertSupported(flatterIsBroader, footnote5);
    }

    @Test
    @Order(5)
    void the_mean_loss_is_the_learning_coefficient_over_n(Lab lab) {
        lab.assertSupported(lossOfD1, new Monomial(1));
        lab.assertSupported(lossOfD2, new Monomial(2));
        lab.assertSupported(lossOfD3, new Monomial(3));
    }

    /** In theory 1/6 around O, though only slowly, and 1/4 on L. */
    @Control("d = 2 instead of 1")
    void without_a_non_degenerate_direction_the_exponents_are_others(Lab lab) {
        lab.assertRefuted(exponentAroundO, aroundO.valley(D2));
        lab.assertRefuted(exponentOnL, onL.valley(D2));
    }

    /** O's exponent is then the smaller, 1/7, and the multiplicity 1: V eps^(-1/8) falls as eps^(1/56). */
    @Control("d = 3 instead of 4")
    void unequal_exponents_leave_no_logarithm(Lab lab) {
        lab.assertRefuted(multiplicity, VolumeBox.aroundO(D3));
    }

    /** In theory the square root of ten. */
    @Control("level 1e-2 instead of 1e-4")
    void at_a_higher_level_the_flatter_basin_is_less_broad(Lab lab) {
        lab.assertRefuted(flatterIsBroader, new Basins(footnote5.flatter, footnote5.steeper, 1e-2));
    }

    /** In theory 1/8. */
    @Control("Q = w⁴ instead of w, w² and w³")
    void another_degree_has_another_mean_loss(Lab lab) {
        lab.assertRefuted(lossOfD1, new Monomial(4));
        lab.assertRefuted(lossOfD2, new Monomial(4));
        lab.assertRefuted(lossOfD3, new Monomial(4));
    }

    private static Check.Statistic<VolumeBox> volumeExponent(String where) {
        return check(
                "volume exponent at 1e-8 in " + where,
                (Runs runs, VolumeBox box) -> number(box.volume().exponent(LEVEL)));
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
