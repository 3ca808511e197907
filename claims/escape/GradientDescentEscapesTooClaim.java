package escape;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pictures.Exits;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Histories;
import sticky.ensemble.Recorder;
import sticky.ensemble.Region;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.observables.Survivals;
import sticky.stability.BoundaryCrisis;
import sticky.statistics.DecayRates;
import sticky.statistics.Estimate;
import sticky.statistics.FitWindow;
import sticky.statistics.Proportion;
import sticky.statistics.Scale;
import sticky.statistics.Survival;

/** Footnote 8's mechanism: at figure 1's learning rate no rare batch is needed, gradient descent leaves as well. */
@Claim(
        id = "E3",
        takeaway = "escape",
        sentences = {158, 239, 240},
        finding = Finding.CONTRADICTED,
        statement = "A trajectory leaves the sharp minimum only when a rare batch throws it far from there",
        source = "Section SGD can cross a potential barrier from a sharp minimum; footnote 8",
        note =
                "At figure 1, eta H = 3.359, the minimum is unstable without any noise, and past the boundary crisis of gradient descent's map "
                        + "at eta H = 3.3504 descent without noise empties the basin too. Noise makes it about five times faster.")
class GradientDescentEscapesTooClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final BoundaryCrisis CRISIS = new BoundaryCrisis(WELL);
    private static final Recorder<Histories> BASIN = Histories.of(Region.below(0, WELL.barrier()), 0, 25);
    private static final FitWindow DECAY = FitWindow.of(3, 25);

    private final Experiment figure1 = Experiment.on(WELL)
            .steps(50)
            .trajectories(40_000)
            .from(uniform(-3.6, 3.6))
            .record(BASIN);

    private final Experiment descent = Experiment.on(WELL)
            .gradientDescent()
            .steps(1_000)
            .trajectories(4_000)
            .from(uniform(-1.9, -1.7))
            .record(Exits.of(WELL));

    @Test
    @Order(1)
    void theCrisisIsJustBelowFigure1(Lab lab, Evidence evidence) {
        evidence.figure(() -> OrbitDiagram.of(CRISIS, lab, descent));
        assertThat(crisis(evidence, CRISIS).isBetween(3.3503, 3.3505)).isSupported();
        assertThat(evidence.measure("η H at figure 1", etaH(.01)).isAbove(3.3505))
                .isSupported();
    }

    @Test
    @Order(2)
    void aboveItEveryOrbitLeaves(Lab lab, Evidence evidence) {
        assertThat(left(lab, evidence, at(lab, 3.40)).isAbove(.99)).isSupported();
    }

    @Test
    @Order(3)
    void belowItOrbitsLeaveTheMinimumAndStayInTheBasin(Lab lab, Evidence evidence) {
        Run run = at(lab, 3.25);
        assertThat(left(lab, evidence, run).isBelow(.01)).isSupported();
        assertThat(away(lab, evidence, run).isAbove(.95)).isSupported();
    }

    @Test
    @Order(4)
    void noiseMakesItFaster(Lab lab, Evidence evidence) {
        assertThat(rateRatio(lab, evidence, "SGD", figure1).isAbove(3.5)).isSupported();
    }

    @Control("orders 1, 3 instead of 1, 2: the crisis lies elsewhere")
    void anotherWellHasAnotherCrisis(Evidence evidence) {
        assertThat(crisis(evidence, new BoundaryCrisis(new DoubleWell(1.8, 1, 3)))
                        .isBetween(3.3503, 3.3505))
                .isRefuted();
    }

    @Control("learning rate 0.0095 instead of 0.01: below the crisis")
    void aSmallerLearningRateIsBelowTheCrisis(Evidence evidence) {
        assertThat(evidence.measure("η H at learning rate 0.0095", etaH(.0095)).isAbove(3.3505))
                .isRefuted();
    }

    @Control("eta H = 3.25 instead of 3.40: no orbit leaves")
    void belowTheCrisisNoOrbitLeaves(Lab lab, Evidence evidence) {
        assertThat(left(lab, evidence, at(lab, 3.25)).isAbove(.99)).isRefuted();
    }

    @Control("eta H = 3.40 instead of 3.25: every orbit leaves")
    void aboveTheCrisisNoOrbitStays(Lab lab, Evidence evidence) {
        assertThat(left(lab, evidence, at(lab, 3.40)).isBelow(.01)).isRefuted();
    }

    @Control("eta H = 1.9 instead of 3.25: descent converges to the minimum")
    void whereTheMinimumIsStableDescentConverges(Lab lab, Evidence evidence) {
        assertThat(away(lab, evidence, at(lab, 1.9)).isAbove(.95)).isRefuted();
    }

    @Control("batch size 1000 instead of 20: the noise is weak, and the rate is nearer gradient descent's")
    void weakNoiseAddsLess(Lab lab, Evidence evidence) {
        assertThat(rateRatio(lab, evidence, "SGD, B = 1000", figure1.batchSize(1_000))
                        .isAbove(3.5))
                .isRefuted();
    }

    private Run at(Lab lab, double etaH) {
        return lab.run("descent, eta H = " + etaH, descent.learningRate(etaH / CRISIS.sharpness()));
    }

    private static Estimate etaH(double learningRate) {
        double etaH = learningRate * CRISIS.sharpness();
        return Estimate.exact(etaH, Math.ulp(etaH));
    }

    private static Measurement crisis(Evidence evidence, BoundaryCrisis crisis) {
        return evidence.measure("η H at the boundary crisis", crisis.criticalSharpness());
    }

    private static Measurement left(Lab lab, Evidence evidence, Run run) {
        return evidence.measure(
                "gradient descent: share that leaves the basin within 1000 steps",
                Proportion.exact(Exits.left(run), run.trajectories(), lab.alpha()));
    }

    /** Of all, the share that is in the basin at the end and not near the minimum. */
    private static Measurement away(Lab lab, Evidence evidence, Run run) {
        long away = 0;
        for (double w : run.end(0)) {
            away += w < WELL.barrier() && Math.abs(w + WELL.w0()) > .01 ? 1 : 0;
        }
        return evidence.measure(
                "gradient descent: share in the basin, more than 0.01 from −w₀",
                Proportion.exact(away, run.trajectories(), lab.alpha()));
    }

    private Measurement rateRatio(Lab lab, Evidence evidence, String name, Experiment sgd) {
        Survival with = Survivals.of(lab.run(name, sgd).of(BASIN));
        Survival without = Survivals.of(
                lab.run("gradient descent", figure1.gradientDescent()).of(BASIN));
        return evidence.measure(
                "escape rate over gradient descent's",
                DecayRates.ratio(with, without, DECAY, Scale.LOG, lab.bootstrap("rate ratio"), lab.alpha()));
    }
}
