package noise;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.statistics.Estimators.number;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.model.DoubleWell;
import sticky.model.RadialValley;
import sticky.statistics.Estimate;
import sticky.statistics.PowerLaw;

/** Takeaway 4, its premise: which directions are degenerate, by the Hessian's eigenvalues at the write-up's minima. */
@Claim(
        id = "N10",
        takeaway = "noise",
        sentences = {89, 100, 102, 103, 136, 150, 153, 154, 157, 169, 171, 219, 222, 223, 247},
        finding = Finding.CAVEAT,
        statement = """
                The Hessian is positive at the regular minimum and 0 at the degenerate one; it has rank 1 on the first valley's line, \
                rank 0 on the second's and near O""",
        source =
                "Sections on figures 1, 2, 5, 6 and 7; Connection between degeneracies and SGD dynamics; appendix, Hessian of the potential",
        note = """
                All confirmed but one, by second differences of the loss that know no formula: toward O the eigenvalues vanish with the \
                eighth power of the distance, but the rank is 0 at O alone: on L the direction across it stays non-degenerate, with the \
                eigenvalue 2 w2^8, however near. Every number is exact.""",
        fault = "valley-5-percent-steep")
class HessianRanksClaim {
    private static final double SMALL = 1e-6;

    /** Beside eigenvalues of size 1 to 10. */
    private static final double NO_EIGENVALUE = 1e-5;

    private static final RadialValley ONE = new RadialValley(1);
    private static final RadialValley TWO = new RadialValley(2);
    private static final DoubleWell FIGURE_1 = new DoubleWell(1.8, 1, 2);

    private final Place onTheLine = new Place(ONE, 0, 1.2);
    private final Place onTheSecondLine = new Place(TWO, 0, 1.2);
    private final Ray towardO = new Ray(ONE, 30, 0.1, 0.8);

    private final Check<Place> acrossTheLine = check(
                    "largest eigenvalue of H over 2 w₂⁸ on L at (0, 1.2), d = 1",
                    (Runs runs, Place place) -> number(place.numerical().largestEigenvalue()))
            .over(place -> 2 * StrictMath.pow(place.w2(), 8), theory("2 (∂Q/∂w₁)² = 2 w₂⁸"))
            .isCloseTo(1, SMALL);
    private final Check<Place> alongTheLine = check(
                    "smallest eigenvalue of H on L at (0, 1.2), d = 1",
                    (Runs runs, Place place) -> number(place.numerical().smallestEigenvalue()))
            .isCloseTo(0, NO_EIGENVALUE)
            .expected(0, theory("l = 0 all along L"));
    private final Check<Place> rankZero = check(
                    "largest eigenvalue of H on L at (0, 1.2), d = 2",
                    (Runs runs, Place place) -> number(place.numerical().largestEigenvalue()))
            .isCloseTo(0, NO_EIGENVALUE)
            .expected(0, theory("Q and its gradient are 0 on L"));
    private final Check<Place> atO = check(
                    "largest eigenvalue of H at O, d = 1",
                    (Runs runs, Place place) -> number(place.numerical().largestEigenvalue()))
            .isCloseTo(0, NO_EIGENVALUE)
            .expected(0, theory("l is of order 10 at O"));
    private final Check<Ray> vanishesTowardO = check(
                    "exponent of H's largest eigenvalue in the distance from O, 30° from L, d = 1",
                    (Runs runs, Ray ray) -> number(ray.exponent()))
            .isCloseTo(8, 1e-3)
            .expected(Ray::predicted, theory("l is homogeneous of degree 8 + 2d, H of degree 6 + 2d"));
    private final Check<Minimum> regular = check(
                    "l'' at figure 1's regular minimum over 2 (2 w₀)⁴",
                    (Runs runs, Minimum minimum) -> number(minimum.curvature()))
            .over(minimum -> 2 * StrictMath.pow(2 * minimum.well().w0(), 4), theory("2 Q'² = 2 (2 w₀)⁴"))
            .isCloseTo(1, SMALL);
    private final Check<Minimum> degenerate = check(
                    "l'' at figure 1's degenerate minimum", (Runs runs, Minimum minimum) -> number(minimum.curvature()))
            .isCloseTo(0, NO_EIGENVALUE)
            .expected(0, theory("l is of order 4 there"));
    private final Check<Sharpness> grows = check(
                    "exponent in w₀ of l'' at the regular minimum",
                    (Runs runs, Sharpness sharpness) -> number(sharpness.exponent()))
            .isCloseTo(4, 1e-3)
            .expected(sharpness -> 2 * sharpness.d2(), theory("2 (2 w₀)^(2 d₂)"));
    private final Check<Formula> formula = check(
                    "largest |H by the appendix − H by differences| / |H|, four places",
                    (Runs runs, Formula f) -> number(f.largestDifference()))
            .isBelow(SMALL)
            .expected(0, theory("H = 2 ∇Q ∇Qᵀ + 2 Q Hess Q"));

    /** The second derivative at a minimum of a well. */
    private record Minimum(DoubleWell well, boolean left) {
        Estimate curvature() {
            return new Place(well, left ? -well.w0() : well.w0(), Double.NaN)
                    .numerical()
                    .largestEigenvalue();
        }
    }

    /** Wells (w0; 1, d2) of two widths. */
    private record Sharpness(double narrow, double wide, int d2) {
        Estimate exponent() {
            double[] w0 = {narrow, wide};
            double[] curvature = new double[2];
            double error = 0;
            for (int i = 0; i < 2; i++) {
                Estimate second = new Minimum(new DoubleWell(w0[i], 1, d2), true).curvature();
                curvature[i] = second.value();
                error += (second.high() - second.value()) / second.value();
            }
            return Estimate.exact(PowerLaw.exponent(w0, curvature), error / Math.log(wide / narrow));
        }
    }

    /** H by its formula, or by the first of its two terms alone, beside and at zeros of Q. */
    private record Formula(Terms terms, List<Place> places) {
        private enum Terms {
            BOTH,
            SLOPES_ALONE
        }

        Formula with(Terms other) {
            return new Formula(other, places);
        }

        Estimate largestDifference() {
            double largest = 0;
            double error = 0;
            for (Place place : places) {
                Estimate difference =
                        place.difference(terms == Terms.BOTH ? place.byTheFormula() : place.bySlopesAlone());
                largest = Math.max(largest, difference.value());
                error = Math.max(error, difference.high() - difference.value());
            }
            return Estimate.exact(largest, error);
        }
    }

    private final Minimum regularOfFigure1 = new Minimum(FIGURE_1, true);
    private final Minimum degenerateOfFigure1 = new Minimum(FIGURE_1, false);
    private final Sharpness sharpness = new Sharpness(1.6, 2, 2);
    private final Formula wholeFormula = new Formula(
            Formula.Terms.BOTH,
            List.of(
                    new Place(ONE, 0.4, 0.9),
                    new Place(TWO, 0.4, 0.9),
                    new Place(FIGURE_1, 0.3, Double.NaN),
                    onTheLine));

    @Test
    @Order(1)
    void on_the_first_line_one_direction_is_degenerate_and_one_is_not(Lab lab) {
        lab.figure(HessianFigure::of);
        lab.assertSupported(acrossTheLine, onTheLine);
        lab.assertSupported(alongTheLine, onTheLine);
    }

    @Test
    @Order(2)
    void on_the_second_line_both_directions_are_degenerate(Lab lab) {
        lab.assertSupported(rankZero, onTheSecondLine);
    }

    @Test
    @Order(3)
    void at_the_origin_both_directions_are_degenerate_and_near_it_nearly(Lab lab) {
        lab.assertSupported(atO, new Place(ONE, 0, 0));
        lab.assertSupported(vanishesTowardO, towardO);
    }

    @Test
    @Order(4)
    void one_minimum_of_the_well_is_regular_and_one_is_degenerate(Lab lab) {
        lab.assertSupported(regular, regularOfFigure1);
        lab.assertSupported(degenerate, degenerateOfFigure1);
    }

    @Test
    @Order(5)
    void the_regular_minimum_gets_sharper_with_the_distance(Lab lab) {
        lab.assertSupported(grows, sharpness);
    }

    @Test
    @Order(6)
    void the_formula_is_the_second_derivative(Lab lab) {
        lab.assertSupported(formula, wholeFormula);
    }

    /** By theory (1/1.2)^8 = 0.23 of it, and the rank 0 is that of O alone: 2 w2^8 = 0.008. */
    @Control("another place on L")
    void elsewhere_on_the_line_the_eigenvalue_is_another(Lab lab) {
        lab.assertRefuted(acrossTheLine, new Place(ONE, 0, 1));
        lab.assertRefuted(atO, new Place(ONE, 0, 0.5));
    }

    @Control("0.1 beside L instead of on it")
    void beside_the_lines_no_direction_is_degenerate(Lab lab) {
        lab.assertRefuted(alongTheLine, new Place(ONE, 0.1, 1.2));
        lab.assertRefuted(rankZero, new Place(TWO, 0.1, 1.2));
    }

    /** By theory 10. */
    @Control("d = 2 instead of 1 on the way to O")
    void another_degree_has_another_exponent(Lab lab) {
        lab.assertRefuted(vanishesTowardO, new Ray(TWO, 30, 0.1, 0.8));
    }

    /** By theory (1.9/1.8)^4 = 1.24, and 2 (3.8)² = 29 at a minimum +w0 of order 1. */
    @Control("w0 = 1.9, or a regular minimum on the right")
    void another_well_has_other_curvatures(Lab lab) {
        lab.assertRefuted(regular, new Minimum(new DoubleWell(1.9, 1, 2), true));
        lab.assertRefuted(degenerate, new Minimum(new DoubleWell(1.8, 1, 1), false));
    }

    /** By theory 6. */
    @Control("d2 = 3 instead of 2")
    void beside_a_more_degenerate_minimum_the_sharpness_grows_faster(Lab lab) {
        lab.assertRefuted(grows, new Sharpness(1.6, 2, 3));
    }

    @Control("2 grad Q grad Q^T alone, without 2 Q Hess Q")
    void the_first_term_alone_is_not_the_second_derivative(Lab lab) {
        lab.assertRefuted(formula, wholeFormula.with(Formula.Terms.SLOPES_ALONE));
    }
}
