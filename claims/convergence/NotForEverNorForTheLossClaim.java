package convergence;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

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
import sticky.model.Monomial;
import sticky.statistics.Medians;

/** Takeaway 1, where it stops: with time the noise keeps up the distance, and sooner still the loss, of the regular minimum. */
@Claim(
        id = "T1.3",
        takeaway = "convergence",
        sentences = {9, 186},
        finding = Finding.CAVEAT,
        statement =
                "The more degenerate the critical point, the slower the convergence to it: at any time, in any measure",
        source = "Main takeaways; section Connection between degeneracies and SGD dynamics",
        note =
                "Not for ever: after 50000 steps order 2 is nearer to its minimum than order 1, which noise holds at its stationary "
                        + "distance. And not for the loss: after 5000 steps the regular minimum has the largest excess loss of all.")
class NotForEverNorForTheLossClaim {
    private static final Recorder<Snapshots> LOSSES = Snapshots.logSpaced(40, 5_000);
    private static final Recorder<Snapshots> EARLY = Snapshots.at(500);

    private final Experiment longRun =
            Experiment.on(new Monomial(1)).steps(50_000).trajectories(1_000).from(at(.8));
    private final Experiment mediumRun =
            longRun.steps(5_000).trajectories(2_000).record(LOSSES).record(EARLY);

    @Test
    @Order(1)
    void inTheEndOrderTwoIsNearerThanOrderOne(Lab lab, Evidence evidence) {
        assertThat(distances(lab, evidence, "T = 50000", longRun).isBelow(.6)).isSupported();
    }

    @Test
    @Order(2)
    void theRegularMinimumKeepsTheLargestLoss(Lab lab, Evidence evidence) {
        evidence.figure(() -> LossFigure.of(degree -> medium(lab, degree).of(LOSSES), 5));
        assertThat(losses(lab, evidence, 3, 5_000).isAbove(4)).isSupported();
        assertThat(losses(lab, evidence, 4, 5_000).isAbove(4)).isSupported();
        assertThat(losses(lab, evidence, 5, 5_000).isAbove(4)).isSupported();
    }

    @Control("T = 2000 instead of 50000: order 1 is still the nearer")
    void atFirstOrderOneIsNearer(Lab lab, Evidence evidence) {
        assertThat(distances(lab, evidence, "T = 2000", longRun.steps(2_000)).isBelow(.6))
                .isRefuted();
    }

    @Control("t = 500 instead of 5000: the regular minimum has the smallest loss")
    void atFirstItHasTheSmallestLoss(Lab lab, Evidence evidence) {
        assertThat(losses(lab, evidence, 3, 500).isAbove(4)).isRefuted();
        assertThat(losses(lab, evidence, 4, 500).isAbove(4)).isRefuted();
        assertThat(losses(lab, evidence, 5, 500).isAbove(4)).isRefuted();
    }

    private Run medium(Lab lab, int degree) {
        return lab.run("losses, d = " + degree, mediumRun.landscape(new Monomial(degree)));
    }

    private static Measurement distances(Lab lab, Evidence evidence, String time, Experiment experiment) {
        Run first = lab.run("d = 1, " + time, experiment);
        Run second = lab.run("d = 2, " + time, experiment.landscape(new Monomial(2)));
        return evidence.measure(
                "median |w| of d = 2 over d = 1",
                Medians.ratio(second.distance(), first.distance(), lab.bootstrap(time), lab.alpha()));
    }

    private Measurement losses(Lab lab, Evidence evidence, int degree, int step) {
        String name = "median excess loss of d = 1 over d = " + degree;
        return evidence.measure(
                name,
                Medians.ratio(
                        LossFigure.losses(medium(lab, 1), step == 500 ? EARLY : LOSSES, step),
                        LossFigure.losses(medium(lab, degree), step == 500 ? EARLY : LOSSES, step),
                        lab.bootstrap(name + " at " + step),
                        lab.alpha()));
    }
}
