package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.uniform;
import static sticky.observables.Posteriors.STRIP;
import static sticky.statistics.Estimators.number;
import static sticky.statistics.Estimators.share;

import java.util.Arrays;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.ValleyFigures;
import posterior.InTheValley.Values;
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
import sticky.observables.EndShares;
import sticky.observables.Laws;
import sticky.sgd.ValleyLaw;
import sticky.statistics.Estimator;

/** Takeaway 5, figures 2 and 5: the form of SGD's distribution against that of the posterior's marginal, over time. */
@Claim(
        id = "B6",
        takeaway = "posterior",
        sentences = {72, 146},
        finding = Finding.CAVEAT,
        statement = """
                After a large enough number of steps SGD's distribution behaves qualitatively like the posterior if the valley has a \
                non-degenerate direction; if it has none, the two look quite different""",
        source = "Introduction, list of the 2D results; figures 2 and 5, right panels",
        note = """
                As to where it gathers, yes: with d = 1 SGD drifts toward O (T2.3), after 300000 steps nearly all of the kept are within \
                |w2| < 0.5, as the posterior is, and by the valley law the medians meet after 1e14 steps; with d = 2 they part for ever. The \
                form is another: SGD stands in two peaks at the valley law's edge, the posterior in one at O. With d = 1 SGD is farther from \
                the posterior (0.56 in Kolmogorov-Smirnov distance) than with d = 2 (0.33) after 5000 steps, and farther yet (0.70) after \
                300000, where the shares within 0.5 cross. By the law it stays farther than with d = 2 for 1e10 steps, and from 5000 steps on the \
                distance is at least 0.49: where the medians cross SGD is a front and the posterior spread out.""",
        authors = """
                We wrote "qualitatively", and figure 2's caption says that the two do not coincide: what we mean is that both gather \
                toward O with d = 1, and that SGD does not with d = 2.""",
        changeOurMind = """
                A number of steps that can be run, from 5000 on, after which SGD in figure 2 has its peak at O, or a distance to the \
                posterior's marginal at n = T B of less than the 0.33 of figure 5's SGD at 5000.""",
        fault = "label-noise-of-twice-the-batch")
class TheMarginalOnTheLineClaim {
    private static final double NEAR = 0.5;
    private static final int LONG = 300_000;

    private static final Recorder<Snapshots> PATH = Snapshots.at(50, 500, 5_000, 20_000, 100_000, LONG);
    private static final Recorder<Snapshots> SHORT_PATH = Snapshots.at(50, 500, 5_000);

    private final Experiment figure2 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(6_000)
            .from(uniform(-STRIP, STRIP), uniform(-5, 5))
            .named("figure 2");
    private final Experiment figure5 = figure2.landscape(new RadialValley(2))
            .from(uniform(-STRIP, STRIP), uniform(-10, 10))
            .record(SHORT_PATH)
            .named("figure 5");
    private final Experiment sixtyTimesLonger =
            figure2.steps(LONG).trajectories(560).record(PATH).named("figure 2, 300000 steps");

    private final InTheValley d1 = InTheValley.of(figure2, 5);
    private final InTheValley d2 = InTheValley.of(figure5, 10);
    private final InTheValley d1Later = InTheValley.of(sixtyTimesLonger, 5);

    private final Check<InTheValley> isFar =
            distance("d = 1, 5000 steps").isBetween(0.46, 0.66).expected(0.558, independent("simulation in C"));
    private final Check<InTheValley> isFarLater = distance("d = 1, 300000 steps")
            .isAbove(0.4)
            .expected(0.695, independent("simulation in C; 0.71 by the valley law"));
    private final Check<InTheValley> isNearerWithD2 =
            distance("d = 2, 5000 steps").isBetween(0.22, 0.45).expected(0.333, independent("simulation in C"));

    private final Check<InTheValley> standsInTwoPeaks = check(
                    "share with |w2| within a tenth of the valley law's edge, d = 1", this::shareAtTheEdge)
            .isBetween(0.35, 0.58)
            .expected(0.452, independent("simulation in C; the posterior has 0.016"));

    private final Check<InTheValley> gathersLater = check(
                    "share with |w2| < 0.5, d = 1, 300000 steps",
                    (Runs runs, InTheValley v) -> EndShares.within(NEAR, v.moduli(runs)))
            .isAbove(0.8)
            .expected(0.9975, independent("simulation in C and NumPy; the valley law's edge is at 0.4903"));

    @Test
    @Order(1)
    void with_one_non_degenerate_direction_sgd_is_far_from_the_posterior(Lab lab) {
        lab.figure(() -> ValleyFigures.startAndEnd(
                "figure 2",
                "SGD ends in two peaks where the creep along L has become slow; the posterior's marginal peaks at O.",
                lab.of(figure2),
                5));
        lab.assertSupported(isFar, d1);
    }

    @Test
    @Order(2)
    void it_stands_in_two_peaks(Lab lab) {
        lab.assertSupported(standsInTwoPeaks, d1);
    }

    @Test
    @Order(3)
    void with_no_non_degenerate_direction_it_is_nearer(Lab lab) {
        lab.figure(() -> ValleyFigures.startAndEnd(
                "figure 5",
                "With d = 2 the kept stay spread along L; the posterior's marginal falls off slowly, too.",
                lab.of(figure5),
                10));
        lab.assertSupported(isNearerWithD2, d2);
    }

    @Test
    @Order(4)
    void later_it_has_gathered_and_is_as_far(Lab lab) {
        lab.figure(() -> AgreementFigure.of(lab, d1Later, d2, PATH, SHORT_PATH));
        lab.report(
                "posterior P(|w2| < 0.5), d = 1, n = 6000000",
                () -> number(d1Later.posterior(lab).below(NEAR), 1e-6));
        lab.report(
                "distance by the valley law where the medians cross, 1.2e14 steps",
                () -> number(AgreementFigure.byTheLaw(lab, d1Later, 1.2e14), 1e-3));
        lab.assertSupported(gathersLater, d1Later);
        lab.assertSupported(isFarLater, d1Later);
    }

    @Control("as many draws from the posterior's marginal instead of SGD")
    void the_posterior_is_near_itself(Lab lab) {
        lab.assertRefuted(isFar, d1.of(Values.POSTERIOR));
        lab.assertRefuted(standsInTwoPeaks, d1.of(Values.POSTERIOR));
        lab.assertRefuted(isFarLater, d1Later.of(Values.POSTERIOR));
        lab.assertRefuted(isNearerWithD2, d2.of(Values.POSTERIOR));
    }

    @Control("50000 steps instead of 300000")
    void earlier_few_have_gathered(Lab lab) {
        Experiment earlier = sixtyTimesLonger.recordNothing().steps(50_000).named("figure 2, 50000 steps");
        lab.assertRefuted(gathersLater, d1Later.sgd(earlier));
    }

    private Estimator shareAtTheEdge(Runs runs, InTheValley valley) {
        ValleyLaw law = Laws.valley(figure2);
        double edge = law.position(Double.POSITIVE_INFINITY, figure2.steps());
        double[] moduli = valley.moduli(runs);
        return share(
                Arrays.stream(moduli)
                        .filter(w2 -> Math.abs(w2 / edge - 1) < 0.1)
                        .count(),
                moduli.length);
    }

    private static Check.Statistic<InTheValley> distance(String where) {
        return check(
                "Kolmogorov-Smirnov distance of |w2| to the posterior, " + where,
                (Runs runs, InTheValley v) -> v.distance(runs));
    }
}
