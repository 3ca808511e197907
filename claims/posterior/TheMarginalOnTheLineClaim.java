package posterior;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.uniform;
import static sticky.observables.Posteriors.STRIP;
import static sticky.statistics.Estimators.number;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.ValleyFigures;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.RadialValley;
import sticky.observables.EndShares;
import sticky.observables.Posteriors;

/** Takeaway 5, figures 2 and 5: near O the posterior's marginal has far more mass than SGD has trajectories. */
@Claim(
        id = "B6",
        takeaway = "posterior",
        sentences = {13, 72, 113, 114, 143, 146, 173, 191},
        finding = Finding.CONTRADICTED,
        statement =
                "If the valley has a non-degenerate direction, SGD ends distributed much like the Bayesian posterior; if not, it does not",
        source = "Introduction, list of the 2D results; figures 2 and 5, right panels",
        note = """
                Against the right object, the posterior's marginal of w2, SGD differs in both: with d = 1 it has two peaks at +-0.95 and \
                not one at O after 5000 steps; with d = 2 it differs less than drawn.""",
        fault = "starts-a-fifth-as-wide")
class TheMarginalOnTheLineClaim {
    private static final double NEAR = 0.5;

    private final Experiment figure2 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(10_000)
            .from(uniform(-STRIP, STRIP), uniform(-5, 5))
            .named("figure 2");
    private final Experiment figure5 = figure2.landscape(new RadialValley(2))
            .from(uniform(-STRIP, STRIP), uniform(-10, 10))
            .named("figure 5");

    private enum Law {
        SGD,
        POSTERIOR
    }

    /**
     * @param law whose values of w2: those of SGD's kept trajectories, or as many draws from the posterior's marginal
     * @param reach half the prior's width in w2
     */
    private record Values(Law law, Experiment sgd, double reach) {
        Values of(Law other) {
            return new Values(other, sgd, reach);
        }

        double[] w2(Runs runs) {
            Run run = runs.of(sgd);
            double[] kept = run.ofKept(run.end(1));
            return law == Law.SGD
                    ? kept
                    : Posteriors.ofW2(run, reach).sample(kept.length, runs.seed("posterior").stream(0));
        }
    }

    private final Values d1 = new Values(Law.SGD, figure2, 5);
    private final Values d2 = new Values(Law.SGD, figure5, 10);

    private final Check<Values> fewNearO =
            nearO("d = 1").isBelow(0.45).expected(0.28, independent("simulation in NumPy; 39 % of 10000 are kept"));
    private final Check<Values> fewNearOWithD2 =
            nearO("d = 2").isBelow(0.25).expected(0.156, independent("simulation in NumPy; 32 % of 10000 are kept"));

    @Test
    @Order(1)
    void with_one_non_degenerate_direction_few_are_near_O(Lab lab) {
        lab.figure(() -> ValleyFigures.startAndEnd(
                "figure 2",
                "SGD ends in two peaks where the creep along L has become slow; the posterior's marginal peaks at O.",
                lab.of(figure2),
                5));
        lab.report(
                "posterior P(|w2| < 0.5), d = 1",
                () -> number(Posteriors.ofW2(lab.of(figure2), 5).probabilityWithin(NEAR)));
        lab.assertSupported(fewNearO, d1);
    }

    @Test
    @Order(2)
    void with_no_non_degenerate_direction_few_are_near_O(Lab lab) {
        lab.figure(() -> ValleyFigures.startAndEnd(
                "figure 5",
                "With d = 2 the kept stay spread along L; the posterior's marginal falls off slowly, too.",
                lab.of(figure5),
                10));
        lab.report(
                "posterior P(|w2| < 0.5), d = 2",
                () -> number(Posteriors.ofW2(lab.of(figure5), 10).probabilityWithin(NEAR)));
        lab.assertSupported(fewNearOWithD2, d2);
    }

    @Control("as many draws from the posterior's marginal instead of SGD")
    void the_posterior_is_near_O(Lab lab) {
        lab.assertRefuted(fewNearO, d1.of(Law.POSTERIOR));
        lab.assertRefuted(fewNearOWithD2, d2.of(Law.POSTERIOR));
    }

    private static Check.Statistic<Values> nearO(String where) {
        return check("share with |w2| < 0.5, " + where, (Runs runs, Values v) -> EndShares.within(NEAR, v.w2(runs)));
    }
}
