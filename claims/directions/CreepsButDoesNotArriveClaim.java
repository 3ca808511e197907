package directions;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.CreepPanels;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.RadialValley;
import sticky.sgd.ValleyLaw;
import sticky.statistics.Medians;
import sticky.statistics.Proportion;

/** Takeaway 2, where it stops: toward O is a drift that slows down like |w2|^7, not an arrival; and most of the starts diverge. */
@Claim(
        id = "T2.4",
        takeaway = "directions",
        sentences = {71, 106, 112, 116, 117, 168, 178},
        finding = Finding.CAVEAT,
        statement =
                "SGD cannot move along degenerate directions, yet converges along the line to the most degenerate point O",
        source =
                "Sections SGD converges toward the most degenerate point along a degenerate line and Connection between degeneracies and "
                        + "SGD dynamics; figure 2",
        note =
                "With d = 1 it does move along the degenerate direction, to second order; and it approaches O without arriving: after "
                        + "5000 steps all that started in 1 < |w2| < 1.8 are between 0.86 and 0.975, the law's sharp edge, and what started "
                        + "nearer than 0.5 has not moved by 1 %. 59 % of the write-up's starts diverge.")
class CreepsButDoesNotArriveClaim {
    private static final double INNER = .86;
    private static final double OUTER = .975;

    private final Experiment figure2 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(2_000)
            .from(uniform(-.1, .1), uniformModulus(1, 1.8));
    private final Experiment near = figure2.from(uniform(-.1, .1), uniformModulus(.3, .5));
    private final Experiment allStarts = figure2.trajectories(30_000).steps(200).from(uniform(-.1, .1), uniform(-5, 5));

    @Test
    @Order(1)
    void whatStartedFartherOutIsAtTheSharpEdge(Lab lab, Evidence evidence) {
        Run run = lab.run("1 < |w2| < 1.8", figure2);
        evidence.figure(() -> CreepPanels.edges(run, new ValleyLaw(.01, 0, 20, 1), INNER, OUTER));
        assertThat(outside(lab, evidence, run).isBelow(.02)).isSupported();
    }

    @Test
    @Order(2)
    void whatStartedNearOHasNotMoved(Lab lab, Evidence evidence) {
        assertThat(move(lab, evidence, lab.run("0.3 < |w2| < 0.5", near)).isBelow(.01))
                .isSupported();
    }

    @Test
    @Order(3)
    void mostOfTheStartsDiverge(Lab lab, Evidence evidence) {
        assertThat(diverged(lab, evidence, lab.run("all starts", allStarts)).isBetween(.55, .63))
                .isSupported();
    }

    @Control("T = 500 instead of 5000: they are still on their way")
    void earlierTheyAreStillOnTheirWay(Lab lab, Evidence evidence) {
        assertThat(outside(lab, evidence, lab.run("T = 500", figure2.steps(500)))
                        .isBelow(.02))
                .isRefuted();
    }

    @Control("starts in 1 < |w2| < 1.8 instead of 0.3 to 0.5: they move")
    void whatStartedFartherOutHasMoved(Lab lab, Evidence evidence) {
        assertThat(move(lab, evidence, lab.run("1 < |w2| < 1.8", figure2)).isBelow(.01))
                .isRefuted();
    }

    @Control("learning rate 0.001 instead of 0.01: fewer diverge")
    void fewerDivergeAtASmallerLearningRate(Lab lab, Evidence evidence) {
        assertThat(diverged(lab, evidence, lab.run("learning rate 0.001", allStarts.learningRate(.001)))
                        .isBetween(.55, .63))
                .isRefuted();
    }

    /** Of the kept, the share whose |w2| is not between the edges. */
    private static Measurement outside(Lab lab, Evidence evidence, Run run) {
        long outside = 0;
        for (double w2 : run.ofKept(run.end(1))) {
            outside += Math.abs(w2) > INNER && Math.abs(w2) < OUTER ? 0 : 1;
        }
        return evidence.measure(
                "share of the kept with |w2| outside 0.86 to 0.975",
                Proportion.exact(outside, run.trajectories() - run.diverged(), lab.alpha()));
    }

    private static Measurement move(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "median |dw2|/|w2| in 5000 steps", Medians.of(CreepPanels.relativeMove(run), lab.alpha()));
    }

    private static Measurement diverged(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "share of all starts that diverges within 200 steps",
                Proportion.exact(run.diverged(), run.trajectories(), lab.alpha()));
    }
}
