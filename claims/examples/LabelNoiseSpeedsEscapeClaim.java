package examples;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Test;
import pictures.Exits;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Verdict;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.figure.Figure;
import sticky.model.DoubleWell;
import sticky.statistics.Proportion;

@Claim(
        id = "X1",
        takeaway = "beyond",
        finding = Finding.CONFIRMED,
        statement = "Doubled label noise takes SGD out of a minimum in which it would else stay",
        source = "Not in the write-up; the one-step kernel predicts 35 % against 3 % (rates 4.4e-5 and 2.9e-6 a step)")
class LabelNoiseSpeedsEscapeClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);

    private final Experiment doubled = Experiment.on(WELL)
            .labelNoise(2)
            .learningRate(.005)
            .steps(10_000)
            .trajectories(1_000)
            .from(at(-1.8))
            .record(Exits.of(WELL));

    @Test
    void withDoubledLabelNoiseManyLeave(Lab lab, Evidence evidence) {
        Run two = lab.run("SGD", doubled);
        Run one = lab.run("SGD", doubled.labelNoise(1));
        evidence.figure(() -> Figure.of("exits", "Twice the noise, many more exits", Exits.remaining("σ", two, one)));
        assertThat(manyLeave(lab, evidence, two)).isSupported();
    }

    @Control("label noise 1 instead of 2")
    void withTheUsualLabelNoiseHardlyAnyLeave(Lab lab, Evidence evidence) {
        assertThat(manyLeave(lab, evidence, lab.run("SGD", doubled.labelNoise(1))))
                .isRefuted();
    }

    private static Verdict manyLeave(Lab lab, Evidence evidence, Run run) {
        var share = Proportion.exact(Exits.left(run), run.trajectories(), lab.alpha());
        return evidence.measure("share that leaves within 10000 steps", share).isAbove(.2);
    }
}
