package posterior;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.ValleyFigures;
import pictures.WellPanels;
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
import sticky.model.DoubleWell;
import sticky.model.RadialValley;
import sticky.posterior.ValleyMarginal;
import sticky.statistics.Proportion;

/** Takeaway 5 in one row: change one factor at a time, and SGD's share stands otherwise to the posterior's. */
@Claim(
        id = "B10",
        takeaway = "posterior",
        sentences = {13, 14, 15, 16, 72, 97, 106, 173, 191, 192, 193, 194, 195, 196},
        finding = Finding.CONFIRMED,
        statement =
                "Whether SGD agrees with the posterior depends on training time, degree, number of degenerate directions and learning rate",
        source = "Main takeaways; introduction, last list",
        note =
                "Each of the four factors, changed alone, changes how SGD's share of a region compares with the posterior's. In figure 1's "
                        + "well SGD leaves less than a fifth of the posterior's share in the regular basin; in the valley it gathers at "
                        + "|w2| < 1 as the posterior does after 5000 steps, not yet after 500, but at |w2| < 0.5 not even after 50000.")
class WhatAgreementDependsOnClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(25, 5_000);
    private static final Recorder<Snapshots> LONG_PATH = Snapshots.logSpaced(30, 50_000);

    private final Experiment figure1 =
            Experiment.on(WELL).steps(500).trajectories(10_000).from(uniform(-3.6, 3.6));
    private final Experiment figure2 = Experiment.on(new RadialValley(1))
            .steps(5_000)
            .trajectories(4_000)
            .from(uniform(-ValleyFigures.STRIP, ValleyFigures.STRIP), uniform(-5, 5))
            .record(PATH);
    private final Experiment tenTimesLonger =
            figure2.recordNothing().steps(50_000).trajectories(2_000).record(LONG_PATH);

    @Test
    @Order(1)
    void inTheWellSgdKeepsLessThanThePosterior(Lab lab, Evidence evidence) {
        evidence.figure(() -> AgreementFigure.of(
                lab.run("figure 2, 50000 steps", tenTimesLonger),
                LONG_PATH,
                lab.run("figure 2, d = 2", figure2.landscape(new RadialValley(2))),
                PATH));
        assertThat(inTheWell(lab, evidence, WELL, lab.run("figure 1", figure1)).isBelow(.2))
                .isSupported();
    }

    @Test
    @Order(2)
    void inTheValleySgdGathersAsThePosteriorDoes(Lab lab, Evidence evidence) {
        assertThat(inTheValley(lab, evidence, lab.run("figure 2", figure2), 1).isAbove(.95))
                .isSupported();
    }

    @Test
    @Order(3)
    void notEvenTenTimesTheStepsGatherItAtHalfTheDistance(Lab lab, Evidence evidence) {
        assertThat(inTheValley(lab, evidence, lab.run("figure 2, 50000 steps", tenTimesLonger), .5)
                        .isBelow(.55))
                .isSupported();
    }

    @Control("learning rate 0.004 instead of 0.01: SGD keeps far more than the posterior")
    void theLearningRate(Lab lab, Evidence evidence) {
        Run run = lab.run("figure 1, learning rate 0.004", figure1.learningRate(.004));
        assertThat(inTheWell(lab, evidence, WELL, run).isBelow(.2)).isRefuted();
    }

    @Control("degrees 2, 3 instead of 1, 2: SGD keeps about as much as the posterior")
    void theDegree(Lab lab, Evidence evidence) {
        DoubleWell moreDegenerate = new DoubleWell(1.8, 2, 3);
        Run run = lab.run("figure 1, degrees 2, 3", figure1.landscape(moreDegenerate));
        assertThat(inTheWell(lab, evidence, moreDegenerate, run).isBelow(.2)).isRefuted();
    }

    @Control("500 steps instead of 5000: SGD has not gathered yet")
    void theTrainingTime(Lab lab, Evidence evidence) {
        Experiment shorter = figure2.recordNothing().steps(500);
        assertThat(inTheValley(lab, evidence, lab.run("figure 2, 500 steps", shorter), 1)
                        .isAbove(.95))
                .isRefuted();
    }

    @Control("d = 2, two degenerate directions instead of one: SGD does not gather")
    void theNumberOfDegenerateDirections(Lab lab, Evidence evidence) {
        Run run = lab.run("figure 2, d = 2", figure2.landscape(new RadialValley(2)));
        assertThat(inTheValley(lab, evidence, run, 1).isAbove(.95)).isRefuted();
    }

    /** n = 10000 samples, as SGD has seen. */
    private static Measurement inTheWell(Lab lab, Evidence evidence, DoubleWell well, Run run) {
        double posterior =
                WellPanels.of(well, 1e4).mass(-2 * well.w0(), well.barrier()).value();
        return evidence.measure(
                "SGD's share of -w0's basin over the posterior's, of the kept",
                WellShares.ofKept(run, lab.alpha()).times(1 / posterior));
    }

    /** Against the posterior of n = 100000 samples, whatever the run has seen. */
    private static Measurement inTheValley(Lab lab, Evidence evidence, Run run, double reach) {
        ValleyMarginal marginal = AgreementFigure.marginal(run);
        double[] w2 = run.ofKept(run.end(1));
        return evidence.measure(
                "SGD's share of |w2| < " + (reach == 1 ? "1" : reach) + " over the posterior's, of the kept",
                Proportion.exact(AgreementFigure.within(reach, w2), w2.length, lab.alpha())
                        .times(1 / marginal.probabilityWithin(reach).value()));
    }
}
