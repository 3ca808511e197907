package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.median;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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
import sticky.observables.Agreement;
import sticky.observables.Laws;
import sticky.observables.Survivors;

/** Takeaway 5, the conjecture: with d = 1 SGD goes to O for ever, one law for all settings and through the noise around O. */
@Claim(
        id = "C1",
        takeaway = "posterior",
        sentences = {115},
        finding = Finding.CAVEAT,
        statement =
                "In the limit of infinite time the distribution of SGD's trajectories is a Dirac at O, with d = 1, as conjectured",
        source = "Section SGD converges toward the most degenerate point along a degenerate line",
        note = """
                Nothing stops the drift: the median of |w2| keeps to the valley law t^(-1/6), within 5 %, in five stretches of 13 decades of scaled time, \
                from far out on L to where the noise across L is wider than the distance to O. So the kept go to O, though no run arrives: \
                |w2| = 0.13 takes 1e9 steps. Two caveats: the limit is of the kept, and of figure 2's starts most diverge (T2.4); \
                with d = 2 SGD does not move (C3).""",
        fault = "label-noise-of-twice-the-batch")
class TheLawOfTheCreepForEverClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(16, 30_000);
    private static final Recorder<Snapshots> PATH_AT_O = Snapshots.logSpaced(16, 10_000);
    private static final Recorder<Snapshots> PATH_BEYOND = Snapshots.logSpaced(16, 20_000);

    private final Experiment figure2 = Experiment.on(new RadialValley(1))
            .steps(30_000)
            .trajectories(120)
            .from(at(0), at(1.2))
            .record(PATH)
            .named("figure 2's settings");
    private final Experiment fast =
            figure2.learningRate(0.05).batchSize(5).from(at(0), at(1)).named("learning rate 0.05, B = 5");
    private final Experiment momentum = figure2.learningRate(0.005)
            .momentum(0.9)
            .batchSize(5)
            .from(at(0), at(1))
            .named("learning rate 0.005, momentum 0.9, B = 5");
    private final Experiment noisy = Experiment.on(new RadialValley(1))
            .learningRate(0.05)
            .labelNoise(9.2)
            .steps(10_000)
            .trajectories(300)
            .from(at(0), at(0.5))
            .record(PATH_AT_O)
            .named("learning rate 0.05, label noise 9.2");
    private final Experiment noisiest = Experiment.on(new RadialValley(1))
            .learningRate(0.05)
            .labelNoise(14)
            .steps(20_000)
            .trajectories(300)
            .from(at(0), at(0.35))
            .record(PATH_BEYOND)
            .named("learning rate 0.05, label noise 14");

    private final Check<Experiment> farOut = follows("from 54 l to 32 l, figure 2's settings", 1.2, 0.9995);
    private final Check<Experiment> halfway = follows("from 10 l to 3.3 l, learning rate 0.05, B = 5", 1, 0.9965);
    private final Check<Experiment> withMomentum = follows("from 10 l to 3.3 l, momentum 0.9", 1, 0.9965);
    private final Check<Experiment> inTheNoise = follows("from 1.1 l to 0.5 l, label noise 9.2", 0.5, 0.9975);
    private final Check<Experiment> deepInTheNoise = follows("from 0.5 l to 0.27 l, label noise 14", 0.35, 1.003);

    @Test
    @Order(1)
    void far_from_O_it_follows_the_law(Lab lab) {
        lab.figure(() -> CollapseFigure.of(
                lab,
                List.of(figure2, fast, momentum, noisy, noisiest),
                List.of(PATH, PATH, PATH, PATH_AT_O, PATH_BEYOND)));
        lab.assertSupported(farOut, figure2);
        lab.assertSupported(halfway, fast);
    }

    @Test
    @Order(2)
    void with_momentum_it_follows_the_law(Lab lab) {
        lab.assertSupported(withMomentum, momentum);
    }

    @Test
    @Order(3)
    void where_the_noise_is_wider_than_the_distance_it_follows_the_law(Lab lab) {
        lab.report("share that diverges, label noise 14", () -> Survivors.shareDiverged(lab.of(noisiest)));
        lab.assertSupported(inTheNoise, noisy);
        lab.assertSupported(deepInTheNoise, noisiest);
    }

    /** Half the rate: |w2| is larger by 2^(1/6) = 1.12 where the start is forgotten. */
    @Control("batches of twice the size")
    void larger_batches_slow_it_down(Lab lab) {
        lab.assertRefuted(farOut, figure2.batchSize(40).named("figure 2's settings, B = 40"));
        lab.assertRefuted(halfway, fast.batchSize(10).named("learning rate 0.05, B = 10"));
        lab.assertRefuted(withMomentum, momentum.batchSize(10).named("learning rate 0.005, momentum 0.9, B = 10"));
        lab.assertRefuted(inTheNoise, noisy.batchSize(40).named("learning rate 0.05, label noise 9.2, B = 40"));
        lab.assertRefuted(deepInTheNoise, noisiest.batchSize(40).named("learning rate 0.05, label noise 14, B = 40"));
    }

    private static Check<Experiment> follows(String where, double start, double expected) {
        return check(
                        "median |w2| of the kept over the valley law, " + where,
                        (Runs runs, Experiment e) -> median(Agreement.moduli(runs.of(e))))
                .over(e -> Laws.valley(e).position(start, e.steps()), theory("the valley law"))
                .isBetween(0.95, 1.05)
                .expected(expected, independent("simulation in C; 1 by the law"));
    }
}
