package directions;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
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
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.ensemble.Travel;
import sticky.model.RadialValley;
import sticky.observables.Laws;
import sticky.observables.Moves;
import sticky.observables.Zigzag;
import sticky.sgd.ZigzagLaw;

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
                ends 0.74 nearer to O. The arcsine law for an autoregressive process and the valley law give all three numbers.""",
        fault = "velocity-kept")
class ZigzagClaim {
    private static final double FROM = 1.7;
    private static final Recorder<Travel> TRAVEL = Travel.ofTheRun();
    private static final Recorder<Snapshots> EVERY_TENTH =
            Snapshots.at(IntStream.rangeClosed(0, 500).map(i -> 10 * i).toArray());

    private final Experiment figure3 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(400)
            .from(at(0), at(-FROM))
            .record(TRAVEL)
            .record(EVERY_TENTH)
            .named("d = 1");

    private final Check<Experiment> goesFarAcross = check(
                    "median path across L over path along it, over its law",
                    (Runs runs, Experiment e) ->
                            median(Zigzag.pathRatio(runs.of(e).of(TRAVEL))))
            .over(
                    e -> law(e).pathRatio(FROM, e.steps()),
                    theory("the normal pair (w1, dw1) of an autoregressive w1").within(0.02))
            .isBetween(0.95, 1.05);

    private final Check<Experiment> crossesOften = check(
                    "median number of crossings of L over the arcsine law",
                    (Runs runs, Experiment e) ->
                            median(Zigzag.crossings(runs.of(e).of(TRAVEL))))
            .over(
                    e -> law(e).crossings(FROM, e.steps()),
                    theory("the arcsine law of an autoregressive w1").within(0.02))
            .isBetween(0.95, 1.05);

    private final Check<Experiment> getsNearer = check(
                    "median move toward O over the valley law",
                    (Runs runs, Experiment e) -> median(Moves.inward(runs.of(e), 1)))
            .over(
                    e -> FROM - Laws.valley(e).positionByTheClock(FROM, e.steps()),
                    theory("the valley law at a finite learning rate"))
            .isBetween(0.99, 1.01);

    @Test
    @Order(1)
    void it_goes_far_across_and_little_along(Lab lab) {
        lab.figure(() -> ZigzagFigure.of(
                lab.of(figure3), EVERY_TENTH, TRAVEL, law(figure3).pathRatio(FROM, figure3.steps())));
        lab.assertSupported(goesFarAcross, figure3);
    }

    @Test
    @Order(2)
    void it_crosses_the_line_again_and_again_and_gets_nearer_to_O(Lab lab) {
        lab.assertSupported(crossesOften, figure3);
        lab.assertSupported(getsNearer, figure3);
    }

    @Control("batch size 40 instead of 20")
    void larger_batches_cross_more_often_and_get_less_near(Lab lab) {
        Experiment larger = figure3.batchSize(40).named("d = 1, B = 40");
        lab.assertRefuted(goesFarAcross, larger);
        lab.assertRefuted(crossesOften, larger);
        lab.assertRefuted(getsNearer, larger);
    }

    private static ZigzagLaw law(Experiment e) {
        return new ZigzagLaw(Laws.valley(e));
    }
}
