package directions;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pictures.CreepPanels;
import pictures.DistanceFigure;
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
import sticky.figure.Figure;
import sticky.model.RadialValley;
import sticky.sgd.ValleyLaw;
import sticky.statistics.Medians;

/** Takeaway 2: by its noise across the line SGD creeps along it toward the more degenerate origin, at the speed of the valley law. */
@Claim(
        id = "T2.3",
        takeaway = "directions",
        sentences = {71, 105, 106, 110, 112, 116, 117, 119, 168, 179},
        finding = Finding.CONFIRMED,
        statement =
                "With a non-degenerate direction SGD moves along the degenerate line toward the most degenerate point",
        source = "Section SGD converges toward the most degenerate point along a degenerate line; figures 2 and 3",
        note =
                "The speed follows |w2|^-6 = |w2(0)|^-6 + 48 e^2 sigma^2 t/B (our law, to leading order in the learning rate): a drift "
                        + "that slows down like |w2|^7, so that O is approached and never reached.")
class CreepTowardTheOriginClaim {
    private static final int STEPS = 3_000;
    private static final Recorder<Snapshots> PATH =
            Snapshots.at(IntStream.rangeClosed(0, 50).map(i -> 100 * i).toArray());
    private static final ValleyLaw LAW = new ValleyLaw(.01, 0, 20, 1);

    private final Experiment fromTheLine =
            Experiment.on(new RadialValley(1)).steps(STEPS).trajectories(2_000).from(at(0), uniformModulus(.9, 1.6));

    @Test
    void theMoveAlongTheLineFollowsTheValleyLaw(Lab lab, Evidence evidence) {
        Run run = lab.run("SGD, d = 1", fromTheLine);
        evidence.figure(() -> CreepPanels.law(run, LAW));
        evidence.figure(() -> figure3(lab));
        assertThat(growth(lab, evidence, run).isBetween(1.01, 1.045)).isSupported();
    }

    private Figure figure3(Lab lab) {
        return DistanceFigure.of(
                "figure 3",
                "From figure 2's starts trajectories move toward O, the slower the nearer; one zigzags across L on its way.",
                lab,
                "figure 3",
                fromTheLine
                        .from(uniform(-.1, .1), uniform(-5, 5))
                        .trajectories(200)
                        .steps(5_000)
                        .record(PATH),
                PATH);
    }

    @Control("gradient descent instead of SGD: without noise nothing leaves L")
    void gradientDescentStaysWhereItIs(Lab lab, Evidence evidence) {
        assertThat(growth(lab, evidence, lab.run("gradient descent, d = 1", fromTheLine.gradientDescent()))
                        .isBetween(1.01, 1.045))
                .isRefuted();
    }

    @Control("d = 2: without a non-degenerate direction nothing leaves L")
    void withoutANonDegenerateDirectionNothingMoves(Lab lab, Evidence evidence) {
        assertThat(growth(lab, evidence, lab.run("SGD, d = 2", fromTheLine.landscape(new RadialValley(2))))
                        .isBetween(1.01, 1.045))
                .isRefuted();
    }

    private static Measurement growth(Lab lab, Evidence evidence, Run run) {
        double[] growth = CreepPanels.growth(run, LAW);
        return evidence.measure("median growth of |w2|^-6 over the valley law", Medians.of(growth, lab.alpha()));
    }
}
