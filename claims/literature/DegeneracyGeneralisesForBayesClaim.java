package literature;

import static literature.GeneralisationOverDataSets.Learner.BAYES;
import static literature.GeneralisationOverDataSets.Learner.TRAINED;
import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.observables.Basin.LEFT;
import static sticky.observables.Basin.RIGHT;

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

/** Singular learning theory's result on generalisation, in the basins of the write-up's own wells. */
@Claim(
        id = "L1",
        takeaway = "literature",
        sentences = {54, 188},
        finding = Finding.CAVEAT,
        statement =
                "Of minima with the same loss the one with the lower learning coefficient has the lower Bayesian generalisation error",
        source = "Section on singular learning theory, quoting Watanabe 2022, eq. 76; conclusions, on generalisation",
        note = """
                True of Bayes' prediction, the mean over the posterior: its error is the learning coefficient over n, 1/2, 1/4 and 1/6 in \
                the basins of figures 1 and 4. It need not be true of a single trained weight: at the most degenerate minimum, of odd \
                order 3, the weight of least loss errs three times as much as Bayes, as much as at a non-degenerate one. So degeneracy \
                and generalisation are connected as the write-up suspects, by averaging. Replicates: independent data sets.""",
        fault = "well-of-one-order-more")
class DegeneracyGeneralisesForBayesClaim {
    private static final DoubleWell FIGURE_1 = new DoubleWell(1.8, 1, 2);
    private static final DoubleWell FIGURE_4 = new DoubleWell(2, 2, 3);
    private static final Source LIMIT =
            theory("E[E(t)^2]/2 under the limiting law of t = sqrt(n) Q, by quadrature; 1/(2d)");

    private final GeneralisationOverDataSets sharp =
            new GeneralisationOverDataSets(BAYES, FIGURE_1, LEFT, 1_000_000, 16_000);
    private final GeneralisationOverDataSets degenerate =
            new GeneralisationOverDataSets(BAYES, FIGURE_1, RIGHT, 1_000_000, 16_000);
    private final GeneralisationOverDataSets mostDegenerate =
            new GeneralisationOverDataSets(BAYES, FIGURE_4, RIGHT, 1_000_000, 16_000);

    private final Check<GeneralisationOverDataSets> ofSharp =
            bayes("figure 1, d = 1").isCloseTo(1, 0.11);
    private final Check<GeneralisationOverDataSets> ofDegenerate =
            bayes("figure 1, d = 2").isCloseTo(1, 0.15);
    private final Check<GeneralisationOverDataSets> ofMostDegenerate =
            bayes("figure 4, d = 3").isCloseTo(1, 0.2);

    private final Check<GeneralisationOverDataSets> ofTheTrainedWeight = check(
                    "n times the generalisation error of the weight of least loss, figure 4, d = 3",
                    (Runs runs, GeneralisationOverDataSets g) -> g.mean(runs))
            .isCloseTo(0.5, 0.055)
            .expected(0.5, theory("half of a chi-squared of one degree, as at a non-degenerate minimum"));

    @Test
    @Order(1)
    void bayes_error_is_the_learning_coefficient_over_n(Lab lab) {
        lab.figure(() -> GeneralisationOverDataSets.figure(lab, sharp, degenerate, mostDegenerate));
        lab.assertSupported(ofSharp, sharp);
        lab.assertSupported(ofDegenerate, degenerate);
        lab.assertSupported(ofMostDegenerate, mostDegenerate);
    }

    @Test
    @Order(2)
    void the_trained_weight_errs_as_at_a_non_degenerate_minimum(Lab lab) {
        lab.assertSupported(ofTheTrainedWeight, mostDegenerate.by(TRAINED));
    }

    /** In theory 1/4. */
    @Control("d1 = 2 instead of 1")
    void a_degenerate_minimum_there_has_half_the_error(Lab lab) {
        lab.assertRefuted(ofSharp, sharp.in(new DoubleWell(1.8, 2, 2)));
    }

    /** In theory 1/6. */
    @Control("d2 = 3 instead of 2")
    void a_more_degenerate_one_has_less_error(Lab lab) {
        lab.assertRefuted(ofDegenerate, degenerate.in(new DoubleWell(1.8, 1, 3)));
    }

    /** In theory 1/2. */
    @Control("d2 = 1 instead of 3")
    void a_non_degenerate_minimum_there_has_three_times_the_error(Lab lab) {
        lab.assertRefuted(ofMostDegenerate, mostDegenerate.in(new DoubleWell(2, 2, 1)));
    }

    /** At an even order Q has one sign only, so that half of the noise cannot be fitted: 1/4. */
    @Control("d2 = 4 instead of 3")
    void of_an_even_order_the_trained_weight_errs_less(Lab lab) {
        lab.assertRefuted(ofTheTrainedWeight, mostDegenerate.by(TRAINED).in(new DoubleWell(2, 2, 4)));
    }

    private static Check.Statistic<GeneralisationOverDataSets> bayes(String where) {
        return check(
                        "n times Bayes' generalisation error over the learning coefficient, " + where,
                        (Runs runs, GeneralisationOverDataSets g) -> g.mean(runs))
                .over(GeneralisationOverDataSets::limit, LIMIT);
    }
}
