package stuck;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.CreepPanels;
import pictures.DistanceFigure;
import pictures.ValleyFigures;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.claim.Takeaway;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.RadialValley;
import sticky.statistics.Distances;
import sticky.statistics.Medians;

/** Takeaway 3 in two dimensions, figures 5 and 6: near a fully degenerate line SGD hardly moves along it. */
@Claim(
        id = "T3.2",
        takeaway = Takeaway.STUCK,
        finding = Finding.CONFIRMED,
        statement =
                "Near the fully degenerate line SGD is stuck, though no barrier separates it from the most degenerate point",
        source = "Section SGD get stuck along degenerate directions; figures 5 and 6",
        note =
                "From the same starts, with d = 2 trajectories move along the line by about 0.2 % of their distance in 3000 steps; with "
                        + "d = 1, which has a non-degenerate direction, by about a hundred times more.")
class StuckNearTheFullyDegenerateLineClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(40, 3_000);
    private static final RadialValley ONE_NON_DEGENERATE = new RadialValley(1);

    private final Experiment matchedStart = Experiment.on(new RadialValley(2))
            .steps(3_000)
            .trajectories(2_000)
            .from(uniform(-.1, .1), uniformModulus(.8, 1.7))
            .record(PATH);
    private final Experiment figure5 = Experiment.on(new RadialValley(2))
            .steps(5_000)
            .trajectories(40_000)
            .from(uniform(-.1, .1), uniform(-10, 10));

    @Test
    @Order(1)
    void w2HardlyMoves(Lab lab, Evidence evidence) {
        Run stuck = lab.run("d = 2", matchedStart);
        Run moving = lab.run("d = 1", matchedStart.landscape(ONE_NON_DEGENERATE));
        evidence.figure(() -> ValleyFigures.distances(stuck, moving, PATH));
        evidence.figure(() -> DistanceFigure.of(
                "figure 6",
                "With d = 2 the distance to O stays what it was, and a single trajectory hardly moves.",
                lab,
                "d = 2",
                matchedStart,
                PATH));
        assertThat(move(lab, evidence, stuck).isBelow(.004)).isSupported();
    }

    @Test
    @Order(2)
    void withOneNonDegenerateDirectionItMovesFarMore(Lab lab, Evidence evidence) {
        assertThat(moveRatio(lab, evidence, lab.run("d = 1", matchedStart.landscape(ONE_NON_DEGENERATE)))
                        .isAbove(45))
                .isSupported();
    }

    @Test
    @Order(3)
    void theDistributionOfW2StaysWhatItWas(Lab lab, Evidence evidence) {
        Run run = lab.run("figure 5", figure5);
        evidence.figure(() -> ValleyFigures.startAndEnd(
                "figure 5",
                "For d = 2 the kept trajectories end where they started; the posterior's marginal is another.",
                run,
                10));
        assertThat(startToEnd(lab, evidence, run).isBelow(.1)).isSupported();
    }

    @Control("d = 1 instead of 2: w2 moves")
    void w2MovesWhenOneDirectionIsNonDegenerate(Lab lab, Evidence evidence) {
        assertThat(move(lab, evidence, lab.run("d = 1", matchedStart.landscape(ONE_NON_DEGENERATE)))
                        .isBelow(.004))
                .isRefuted();
    }

    @Control("d = 2 again instead of 1: the ratio is near 1")
    void twoStuckRunsMoveAlike(Lab lab, Evidence evidence) {
        assertThat(moveRatio(lab, evidence, lab.run("d = 2, again", matchedStart))
                        .isAbove(45))
                .isRefuted();
    }

    @Control("d = 1 instead of 2, same start as figure 5: the distribution changes")
    void theDistributionChangesWhenOneDirectionIsNonDegenerate(Lab lab, Evidence evidence) {
        assertThat(startToEnd(lab, evidence, lab.run("figure 5, d = 1", figure5.landscape(ONE_NON_DEGENERATE)))
                        .isBelow(.1))
                .isRefuted();
    }

    private static Measurement move(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "median |dw2|/|w2| in 3000 steps", Medians.of(CreepPanels.relativeMove(run), lab.alpha()));
    }

    private Measurement moveRatio(Lab lab, Evidence evidence, Run other) {
        double[] stuck = CreepPanels.relativeMove(lab.run("d = 2", matchedStart));
        return evidence.measure(
                "median |dw2|/|w2| over that of d = 2",
                Medians.ratio(CreepPanels.relativeMove(other), stuck, lab.bootstrap("ratio"), lab.alpha()));
    }

    private static Measurement startToEnd(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "KS distance of w2 from start to end, of the kept",
                Distances.kolmogorovSmirnov(run.ofKept(run.start(1)), run.ofKept(run.end(1)), lab.alpha()));
    }
}
