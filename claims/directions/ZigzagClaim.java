package directions;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.median;

import java.util.stream.IntStream;
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
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Travel;
import sticky.model.RadialValley;
import sticky.observables.Moves;
import sticky.observables.Zigzag;

/** Takeaway 2, figure 3: a trajectory near the line zigzags across it and moves slowly along it. */
@Claim(
        id = "T2.5",
        takeaway = "directions",
        sentences = {71, 106, 109, 117},
        finding = Finding.CONFIRMED,
        statement =
                "Noise in the non-degenerate direction makes SGD zigzag across the line and thereby move along it toward O",
        source = "Section SGD converges toward the most degenerate point along a degenerate line; figure 3, right",
        note = """
                From (0, -1.7) in 5000 steps a trajectory goes fifteen times as far across L as along it, crosses it about 530 times, and \
                ends 0.74 nearer to O. With d = 2, on L, nothing moves.""",
        fault = "velocity-kept")
class ZigzagClaim {
    private static final Recorder<Travel> TRAVEL = Travel.ofTheRun();
    private static final Recorder<Snapshots> EVERY_TENTH =
            Snapshots.at(IntStream.rangeClosed(0, 500).map(i -> 10 * i).toArray());
    private static final Source C_AND_NUMPY = independent("simulation in C and NumPy");

    private final Experiment figure3 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(400)
            .from(at(0), at(-1.7))
            .record(TRAVEL)
            .record(EVERY_TENTH)
            .named("d = 1");

    private final Check<Experiment> goesFarAcross = check(
                    "median path across L over path along it",
                    (Runs runs, Experiment e) ->
                            median(Zigzag.pathRatio(runs.of(e).of(TRAVEL))))
            .isBetween(13, 17)
            .expected(15.05, C_AND_NUMPY);

    private final Check<Experiment> crossesOften = check(
                    "median number of crossings of L",
                    (Runs runs, Experiment e) ->
                            median(Zigzag.crossings(runs.of(e).of(TRAVEL))))
            .isBetween(480, 575)
            .expected(527, C_AND_NUMPY);

    private final Check<Experiment> getsNearer = check(
                    "median move toward O", (Runs runs, Experiment e) -> median(Moves.inward(runs.of(e), 1)))
            .isBetween(0.70, 0.79)
            .expected(0.744, C_AND_NUMPY);

    @Test
    @Order(1)
    void it_goes_far_across_and_little_along(Lab lab) {
        lab.figure(() -> ZigzagFigure.of(lab.of(figure3), EVERY_TENTH, TRAVEL, goesFarAcross.bound()));
        lab.assertSupported(goesFarAcross, figure3);
    }

    @Test
    @Order(2)
    void it_crosses_the_line_again_and_again_and_gets_nearer_to_O(Lab lab) {
        lab.assertSupported(crossesOften, figure3);
        lab.assertSupported(getsNearer, figure3);
    }

    @Control("d = 2 instead of 1")
    void on_a_fully_degenerate_line_nothing_moves(Lab lab) {
        Experiment d2 = figure3.landscape(new RadialValley(2)).named("d = 2");
        lab.assertRefuted(goesFarAcross, d2);
        lab.assertRefuted(crossesOften, d2);
        lab.assertRefuted(getsNearer, d2);
    }

    @Control("batch size 40 instead of 20")
    void larger_batches_get_less_near(Lab lab) {
        lab.assertRefuted(getsNearer, figure3.batchSize(40).named("d = 1, B = 40"));
    }
}
