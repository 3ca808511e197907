package stuck;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;

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
import sticky.statistics.Estimate;
import sticky.statistics.Proportion;

/** Takeaway 3, figure 5: what starts exactly on the fully degenerate line never moves, and that is an identity, not an experiment. */
@Claim(
        id = "T3.3",
        takeaway = "stuck",
        sentences = {10, 73, 74, 120, 137, 140, 143, 144, 172, 189, 190, 247},
        finding = Finding.CAVEAT,
        statement =
                "Trajectories started on the fully degenerate line stay spread along it and do not go to the most degenerate point",
        source = "Section SGD get stuck along degenerate directions; figure 5, bottom panels",
        note =
                "Started exactly on L with d = 2 no weight ever changes, whatever the data: the write-up's end histogram equals its start "
                        + "bar for bar, so it shows this identity. From w1 within 0.1 of L, 68 % of the starts diverge.")
class StartedOnTheLineClaim {
    private final Experiment onTheLine =
            Experiment.on(new RadialValley(2)).steps(1_000).trajectories(1_000).from(at(0), uniform(-10, 10));
    private final Experiment nearTheLine = onTheLine.trajectories(14_000).from(uniform(-.1, .1), uniform(-10, 10));

    @Test
    @Order(1)
    void fromNearTheLineTwoThirdsDiverge(Lab lab, Evidence evidence) {
        Run run = lab.run("near L", nearTheLine);
        evidence.figure(() -> ValleyFigures.whoDiverges(run, 10));
        assertThat(diverged(lab, evidence, run).isBetween(.64, .72)).isSupported();
    }

    @Test
    @Order(2)
    void onTheLineNothingMoves(Lab lab, Evidence evidence) {
        assertThat(farthest(evidence, lab.run("on L", onTheLine)).isBetween(0, 0))
                .isSupported();
    }

    @Control("exactly on L instead of near it: nobody diverges")
    void onTheLineNobodyDiverges(Lab lab, Evidence evidence) {
        assertThat(diverged(lab, evidence, lab.run("on L, as many", nearTheLine.from(at(0), uniform(-10, 10))))
                        .isBetween(.64, .72))
                .isRefuted();
    }

    @Control("d = 1 instead of 2, on the same line: everything moves")
    void withANonDegenerateDirectionTheyMove(Lab lab, Evidence evidence) {
        assertThat(farthest(evidence, lab.run("on L, d = 1", onTheLine.landscape(new RadialValley(1))))
                        .isBetween(0, 0))
                .isRefuted();
    }

    private static Measurement diverged(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "share of the starts that diverges", Proportion.exact(run.diverged(), run.trajectories(), lab.alpha()));
    }

    /** The largest move of a trajectory; one that diverged has moved as far as 1e6 at least. */
    private static Measurement farthest(Evidence evidence, Run run) {
        return evidence.measure(
                "largest move of any trajectory, |dw1| + |dw2|", Estimate.exact(ValleyFigures.farthest(run), 0));
    }
}
