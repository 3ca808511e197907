package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.uniform;
import static sticky.observables.Basin.LEFT;
import static sticky.statistics.Estimators.kolmogorovSmirnov;
import static sticky.statistics.Estimators.median;
import static sticky.statistics.Estimators.number;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.WellPanels;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.observables.Basin;
import sticky.observables.EndShares;
import sticky.observables.EscapeRates;
import sticky.observables.Posteriors;
import sticky.posterior.Posterior;

/** Takeaway 5, figure 1: whether SGD ends where the posterior is depends on the learning rate. */
@Claim(
        id = "B3",
        takeaway = "posterior",
        sentences = {13, 14, 67, 90, 95, 97, 98, 191, 196},
        finding = Finding.CAVEAT,
        statement =
                "At a learning rate that lets SGD escape, it ends where the posterior is, though in finite time their forms differ",
        source =
                "Section SGD can cross a potential barrier from a sharp minimum; main takeaways; figure 1, right panels",
        note = """
                Agreement depends on the learning rate, as the write-up says: at 0.01 fewer than 0.3 % stay in the regular basin, at 0.004 \
                more than a quarter do. The forms do differ, and more with time, not less: from 500 steps to 5000 SGD's median distance \
                to +w0 falls from 1.25 times the posterior's to a tenth of it, because its noise vanishes there with the gradient.""",
        fault = "well-5-percent-wide")
class AgreementDependsOnTheLearningRateClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final int DRAWS = 50_000;

    private final Experiment figure1 = Experiment.on(WELL)
            .steps(500)
            .trajectories(10_000)
            .from(uniform(-3.6, 3.6))
            .named("learning rate 0.01");
    private final Experiment slower = figure1.learningRate(0.004).named("learning rate 0.004");
    private final Experiment longer = figure1.trajectories(2_000).steps(5_000).named("5000 steps");

    private static final int CELLS = 300;

    private enum Law {
        SGD,
        POSTERIOR
    }

    /** @param law whose values of w: those of SGD's kept trajectories, or as many draws from the posterior at n = T B */
    private record Values(Law law, Experiment sgd) {
        double[] w(Runs runs) {
            Run run = runs.of(sgd);
            double[] kept = run.ofKept(run.end(0));
            return law == Law.SGD ? kept : posterior(sgd).sample(kept.length, runs.seed("posterior's own").stream(0));
        }
    }

    private final Check<Experiment> hardlyAnyStays = check(
                    "share of the kept in the basin of -w0 at t = 500",
                    (Runs runs, Experiment e) -> EndShares.ofKept(runs.of(e), LEFT))
            .isBelow(0.003)
            .expected(
                    e -> StrictMath.exp(-EscapeRates.law(e).escapeRate(CELLS).value() * e.steps()),
                    quadrature("at most exp(-rate T), rate of the one-step kernel"));

    private final Check<Values> formsDiffer = check(
                    "Kolmogorov-Smirnov distance of the kept to the posterior at n = T B, t = 500",
                    (Runs runs, Values v) -> kolmogorovSmirnov(
                            v.w(runs), posterior(v.sgd).sample(DRAWS, runs.seed("posterior").stream(0))))
            .isBetween(0.28, 0.46)
            .expected(0.373, independent("simulation in C of 60000 trajectories against a quadrature in NumPy"));

    private final Check<Experiment> narrowsFaster = check(
                    "median distance to +w0 of the kept over the posterior's at n = T B, t = 5000",
                    (Runs runs, Experiment e) -> {
                        Run run = runs.of(e);
                        return median(WellPanels.map(run.ofKept(run.end(0)), w -> Math.abs(w - WELL.w0())))
                                .times(1 / Posteriors.medianDistance(posterior(e), WELL.w0(), WELL.w0()));
                    })
            .isBelow(0.25)
            .expected(0.106, independent("simulation in C of 30000 trajectories over a quadrature in NumPy"));

    @Test
    @Order(1)
    void hardly_any_trajectory_stays_in_the_regular_basin(Lab lab) {
        lab.figure(() -> ShareFigure.ends(lab.of(figure1), lab.of(slower), samples(figure1)));
        lab.report("share of all that started", () -> EndShares.ofAll(lab.of(figure1), LEFT));
        lab.report("posterior mass of the basin of -w0", () -> number(Posteriors.mass(WELL, samples(figure1), LEFT)));
        lab.assertSupported(hardlyAnyStays, figure1);
    }

    @Test
    @Order(2)
    void the_forms_of_the_two_distributions_differ(Lab lab) {
        lab.assertSupported(formsDiffer, new Values(Law.SGD, figure1));
    }

    @Test
    @Order(3)
    void and_differ_more_with_time(Lab lab) {
        lab.figure(() -> ShareFigure.nearTheMinimum(lab.of(figure1), lab.of(longer)));
        lab.assertSupported(narrowsFaster, longer);
    }

    @Control("learning rate 0.004 instead of 0.01")
    void many_stay_at_a_small_learning_rate(Lab lab) {
        lab.assertRefuted(hardlyAnyStays, slower);
    }

    @Control("as many draws from the posterior instead of SGD")
    void the_posterior_has_its_own_form(Lab lab) {
        lab.assertRefuted(formsDiffer, new Values(Law.POSTERIOR, figure1));
    }

    /** 1.25 by the same independent simulation. */
    @Control("500 steps instead of 5000")
    void after_500_steps_sgd_is_not_the_narrower(Lab lab) {
        lab.assertRefuted(narrowsFaster, longer.steps(500).named("500 steps"));
    }

    private static double samples(Experiment sgd) {
        return (double) sgd.steps() * sgd.batches().batchSize();
    }

    private static Posterior posterior(Experiment sgd) {
        return Posteriors.of(Basin.well(sgd.landscape()), samples(sgd));
    }
}
