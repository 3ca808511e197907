package directions;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.identity;
import static sticky.statistics.Estimators.number;
import static sticky.statistics.Estimators.variance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.model.RadialValley;
import sticky.observables.Laws;
import sticky.observables.Moves;
import sticky.sgd.ValleyLaw;

/** Takeaway 2: on a line of minima, SGD leaves along the direction that is not degenerate, and only along that one. */
@Claim(
        id = "T2.1",
        takeaway = "directions",
        sentences = {9, 107, 110, 119, 137, 150, 165, 166, 167, 172, 179, 184, 185, 247},
        finding = Finding.CONFIRMED,
        statement =
                "On a degenerate line SGD escapes along the non-degenerate direction; where there is none it does not move",
        source = "Main takeaways; section SGD converges toward the most degenerate point along a degenerate line",
        note = """
                On the line L with d = 1 the variance across it settles at the stationary value of a quadratic well, less the \
                2 per cent by which the valley is stiffer beside the line; the variance along it stays far smaller. With d = 2 on L both are exactly 0.""",
        fault = "label-noise-of-twice-the-batch")
class NoiseAcrossTheLineClaim {
    private static final double W2 = 1;

    private final Experiment d1 = Experiment.on(new RadialValley(1))
            .steps(200)
            .trajectories(80_000)
            .from(at(0), at(W2))
            .named("on L, d = 1");
    private final Experiment d2 = d1.landscape(new RadialValley(2)).named("on L, d = 2");

    private final Check<Experiment> settlesAcross = check(
                    "variance across L over its stationary value",
                    (Runs runs, Experiment e) -> variance(runs.of(e).end(0)))
            .over(
                    NoiseAcrossTheLineClaim::stationary,
                    theory("V (1 - 44 V/w2^2), V = (eta sigma^2/B)/(1 - eta w2^8 (1 + 2/B)), at w2 by the valley law")
                            .within(0.01))
            .isBetween(0.95, 1.05);

    private final Check<Experiment> nothingMoves = check(
                    "share of the trajectories that move at all",
                    (Runs runs, Experiment e) -> identity(Moves.shareThatMoved(runs.of(e)), 0))
            .isExactly(0)
            .expected(0, theory("the gradient of every batch vanishes on L for d = 2"));

    private static double linear(Experiment e) {
        double w2 = Laws.valley(e).positionByTheClock(W2, e.steps());
        return Laws.stationaryVariance(e).ofSlope(Math.pow(w2, 4));
    }

    private static double stationary(Experiment e) {
        ValleyLaw law = Laws.valley(e);
        return law.varianceAcross(law.positionByTheClock(W2, e.steps()));
    }

    @Test
    @Order(1)
    void the_variance_across_settles_at_its_stationary_value(Lab lab) {
        lab.figure(() -> LinePanels.spread(lab.of(d1), W2, stationary(d1)));
        lab.report("its part by the valley's stiffening", () -> number(1 - stationary(d1) / linear(d1), 1e-9));
        lab.report("variance along L", () -> variance(lab.of(d1).end(1)));
        lab.assertSupported(settlesAcross, d1);
    }

    @Test
    @Order(2)
    void with_two_degenerate_directions_nothing_moves(Lab lab) {
        lab.assertSupported(nothingMoves, d2);
    }

    @Control("batch size 40 instead of 20")
    void larger_batches_halve_the_variance(Lab lab) {
        lab.assertRefuted(settlesAcross, d1.batchSize(40).named("on L, d = 1, B = 40"));
    }

    @Control("d = 1 instead of 2")
    void with_a_non_degenerate_direction_everything_moves(Lab lab) {
        lab.assertRefuted(nothingMoves, d1);
    }
}
