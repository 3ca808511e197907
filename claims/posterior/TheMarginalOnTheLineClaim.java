package posterior;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.ValleyFigures;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.RadialValley;
import sticky.statistics.Proportion;

/** Takeaway 5, figures 2 and 5: near O the posterior's marginal has far more mass than SGD has trajectories. */
@Claim(
        id = "B6",
        takeaway = "posterior",
        sentences = {13, 72, 113, 114, 143, 146, 173, 191},
        finding = Finding.CONTRADICTED,
        statement =
                "If the valley has a non-degenerate direction, SGD ends distributed much like the Bayesian posterior; if not, it does not",
        source = "Introduction, list of the 2D results; figures 2 and 5, right panels",
        note =
                "Against the right object, the posterior's marginal of w2, SGD differs in both: with d = 1 it has two peaks at +-0.95 and "
                        + "not one at O after 5000 steps; with d = 2 it differs less than drawn.")
class TheMarginalOnTheLineClaim {
    private static final double NEAR = .5;

    private final Experiment figure2 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(10_000)
            .from(uniform(-ValleyFigures.STRIP, ValleyFigures.STRIP), uniform(-5, 5));
    private final Experiment figure5 = figure2.landscape(new RadialValley(2))
            .from(uniform(-ValleyFigures.STRIP, ValleyFigures.STRIP), uniform(-10, 10));

    @Test
    @Order(1)
    void withOneNonDegenerateDirectionFewAreNearO(Lab lab, Evidence evidence) {
        Run run = lab.run("figure 2", figure2);
        evidence.figure(() -> ValleyFigures.startAndEnd(
                "figure 2",
                "SGD ends in two peaks where the creep along L has become slow; the posterior's marginal peaks at O.",
                run,
                5));
        evidence.report(
                "posterior P(|w2| < 0.5), d = 1", ValleyFigures.marginal(run, 5).probabilityWithin(NEAR));
        assertThat(shareNearO(lab, evidence, run).isBelow(.45)).isSupported();
    }

    @Test
    @Order(2)
    void withNoNonDegenerateDirectionFewAreNearO(Lab lab, Evidence evidence) {
        Run run = lab.run("figure 5", figure5);
        evidence.figure(() -> ValleyFigures.startAndEnd(
                "figure 5",
                "With d = 2 the kept stay spread along L; the posterior's marginal falls off slowly, too.",
                run,
                10));
        evidence.report(
                "posterior P(|w2| < 0.5), d = 2",
                ValleyFigures.marginal(run, 10).probabilityWithin(NEAR));
        assertThat(shareNearO(lab, evidence, run).isBelow(.25)).isSupported();
    }

    @Control("as many draws from the posterior's marginal instead of SGD, d = 1")
    void thePosteriorIsNearOWithOneNonDegenerateDirection(Lab lab, Evidence evidence) {
        assertThat(drawsNearO(lab, evidence, lab.run("figure 2", figure2), 5).isBelow(.45))
                .isRefuted();
    }

    @Control("as many draws from the posterior's marginal instead of SGD, d = 2")
    void thePosteriorIsNearOWithNone(Lab lab, Evidence evidence) {
        assertThat(drawsNearO(lab, evidence, lab.run("figure 5", figure5), 10).isBelow(.25))
                .isRefuted();
    }

    private static Measurement shareNearO(Lab lab, Evidence evidence, Run run) {
        return near(lab, evidence, "share of the kept with |w2| < 0.5", run.ofKept(run.end(1)));
    }

    private static Measurement drawsNearO(Lab lab, Evidence evidence, Run run, double reach) {
        int kept = run.trajectories() - run.diverged();
        double[] draws = ValleyFigures.marginal(run, reach).sample(kept, lab.seed("posterior").stream(0));
        return near(lab, evidence, "share of the posterior's draws with |w2| < 0.5", draws);
    }

    private static Measurement near(Lab lab, Evidence evidence, String name, double[] w2) {
        long near = 0;
        for (double value : w2) {
            near += Math.abs(value) < NEAR ? 1 : 0;
        }
        return evidence.measure(name, Proportion.exact(near, w2.length, lab.alpha()));
    }
}
