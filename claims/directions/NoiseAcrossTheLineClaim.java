package directions;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.ValleyFigures;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.RadialValley;
import sticky.sgd.StationaryVariance;
import sticky.statistics.Estimate;
import sticky.statistics.Variance;

/** Takeaway 2: on a line of minima, SGD leaves along the direction that is not degenerate, and only along that one. */
@Claim(
        id = "T2.1",
        takeaway = "directions",
        sentences = {9, 107, 110, 119, 137, 150, 165, 166, 167, 172, 179, 184, 185, 247},
        finding = Finding.CONFIRMED,
        statement =
                "On a degenerate line SGD escapes along the non-degenerate direction; where there is none it does not move",
        source = "Main takeaways; section SGD converges toward the most degenerate point along a degenerate line",
        note =
                "On the line L with d = 1 the variance across it settles at the stationary value of a quadratic well, while the "
                        + "variance along it stays far smaller. With d = 2 on L both are exactly 0.")
class NoiseAcrossTheLineClaim {
    private static final double W2 = 1.2;
    private static final double STATIONARY = new StationaryVariance(.01, 20, 1).ofSlope(W2 * W2 * W2 * W2);

    private final Experiment onTheLine =
            Experiment.on(new RadialValley(1)).steps(100).trajectories(20_000).from(at(0), at(W2));

    @Test
    @Order(1)
    void theVarianceAcrossSettlesAtItsStationaryValue(Lab lab, Evidence evidence) {
        Run run = lab.run("on L, d = 1", onTheLine);
        evidence.figure(() -> LinePanels.spread(run, W2, STATIONARY));
        evidence.report("variance along L", Variance.estimate(run.end(1), lab.alpha()));
        assertThat(across(lab, evidence, run).isBetween(.75, 1.25)).isSupported();
    }

    @Test
    @Order(2)
    void withTwoDegenerateDirectionsNothingMoves(Lab lab, Evidence evidence) {
        Run run = lab.run("on L, d = 2", onTheLine.landscape(new RadialValley(2)));
        assertThat(farthest(evidence, run).isBetween(0, 0)).isSupported();
    }

    @Control("d = 2: no direction is non-degenerate, and the variance across L is exactly 0")
    void noVarianceAcrossADegenerateLine(Lab lab, Evidence evidence) {
        assertThat(across(lab, evidence, lab.run("on L, d = 2", onTheLine.landscape(new RadialValley(2))))
                        .isBetween(.75, 1.25))
                .isRefuted();
    }

    @Control("d = 1: with a non-degenerate direction trajectories do move")
    void withANonDegenerateDirectionTheyMove(Lab lab, Evidence evidence) {
        assertThat(farthest(evidence, lab.run("on L, d = 1", onTheLine)).isBetween(0, 0))
                .isRefuted();
    }

    private static Measurement across(Lab lab, Evidence evidence, Run run) {
        Estimate variance = Variance.estimate(run.end(0), lab.alpha());
        return evidence.measure("variance across L over its stationary value", variance.times(1 / STATIONARY));
    }

    private static Measurement farthest(Evidence evidence, Run run) {
        return evidence.measure(
                "largest move of any trajectory, |dw1| + |dw2|", Estimate.exact(ValleyFigures.farthest(run), 0));
    }
}
