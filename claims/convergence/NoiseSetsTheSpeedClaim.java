package convergence;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.mean;
import static sticky.statistics.Estimators.variance;

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
import sticky.model.Monomial;
import sticky.observables.Laws;
import sticky.observables.MinimumExponent;
import sticky.observables.Moves;
import sticky.observables.PowersOfTime;
import sticky.sgd.CubicNoiseLaw;

/** Takeaway 1, why: what the noise does in the end is different for order 1, order 2 and higher orders. */
@Claim(
        id = "T1.4",
        takeaway = "convergence",
        sentences = {9, 186},
        finding = Finding.CAVEAT,
        statement = "Close to a critical point SGD slows down with the point's degeneracy",
        source = "Section Connection between degeneracies and SGD dynamics; main takeaways",
        note = """
                In the end the noise decides. Order 1: the distance stays at a stationary variance. Order 2: it falls exponentially, at \
                the rate E ln |1 + 4 eta m_xy|. Order 3: as the inverse of a Bessel process, in the end \
                like 1/sqrt(t) and so faster than t^(-1/4), the law without noise; between t = 500 and 8000 the exponent is -0.44, as that \
                law has it there.""",
        fault = "label-noise-over-b-minus-1")
class NoiseSetsTheSpeedClaim {
    private static final double FROM = 0.1;
    private static final int FIRST = 500;
    private static final int LAST = 8_000;
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(41, LAST);
    private static final Recorder<Snapshots> FITTED = Snapshots.at(FIRST, LAST);

    /** Relaxed: what is left of the start is (1 - 2 eta)^600, 5e-6 of the variance. */
    private final Experiment order1 = Experiment.on(new Monomial(1))
            .steps(300)
            .trajectories(80_000)
            .from(at(0))
            .named("d = 1");

    private final Experiment order2 = Experiment.on(new Monomial(2))
            .learningRate(0.05)
            .batchSize(5)
            .steps(5_000)
            .trajectories(8_000)
            .from(at(1e-3))
            .named("d = 2");

    /** Only eta^2 sigma^2 t enters once noise dominates: sigma = 30 does in 8000 steps what sigma = 1 does in 7 10^6. */
    private final Experiment order3 = Experiment.on(new Monomial(3))
            .labelNoise(30)
            .steps(LAST)
            .trajectories(7_000)
            .from(at(FROM))
            .record(PATH)
            .record(FITTED)
            .named("d = 3");

    private final Check<Experiment> staysAtTheFloor = check(
                    "d = 1: variance over its stationary value",
                    (Runs runs, Experiment e) -> variance(runs.of(e).end(0)))
            .over(e -> Laws.stationaryVariance(e).ofSlope(1), theory("(eta sigma^2/B)/(1 - eta (1 + 2/B))"))
            .isBetween(0.95, 1.05);

    private final Check<Experiment> fallsExponentially = check(
                    "d = 2: mean log-change of |w| per step over E ln |1 + 4 η m_xy|",
                    (Runs runs, Experiment e) -> mean(Moves.logChange(runs.of(e))))
            .over(e -> MinimumExponent.at(e, 0).exact().value(), theory("E ln |1 + 2 eta Q'' m_xy|, by quadrature"))
            .isBetween(0.965, 1.035);

    private final Check<Experiment> fallsLikeABesselProcess = check(
                    "d = 3: log-log slope of the median |w|, t = 500 to 8000, over its law",
                    (Runs runs, Experiment e) -> PowersOfTime.ofMedian(runs.of(e), FITTED, FIRST, LAST))
            .over(
                    NoiseSetsTheSpeedClaim::slope,
                    theory("1/|w| is a Bessel process of dimension 3: noncentral chi-squared law; -1/2 in the end"))
            .isBetween(0.9, 1.1);

    private static double slope(Experiment e) {
        CubicNoiseLaw law = Laws.cubicNoise(e);
        double fall = law.median(FROM, LAST) / law.median(FROM, FIRST);
        return Math.log(fall) / Math.log((double) LAST / FIRST);
    }

    @Test
    @Order(1)
    void order_1_stays_at_the_stationary_variance(Lab lab) {
        lab.figure(() -> NoiseRegimes.figure(lab, order1, order2, lab.of(order3), PATH));
        lab.assertSupported(staysAtTheFloor, order1);
    }

    @Test
    @Order(2)
    void order_2_falls_exponentially(Lab lab) {
        lab.assertSupported(fallsExponentially, order2);
    }

    @Test
    @Order(3)
    void order_3_falls_like_a_bessel_process(Lab lab) {
        lab.assertSupported(fallsLikeABesselProcess, order3);
    }

    @Control("batch size 18 instead of 20")
    void a_smaller_batch_has_a_larger_variance(Lab lab) {
        lab.assertRefuted(staysAtTheFloor, order1.batchSize(18).named("d = 1, B = 18"));
    }

    @Control("batch size 6 instead of 5")
    void a_larger_batch_falls_more_slowly(Lab lab) {
        lab.assertRefuted(fallsExponentially, order2.batchSize(6).named("d = 2, B = 6"));
    }

    @Control("d = 4 instead of 3")
    void a_higher_order_has_another_exponent(Lab lab) {
        lab.assertRefuted(
                fallsLikeABesselProcess, order3.landscape(new Monomial(4)).named("d = 4"));
    }
}
