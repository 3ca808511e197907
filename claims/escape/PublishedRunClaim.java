package escape;

import static sticky.claim.VerdictAssert.assertThat;

import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.data.PublishedRun;
import sticky.ensemble.Experiment;
import sticky.ensemble.Replay;
import sticky.home.Home;
import sticky.model.DoubleWell;
import sticky.statistics.Estimate;
import sticky.statistics.Medians;

/** The published run of the escape, played again step by step: what this project simulates is what the authors simulated. */
@Claim(
        id = "E6",
        takeaway = "escape",
        sentences = {34, 35},
        finding = Finding.CONFIRMED,
        statement =
                "The authors' published run of the escape (w0 = 1.8, eta = 0.01, B = 30, n = 1000) follows from the stated step rule",
        source =
                "The write-up's code and its published trajectories; section SGD can cross a potential barrier from a sharp minimum",
        note =
                "All 100 trajectories are reproduced to rounding, step by step, and the same 28 diverge at the same steps.")
class PublishedRunClaim {
    private static final PublishedRun PUBLISHED =
            PublishedRun.read(Home.fixtures().resolve("replay"));

    private final Experiment replayed = Replay.experiment(
            PUBLISHED,
            Experiment.on(new DoubleWell(1.8, 1, 2)).learningRate(.01).batchSize(30));

    @Test
    void everyStepIsReproduced(Lab lab, Evidence evidence) {
        Replay replay = new Replay(PUBLISHED, lab.run("replay", replayed));
        Replay perturbed = new Replay(PUBLISHED, lab.run("perturbed", replayed.learningRate(.01 * (1 + 1e-6))));
        evidence.figure(() -> ReplayFigure.of(replay, perturbed));
        assertThat(largest(evidence, replay).isBelow(1e-8)).isSupported();
        assertThat(median(evidence, replay).isBelow(1e-12)).isSupported();
    }

    @Test
    void theSameTrajectoriesDivergeAtTheSameSteps(Lab lab, Evidence evidence) {
        Replay replay = new Replay(PUBLISHED, lab.run("replay", replayed));
        assertThat(divergedOtherwise(evidence, replay).isBetween(0, 0)).isSupported();
        assertThat(evidence.measure("diverged", Estimate.exact(replay.run().diverged(), 0))
                        .isBetween(28, 28))
                .isSupported();
    }

    @Control("the learning rate changed by one part in a million: the run is no longer reproduced")
    void aPerturbedStepRuleDoesNotReproduceIt(Lab lab, Evidence evidence) {
        Replay perturbed = new Replay(PUBLISHED, lab.run("perturbed", replayed.learningRate(.01 * (1 + 1e-6))));
        assertThat(largest(evidence, perturbed).isBelow(1e-8)).isRefuted();
        assertThat(median(evidence, perturbed).isBelow(1e-12)).isRefuted();
    }

    @Control("learning rate 0.009 instead of 0.01: other trajectories diverge")
    void atAnotherLearningRateOthersDiverge(Lab lab, Evidence evidence) {
        Replay other = new Replay(PUBLISHED, lab.run("learning rate 0.009", replayed.learningRate(.009)));
        assertThat(divergedOtherwise(evidence, other).isBetween(0, 0)).isRefuted();
        assertThat(evidence.measure("diverged", Estimate.exact(other.run().diverged(), 0))
                        .isBetween(28, 28))
                .isRefuted();
    }

    private static Measurement largest(Evidence evidence, Replay replay) {
        double[] differences = replay.relativeDifferences();
        return evidence.measure(
                "largest relative difference while |w| < 10", Estimate.exact(differences[differences.length - 1], 0));
    }

    private static Measurement median(Evidence evidence, Replay replay) {
        return evidence.measure(
                "median relative difference", Estimate.exact(Medians.median(replay.relativeDifferences()), 0));
    }

    private static Measurement divergedOtherwise(Evidence evidence, Replay replay) {
        return evidence.measure(
                "trajectories that diverge in one run and not, or not then, in the other",
                Estimate.exact(replay.divergedOtherwise(), 0));
    }
}
