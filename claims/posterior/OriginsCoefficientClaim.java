package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.number;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.WellPanels;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.figure.Figure;
import sticky.figure.Panel;
import sticky.model.RadialValley;

/** Takeaway 5, figure 5: the origin is the more degenerate point, so its learning coefficient is the lower, not the higher. */
@Claim(
        id = "B11",
        takeaway = "posterior",
        sentences = {138},
        finding = Finding.CONTRADICTED,
        statement =
                "In the fully degenerate valley the origin has a higher learning coefficient than the line's other minima, that is, it is more degenerate",
        source = "Section on figure 5, d = 2",
        note = """
                The half in brackets holds, and the sign of the other is a slip: by the write-up's own definition the more degenerate point \
                has the lower coefficient. O has 1/6, the rest of L 1/4.""",
        authors = "A slip of sign: lower. That the origin is more degenerate stands.",
        changeOurMind =
                "A volume around O that falls faster with the level than that in a box on L of the same valley.",
        fault = "box-reaches-the-origin")
class OriginsCoefficientClaim {
    /** So low that what of L is in the box around O adds only eps^(1/12) = 5e-4 to O's own volume. */
    private static final double LEVEL = 1e-40;

    private static final RadialValley D2 = new RadialValley(2);
    private static final RadialValley D3 = new RadialValley(3);

    private final VolumeBox aroundO = VolumeBox.aroundO(D2);
    private final VolumeBox onL = VolumeBox.onL(D2);

    private final Check<VolumeBox> ofO = coefficient("O")
            .isCloseTo(1.0 / 6, 0.001)
            .expected(1.0 / 6, theory("1/(4 + d), as the level falls").within(0.001));

    private final Check<VolumeBox> ofL = coefficient("L").isCloseTo(0.25, 0.001).expected(0.25, theory("1/(2d)"));

    @Test
    @Order(1)
    void the_origins_coefficient_is_the_lower(Lab lab) {
        lab.figure(() -> Figure.of(
                "volume-exponents",
                "As the level falls the volume around O shrinks like its power 1/6, that around another point of L like 1/4: O has the lower coefficient.",
                picture()));
        lab.assertSupported(ofO, aroundO);
    }

    @Test
    @Order(2)
    void the_lines_is_the_higher(Lab lab) {
        lab.assertSupported(ofL, onL);
    }

    /** In theory 1/7 and 1/6. */
    @Control("d = 3 instead of 2")
    void another_degree_has_other_coefficients(Lab lab) {
        lab.assertRefuted(ofO, aroundO.valley(D3));
        lab.assertRefuted(ofL, onL.valley(D3));
    }

    private static Check.Statistic<VolumeBox> coefficient(String where) {
        return check(
                "volume exponent at 1e-40 around " + where + ", d = 2",
                (Runs runs, VolumeBox box) -> number(box.volume().exponent(LEVEL)));
    }

    private Panel picture() {
        double[] levels = IntStream.rangeClosed(1, 10)
                .mapToDouble(i -> StrictMath.pow(10, -4 * i))
                .toArray();
        return Panel.of("Volume below a level, d = 2", "level of the loss", "d ln V / d ln level")
                .logX()
                .points("box around O", levels, exponents(aroundO, levels))
                .points("box on L", levels, exponents(onL, levels))
                .horizontalRule("1/6", 1.0 / 6)
                .horizontalRule("1/4", 0.25)
                .yRange(0.1, 0.3);
    }

    private static double[] exponents(VolumeBox box, double[] levels) {
        return WellPanels.map(levels, level -> box.volume().exponent(level).value());
    }
}
