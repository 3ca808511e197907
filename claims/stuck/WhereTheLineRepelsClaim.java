package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.at;
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
import sticky.ensemble.Experiment;
import sticky.model.RadialValley;
import sticky.observables.MinimumExponent;
import sticky.observables.StabilityLimits;
import sticky.observables.Survivors;

/** Takeaway 3, where it stops: far enough from O the fully degenerate line repels. */
@Claim(
        id = "T3.4",
        takeaway = "stuck",
        sentences = {10, 73, 74, 120, 141, 149, 178, 189, 190},
        finding = Finding.CAVEAT,
        statement = "The fully degenerate line traps the trajectories that come near it",
        source = "Section SGD get stuck along degenerate directions; figures 5 and 6",
        note = """
                Only where the exponent of the distance w1 to the line, E ln |1 + 4 eta m_xy w2^4|, is negative: at figure 5's settings for \
                |w2| below 3.64, with momentum 0.5 below 2.9, with 0.9 below 1.6. Beyond, whatever starts near the line leaves it.""",
        fault = "learning-rate-1-percent-low")
class WhereTheLineRepelsClaim {
    private static final Source PRODUCTS_IN_C =
            independent("products of 200 chains of 5000 matrices in C; NumPy has the zeros at |w2| = 2.915 and 1.612");

    private final Experiment nearTheLine = Experiment.on(new RadialValley(2))
            .steps(5_000)
            .trajectories(400)
            .from(at(1e-6), at(4))
            .named("|w2| = 4");

    private record Place(Experiment settings, double w2) {}

    private final Place far = new Place(nearTheLine.momentum(0.5), 3);
    private final Place farWithMore = new Place(nearTheLine.momentum(0.9), 1.7);
    private final Place near = new Place(nearTheLine.momentum(0.5), 2.8);
    private final Place nearWithMore = new Place(nearTheLine.momentum(0.9), 1.5);

    private final Check<Experiment> changesSign = check(
                    "|w2| at which the exponent of w1 is 0",
                    (Runs runs, Experiment e) -> number(StabilityLimits.distanceAlongTheLine(e)))
            .isBetween(3.638, 3.648)
            .expected(3.643, quadrature("independent, in NumPy"));

    private final Check<Experiment> nearlyAllDiverge = check(
                    "share that diverges within 5000 steps, from w1 = 1e-6",
                    (Runs runs, Experiment e) -> Survivors.shareDiverged(runs.of(e)))
            .isAbove(0.95)
            .expected(
                    1, independent("simulation in NumPy: all but 2 of 40000 after 300 steps, and those on their way"));

    private final Check<Place> repelsFar =
            exponent("|w2| = 3, momentum 0.5").isAbove(0).expected(0.0230, PRODUCTS_IN_C);
    private final Check<Place> repelsFarWithMore =
            exponent("|w2| = 1.7, momentum 0.9").isAbove(0).expected(0.0058, PRODUCTS_IN_C);
    private final Check<Place> attractsNear =
            exponent("|w2| = 2.8, momentum 0.5").isBelow(0).expected(-0.0277, PRODUCTS_IN_C);
    private final Check<Place> attractsNearWithMore =
            exponent("|w2| = 1.5, momentum 0.9").isBelow(0).expected(-0.0067, PRODUCTS_IN_C);

    private static Check.Statistic<Place> exponent(String where) {
        return check(
                "exponent of w1 at " + where,
                (Runs runs, Place at) ->
                        RandomProducts.onTheLine(runs, MinimumExponent.onTheLine(at.settings, at.w2), at.w2));
    }

    private static Place with(double momentum, Place at) {
        return new Place(at.settings.momentum(momentum), at.w2);
    }

    @Test
    @Order(1)
    void the_exponent_changes_sign_at_a_known_place(Lab lab) {
        lab.figure(() -> LineExponentFigure.of(lab, nearTheLine));
        lab.assertSupported(changesSign, nearTheLine);
    }

    @Test
    @Order(2)
    void beyond_it_the_line_repels(Lab lab) {
        lab.assertSupported(nearlyAllDiverge, nearTheLine);
    }

    @Test
    @Order(3)
    void with_momentum_it_repels_nearer_to_the_origin(Lab lab) {
        lab.assertSupported(repelsFar, far);
        lab.assertSupported(repelsFarWithMore, farWithMore);
    }

    @Test
    @Order(4)
    void nearer_still_it_attracts(Lab lab) {
        lab.assertSupported(attractsNear, near);
        lab.assertSupported(attractsNearWithMore, nearWithMore);
    }

    @Control("batch size 10 instead of 20")
    void with_more_noise_the_zero_lies_nearer_to_O(Lab lab) {
        lab.assertRefuted(changesSign, nearTheLine.batchSize(10));
    }

    @Control("start at |w2| = 3 instead of 4")
    void none_diverges_where_the_line_attracts(Lab lab) {
        lab.assertRefuted(nearlyAllDiverge, nearTheLine.from(at(1e-6), at(3)).named("|w2| = 3"));
    }

    @Control("no momentum instead of 0.5 and 0.9")
    void without_momentum_the_line_attracts_there(Lab lab) {
        lab.assertRefuted(repelsFar, with(0, far));
        lab.assertRefuted(repelsFarWithMore, with(0, farWithMore));
    }

    @Control("momentum 0.95 instead of 0.5 and 0.9")
    void with_more_momentum_the_line_repels_there(Lab lab) {
        lab.assertRefuted(attractsNear, with(0.95, near));
        lab.assertRefuted(attractsNearWithMore, with(0.95, nearWithMore));
    }
}
