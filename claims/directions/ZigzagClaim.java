package directions;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Travel;
import sticky.model.RadialValley;

/** Takeaway 2, figure 3: a trajectory near the line zigzags across it and moves slowly along it. */
@Claim(
        id = "T2.5",
        takeaway = "directions",
        sentences = {71, 106, 109, 117},
        finding = Finding.CONFIRMED,
        statement =
                "Noise in the non-degenerate direction makes SGD zigzag across the line, and so it gets along it to O",
        source = "Section SGD converges toward the most degenerate point along a degenerate line; figure 3, right",
        note =
                "From (0, -1.7) in 5000 steps a trajectory goes fifteen times as far across L as along it, crosses it about 530 times, and "
                        + "ends 0.74 nearer to O. With d = 2, on L, nothing moves.")
class ZigzagClaim {
    private static final Recorder<Travel> TRAVEL = Travel.ofTheRun();
    private static final Recorder<Snapshots> EVERY_TENTH =
            Snapshots.at(IntStream.rangeClosed(0, 500).map(i -> 10 * i).toArray());

    private final Experiment figure3 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(400)
            .from(at(0), at(-1.7))
            .record(TRAVEL)
            .record(EVERY_TENTH);

    @Test
    @Order(1)
    void farAcrossLittleAlong(Lab lab, Evidence evidence) {
        Run run = lab.run("d = 1", figure3);
        evidence.figure(() -> TravelStatistics.figure(run, EVERY_TENTH, TRAVEL));
        assertThat(pathRatio(lab, evidence, run).isBetween(13, 17)).isSupported();
    }

    @Test
    @Order(2)
    void itCrossesTheLineAgainAndAgainAndGetsNearerToO(Lab lab, Evidence evidence) {
        Run run = lab.run("d = 1", figure3);
        assertThat(crossings(lab, evidence, run).isBetween(480, 575)).isSupported();
        assertThat(netMove(lab, evidence, run).isBetween(.70, .79)).isSupported();
    }

    @Control("d = 2 instead of 1: on L nothing moves")
    void onAFullyDegenerateLineNothingMoves(Lab lab, Evidence evidence) {
        Run run = lab.run("d = 2", figure3.landscape(new RadialValley(2)));
        assertThat(pathRatio(lab, evidence, run).isBetween(13, 17)).isRefuted();
        assertThat(crossings(lab, evidence, run).isBetween(480, 575)).isRefuted();
        assertThat(netMove(lab, evidence, run).isBetween(.70, .79)).isRefuted();
    }

    private static Measurement pathRatio(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "median path across L over path along it",
                TravelStatistics.median(TravelStatistics.pathRatio(run.of(TRAVEL)), lab));
    }

    private static Measurement crossings(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "median number of crossings of L",
                TravelStatistics.median(TravelStatistics.crossings(run.of(TRAVEL)), lab));
    }

    private static Measurement netMove(Lab lab, Evidence evidence, Run run) {
        return evidence.measure("median move toward O", TravelStatistics.median(TravelStatistics.netMove(run), lab));
    }
}
