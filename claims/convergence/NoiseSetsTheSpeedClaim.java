package convergence;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.NoiseRegimes;
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
import sticky.sgd.StationaryVariance;
import sticky.stability.LyapunovExponent;
import sticky.statistics.Estimate;
import sticky.statistics.Mean;
import sticky.statistics.Scale;
import sticky.statistics.Variance;

/** Takeaway 1, why: what the noise does in the end is different for order 1, order 2 and higher orders. */
@Claim(
        id = "T1.4",
        takeaway = "convergence",
        sentences = {9, 186},
        finding = Finding.CAVEAT,
        statement = "Close to a critical point SGD slows down with the point's degeneracy",
        source = "Section Connection between degeneracies and SGD dynamics; main takeaways",
        note =
                "In the end the noise decides. Order 1: the distance stays at a stationary variance. Order 2: it falls exponentially, at "
                        + "the rate E ln |1 + 4 eta m_xy|. Order 3: like 1/sqrt(t), a Bessel process, faster than without noise.")
class NoiseSetsTheSpeedClaim {
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(41, 10_000);

    /** Relaxed: what is left of the start is (1 - 2 eta)^600, 5e-6 of the variance. */
    private final Experiment order1 =
            Experiment.on(new Monomial(1)).steps(300).trajectories(80_000).from(at(0));

    private final Experiment order2 = Experiment.on(new Monomial(2))
            .learningRate(.05)
            .batchSize(5)
            .steps(5_000)
            .trajectories(8_000)
            .from(at(1e-3));

    /** Only sigma^2 t enters once noise dominates: sigma = 30 does in 10^4 steps what sigma = 10 does in 9 10^4. */
    private final Experiment order3 = Experiment.on(new Monomial(3))
            .labelNoise(30)
            .steps(10_000)
            .trajectories(2_000)
            .from(at(.2))
            .record(PATH);

    @Test
    @Order(1)
    void order1StaysAtTheStationaryVariance(Lab lab, Evidence evidence) {
        evidence.figure(() -> NoiseRegimes.figure(
                lab, order1, order2, lab.run("d = 3", order3).of(PATH)));
        assertThat(variance(lab, evidence, lab.run("d = 1", order1)).isBetween(.95, 1.05))
                .isSupported();
    }

    @Test
    @Order(2)
    void order2FallsExponentially(Lab lab, Evidence evidence) {
        assertThat(logDrift(lab, evidence, lab.run("d = 2", order2)).isBetween(.965, 1.035))
                .isSupported();
    }

    @Test
    @Order(3)
    void order3FallsLikeABesselProcess(Lab lab, Evidence evidence) {
        assertThat(slope(lab, evidence, lab.run("d = 3", order3)).isBetween(-.57, -.40))
                .isSupported();
    }

    @Control("batch size 18 instead of 20: the variance is larger than the formula's for 20")
    void notTheVarianceOfAnotherBatchSize(Lab lab, Evidence evidence) {
        assertThat(variance(lab, evidence, lab.run("d = 1, B = 18", order1.batchSize(18)))
                        .isBetween(.95, 1.05))
                .isRefuted();
    }

    @Control("batch size 6 instead of 5: the fall is slower than the rate for 5")
    void notTheRateOfAnotherBatchSize(Lab lab, Evidence evidence) {
        assertThat(logDrift(lab, evidence, lab.run("d = 2, B = 6", order2.batchSize(6)))
                        .isBetween(.965, 1.035))
                .isRefuted();
    }

    @Control("d = 4 instead of 3: the exponent is -1/4")
    void notTheExponentOfAnotherOrder(Lab lab, Evidence evidence) {
        assertThat(slope(lab, evidence, lab.run("d = 4", order3.landscape(new Monomial(4))))
                        .isBetween(-.57, -.40))
                .isRefuted();
    }

    private static Measurement variance(Lab lab, Evidence evidence, Run run) {
        Estimate variance = Variance.estimate(run.end(0), lab.alpha());
        double stationary = new StationaryVariance(.01, 20, 1).ofSlope(1);
        return evidence.measure("d = 1: variance over its stationary value", variance.times(1 / stationary));
    }

    private static Measurement logDrift(Lab lab, Evidence evidence, Run run) {
        double exponent =
                new LyapunovExponent(5, 1).exact(NoiseRegimes.ORDER_2_FACTOR).value();
        return evidence.measure(
                "d = 2: mean log-change of |w| a step over E ln |1 + 4 η m_xy|",
                Mean.estimate(NoiseRegimes.logDrift(run), lab.alpha()).times(1 / exponent));
    }

    private static Measurement slope(Lab lab, Evidence evidence, Run run) {
        Snapshots path = run.of(PATH);
        Estimate slope = lab.bootstrap("slope")
                .estimate(
                        run.trajectories(),
                        chosen -> NoiseRegimes.slope(path, 1_000, 10_000, chosen),
                        Scale.LINEAR,
                        lab.alpha());
        return evidence.measure("log-log slope of the median |w|, t = 1000 to 10000", slope);
    }
}
