package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
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
import sticky.claim.Source;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.RadialValley;
import sticky.observables.Moves;

/** Takeaway 3 with momentum, in two dimensions: figure 6 at the write-up's own momentum. */
@Claim(
        id = "T3.9",
        takeaway = "stuck",
        sentences = {127, 148, 149},
        finding = Finding.CONFIRMED,
        statement =
                "With momentum trajectories beside the fully degenerate line converge to it and get stuck, at a constant distance from O",
        source = "Section SGD get stuck along degenerate directions; figure 6",
        note = """
                Confirmed at the write-up's momentum 0.5, from starts within 0.1 of the line: in 3000 steps they get about 25 times nearer to \
                it and move along it by 0.3 % of their distance. At momentum 0.9, which the write-up does not use, they move five times as \
                far.""",
        fault = "labels-with-a-slope")
class MomentumInTheValleyClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(40, 3_000);
    private static final Source C = independent("simulation of 3000 trajectories in C");

    private final Experiment figure6 = Experiment.on(new RadialValley(2))
            .momentum(0.5)
            .steps(3_000)
            .trajectories(3_000)
            .from(uniform(-0.1, 0.1), uniformModulus(0.8, 1.7))
            .record(PATH)
            .named("momentum 0.5");

    private final Check<Experiment> hardlyMoves = check(
                    "median |dw2|/|w2| in 3000 steps",
                    (Runs runs, Experiment e) -> median(Moves.relative(runs.of(e), 1)))
            .isBelow(0.004)
            .expected(0.0029, C);

    private final Check<Experiment> comesNearer = check(
                    "median |w1| after 3000 steps over |w1| at the start", (Runs runs, Experiment e) -> {
                        Run run = runs.of(e);
                        return median(IntStream.range(0, run.trajectories())
                                .mapToDouble(i -> run.kept(i)
                                        ? Math.abs(run.end(0)[i] / run.start(0)[i])
                                        : Double.POSITIVE_INFINITY)
                                .toArray());
                    })
            .isBelow(0.14)
            .expected(0.0405, C);

    @Test
    void they_hardly_move_along_the_line(Lab lab) {
        lab.figure(() -> DistanceFigure.of(
                "figure 6 with momentum",
                "With momentum 0.5 and d = 2 the distance to O does not change, and a single trajectory hardly moves.",
                lab,
                figure6,
                PATH));
        lab.assertSupported(hardlyMoves, figure6);
    }

    @Test
    void they_come_nearer_to_the_line(Lab lab) {
        lab.assertSupported(comesNearer, figure6);
    }

    @Control("momentum 0.9 instead of 0.5")
    void with_more_momentum_they_move(Lab lab) {
        lab.assertRefuted(hardlyMoves, figure6.momentum(0.9).named("momentum 0.9"));
    }

    @Control("no momentum instead of 0.5")
    void without_momentum_they_come_nearer_more_slowly(Lab lab) {
        lab.assertRefuted(comesNearer, figure6.momentum(0).named("momentum 0"));
    }
}
