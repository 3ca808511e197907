package escape;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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
import sticky.model.DoubleWell;
import sticky.observables.Survivals;
import sticky.statistics.FitWindow;
import sticky.statistics.Scale;
import sticky.statistics.Survival;

/** Figure 1: the fraction of trajectories in the regular basin decays exponentially. */
@Claim(
        id = "E1",
        takeaway = "escape",
        sentences = {67, 90, 91, 95, 96, 159, 242},
        finding = Finding.CONFIRMED,
        statement =
                "At a large enough learning rate SGD escapes from the sharp minimum over the barrier, at a constant rate",
        source = "Section SGD can cross a potential barrier from a sharp minimum; figure 1, bottom left",
        note =
                "Confirmed at figure 1's settings. Gradient descent without noise empties the basin too, exponentially and about five "
                        + "times more slowly, since the minimum is linearly unstable there: R² cannot tell the two apart.")
class ExponentialEscapeClaim {
    private static final DoubleWell WELL = new DoubleWell(1.8, 1, 2);
    private static final Recorder<Histories> BASIN = Histories.of(Region.below(0, WELL.barrier()), 0, 50);
    private static final Recorder<Histories> OTHER_BASIN = Histories.of(Region.above(0, WELL.barrier()), 0, 50);
    private static final FitWindow DECAY = FitWindow.of(3, 25);
    private static final FitWindow EARLY = FitWindow.of(3, 10);
    private static final FitWindow LATE = FitWindow.of(10, 25);

    private final Experiment figure1 = Experiment.on(WELL)
            .steps(50)
            .trajectories(60_000)
            .from(uniform(-3.6, 3.6))
            .record(BASIN)
            .record(OTHER_BASIN);

    @Test
    @Order(1)
    void theFractionDecaysAtThePredictedRate(Lab lab, Evidence evidence) {
        Survival sgd = survival(lab, "SGD", figure1);
        Survival descent = survival(lab, "gradient descent", figure1.gradientDescent());
        evidence.figure(() -> EscapeFigure.of(
                lab.run("SGD", figure1),
                sgd,
                descent,
                survival(lab, "eta = 0.004", figure1.learningRate(.004)),
                lab.alpha()));
        evidence.report("R² of SGD's decay", () -> sgd.rSquared(DECAY, lab.bootstrap("R²"), lab.alpha()));
        evidence.report(
                "R² of gradient descent's decay", () -> descent.rSquared(DECAY, lab.bootstrap("R²"), lab.alpha()));
        evidence.report(
                "escape rate, as a share of all that started",
                () -> sgd.ofAllThatStarted().rate(DECAY, Scale.LINEAR, lab.bootstrap("all"), lab.alpha()));
        assertThat(rate(lab, evidence, sgd).isBetween(.095, .130)).isSupported();
    }

    @Test
    @Order(2)
    void theDecayIsExponential(Lab lab, Evidence evidence) {
        assertThat(rateRatio(lab, evidence, BASIN).isBetween(.8, 1.25)).isSupported();
    }

    @Control("learning rate 0.004 instead of 0.01: nobody escapes")
    void nobodyEscapesAtASmallLearningRate(Lab lab, Evidence evidence) {
        assertThat(rate(lab, evidence, survival(lab, "eta = 0.004", figure1.learningRate(.004)))
                        .isBetween(.095, .130))
                .isRefuted();
    }

    @Control("gradient descent instead of SGD: the rate is far smaller")
    void gradientDescentIsSlower(Lab lab, Evidence evidence) {
        assertThat(rate(lab, evidence, survival(lab, "gradient descent", figure1.gradientDescent()))
                        .isBetween(.095, .130))
                .isRefuted();
    }

    @Control("the degenerate basin instead of the regular one: a share that saturates does not change at one rate")
    void theShareOfTheOtherBasinIsNotExponential(Lab lab, Evidence evidence) {
        assertThat(rateRatio(lab, evidence, OTHER_BASIN).isBetween(.8, 1.25)).isRefuted();
    }

    private static Survival survival(Lab lab, String name, Experiment experiment) {
        return Survivals.of(lab.run(name, experiment).of(BASIN));
    }

    private static Measurement rate(Lab lab, Evidence evidence, Survival survival) {
        // Linear, because the rate of a control may be 0.
        return evidence.measure(
                "escape rate per step, t = 3 to 25",
                survival.rate(DECAY, Scale.LINEAR, lab.bootstrap("rate"), lab.alpha()));
    }

    private Measurement rateRatio(Lab lab, Evidence evidence, Recorder<Histories> basin) {
        Survival share = Survivals.of(lab.run("SGD", figure1).of(basin));
        return evidence.measure(
                "rate on t = 3 to 10 over rate on t = 10 to 25",
                share.rateRatio(EARLY, LATE, Scale.LOG, lab.bootstrap("ratio"), lab.alpha()));
    }
}
