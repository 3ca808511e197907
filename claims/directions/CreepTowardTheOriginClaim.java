package directions;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;
import static sticky.statistics.Estimators.median;

import java.util.Arrays;
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
import sticky.statistics.Estimator;

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
                The speed is the valley law's (ours), -8 eta^2 sigma^2/B |w2|^7 over 1 - eta w2^8 (1 + 2/B) a step: with it the measured \
                growth is right to half a per cent, without the last factor, to leading order in eta, to a few per cent. The drift slows \
                down like |w2|^7, so that O is approached and never reached.""",
        fault = "label-noise-over-b-minus-1")
class CreepTowardTheOriginClaim {
    private static final Recorder<Snapshots> PATH =
            Snapshots.at(IntStream.rangeClosed(0, 50).map(i -> 100 * i).toArray());

    private final Experiment onTheLine = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(3_000)
            .from(at(0), uniformModulus(0.9, 1.6))
            .named("SGD, d = 1");
    private final Experiment figure3 = onTheLine
            .from(uniform(-0.1, 0.1), uniform(-5, 5))
            .trajectories(200)
            .steps(5_000)
            .record(PATH)
            .named("figure 3");

    private final Check<Experiment> creeps = check(
                    "median growth of |w2|^-6 + 3η(1 + 2/B)w2² over the valley law",
                    (Runs runs, Experiment e) -> median(Moves.growthOfClock(runs.of(e), 1)))
            .over(
                    e -> Laws.valley(e).growth(e.steps()),
                    theory("the valley law at a finite learning rate: 48 eta^2 sigma^2 T/B")
                            .within(0.005))
            .isBetween(0.99, 1.01);

    @Test
    void the_move_along_the_line_follows_the_valley_law(Lab lab) {
        lab.figure(() -> CreepPanels.law(lab.of(onTheLine)));
        lab.figure(() -> DistanceFigure.of(
                "figure 3",
                "From figure 2's starts trajectories move toward O, the nearer the more slowly; one zigzags across L on its way.",
                lab,
                figure3,
                PATH));
        lab.report(
                "median growth of |w2|^-6 over the law of leading order",
                () -> inUnitsOfTheLaw(Moves.growthOfInverseSixth(lab.of(onTheLine), 1)));
        lab.assertSupported(creeps, onTheLine);
    }

    @Control("batch size 40 instead of 20")
    void larger_batches_halve_the_growth(Lab lab) {
        lab.assertRefuted(creeps, onTheLine.batchSize(40).named("SGD, d = 1, B = 40"));
    }

    @Control("momentum 0.5 instead of 0")
    void momentum_quadruples_the_growth(Lab lab) {
        lab.assertRefuted(creeps, onTheLine.momentum(0.5).named("SGD, d = 1, momentum 0.5"));
    }

    private Estimator inUnitsOfTheLaw(double[] growth) {
        double law = Laws.valley(onTheLine).growth(onTheLine.steps());
        return median(Arrays.stream(growth).map(one -> one / law).toArray());
    }
}
