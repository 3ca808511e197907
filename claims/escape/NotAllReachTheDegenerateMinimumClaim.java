package escape;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.DoubleWell;
import sticky.statistics.Proportion;

/** Figure 1, nothing dropped: part of those that leave the sharp minimum never reach the degenerate one, they diverge. */
@Claim(
        id = "E5",
        takeaway = "escape",
        sentences = {67, 91, 95, 159},
        finding = Finding.CONTRADICTED,
        statement =
                "The share in the sharp minimum decays until all trajectories have escaped to the degenerate minimum",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; figure 1",
        note =
                "18.5 % of figure 1's starts end nowhere: they diverge, and the picture is of the rest. Of those still in the regular "
                        + "basin at t = 3, one in ten diverges.")
class NotAllReachTheDegenerateMinimumClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final Recorder<Occupancy> REGULAR = Occupancy.of(Region.below(0, WELL.barrier()));
    private static final Recorder<Occupancy> DEGENERATE = Occupancy.of(Region.above(0, WELL.barrier()));
    private static final Recorder<Snapshots> AT_3 = Snapshots.at(3);

    private final Experiment figure1 = Experiment.on(WELL)
            .steps(50)
            .trajectories(40_000)
            .from(uniform(-3.6, 3.6))
            .record(REGULAR)
            .record(DEGENERATE)
            .record(AT_3);

    @Test
    @Order(1)
    void oneInFiveStartsDiverges(Lab lab, Evidence evidence) {
        Run run = lab.run("figure 1", figure1);
        evidence.figure(() -> SharesFigure.of(run, REGULAR, DEGENERATE));
        assertThat(diverged(lab, evidence, run).isBetween(.165, .205)).isSupported();
    }

    @Test
    @Order(2)
    void onLeavingTheBasinSomeDiverge(Lab lab, Evidence evidence) {
        assertThat(divergedFromTheBasin(lab, evidence, lab.run("figure 1", figure1))
                        .isAbove(.04))
                .isSupported();
    }

    @Control("learning rate 0.004 instead of 0.01: fewer diverge, and none from the basin")
    void fewerDivergeAtASmallLearningRate(Lab lab, Evidence evidence) {
        Run run = lab.run("learning rate 0.004", figure1.learningRate(.004));
        assertThat(diverged(lab, evidence, run).isBetween(.165, .205)).isRefuted();
        assertThat(divergedFromTheBasin(lab, evidence, run).isAbove(.04)).isRefuted();
    }

    private static Measurement diverged(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "share of all that started that diverges by t = 50",
                Proportion.exact(run.diverged(), run.trajectories(), lab.alpha()));
    }

    private static Measurement divergedFromTheBasin(Lab lab, Evidence evidence, Run run) {
        double[] at3 = run.of(AT_3).after(3, 0);
        long inside = 0;
        long diverged = 0;
        for (int i = 0; i < at3.length; i++) {
            if (at3[i] < WELL.barrier()) {
                inside++;
                diverged += run.kept(i) ? 0 : 1;
            }
        }
        return evidence.measure(
                "share of those in the regular basin at t = 3 that diverges by t = 50",
                Proportion.exact(diverged, inside, lab.alpha()));
    }
}
