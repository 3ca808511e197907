package directions;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;
import static sticky.statistics.Estimators.median;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pictures.DistanceFigure;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.model.RadialValley;
import sticky.observables.Laws;
import sticky.observables.Moves;

/** Takeaway 2: by its noise across the line SGD creeps along it toward the more degenerate origin, at the speed of the valley law. */
@Claim(
        id = "T2.3",
        takeaway = "directions",
        sentences = {71, 105, 106, 110, 112, 116, 117, 119, 168, 179},
        finding = Finding.CONFIRMED,
        statement =
                "With a non-degenerate direction SGD moves along the degenerate line toward the most degenerate point",
        source = "Section SGD converges toward the most degenerate point along a degenerate line; figures 2 and 3",
        note = """
                The speed follows |w2|^-6 = |w2(0)|^-6 + 48 eta^2 sigma^2 t/B (our law, to leading order in the learning rate): a drift \
                that slows down like |w2|^7, so that O is approached and never reached.""",
        fault = "label-noise-over-b-minus-1")
class CreepTowardTheOriginClaim {
    private static final Recorder<Snapshots> PATH =
            Snapshots.at(IntStream.rangeClosed(0, 50).map(i -> 100 * i).toArray());

    private final Experiment onTheLine = Experiment.on(new RadialValley(1))
            .steps(3_000)
            .trajectories(2_000)
            .from(at(0), uniformModulus(0.9, 1.6))
            .named("SGD, d = 1");
    private final Experiment figure3 = onTheLine
            .from(uniform(-0.1, 0.1), uniform(-5, 5))
            .trajectories(200)
            .steps(5_000)
            .record(PATH)
            .named("figure 3");

    private final Check<Experiment> creeps = check(
                    "median growth of |w2|^-6 over the valley law",
                    (Runs runs, Experiment e) -> median(Moves.growthOfInverseSixth(runs.of(e), 1)))
            .over(e -> Laws.valley(e).growth(e.steps()), theory("the valley law, to leading order in eta"))
            .isBetween(1.01, 1.045)
            .expected(1.026, independent("simulation in C and NumPy; the law is of leading order, so not 1"));

    @Test
    void the_move_along_the_line_follows_the_valley_law(Lab lab) {
        lab.figure(() -> CreepPanels.law(lab.of(onTheLine)));
        lab.figure(() -> DistanceFigure.of(
                "figure 3",
                "From figure 2's starts trajectories move toward O, the nearer the more slowly; one zigzags across L on its way.",
                lab,
                figure3,
                PATH));
        lab.assertSupported(creeps, onTheLine);
    }

    @Control("batch size 40 instead of 20")
    void larger_batches_halve_the_growth(Lab lab) {
        lab.assertRefuted(creeps, onTheLine.batchSize(40).named("SGD, d = 1, B = 40"));
    }

    @Control("gradient descent instead of SGD")
    void without_noise_nothing_leaves_the_line(Lab lab) {
        lab.assertRefuted(creeps, onTheLine.gradientDescent().named("gradient descent, d = 1"));
    }

    @Control("d = 2 instead of 1")
    void without_a_non_degenerate_direction_nothing_leaves_the_line(Lab lab) {
        lab.assertRefuted(creeps, onTheLine.landscape(new RadialValley(2)).named("SGD, d = 2"));
    }
}
