package convergence;

import static sticky.claim.VerdictAssert.assertThat;
import static sticky.ensemble.Start.at;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Evidence;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Measurement;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;
import sticky.statistics.Estimate;

/** Takeaway 1 without noise: gradient descent approaches a minimum of order d like a power of time that falls with d. */
@Claim(
        id = "T1.1",
        takeaway = "convergence",
        sentences = {9, 186},
        finding = Finding.CONFIRMED,
        statement = "The more degenerate the critical point, the slower gradient descent converges to it",
        source = "Main takeaways; footnote 5, on broader basins",
        note =
                "Exactly: |w| falls like t^(-1/(2d-2)) and the loss like t^(-d/(d-1)) for d of 2 or more, exponentially for d = 1.")
class GradientDescentPowerLawClaim {
    private static final Recorder<Snapshots> LATE = PowerLawOfDescent.steps();

    private final Experiment descent = Experiment.on(new Monomial(2))
            .gradientDescent()
            .steps(PowerLawOfDescent.LAST)
            .trajectories(1)
            .from(at(.8))
            .record(LATE);

    @Test
    @Order(1)
    void theDistanceFallsLikeItsPowerOfTime(Lab lab, Evidence evidence) {
        evidence.figure(() -> ConvergencePanels.figure(
                "descent",
                "Without noise the distance falls like a power of time, the smaller a power, the higher the degree.",
                degree -> snapshots(lab, degree),
                2,
                3,
                4,
                5));
        assertThat(exponent(lab, evidence, 2).isBetween(-.502, -.498)).isSupported();
        assertThat(exponent(lab, evidence, 3).isBetween(-.252, -.248)).isSupported();
        assertThat(exponent(lab, evidence, 4).isBetween(-.16867, -.16467)).isSupported();
        assertThat(exponent(lab, evidence, 5).isBetween(-.127, -.123)).isSupported();
    }

    @Test
    @Order(2)
    void theLossFallsLikeItsPowerOfTime(Lab lab, Evidence evidence) {
        assertThat(lossExponent(lab, evidence, 2).isBetween(-2.008, -1.992)).isSupported();
        assertThat(lossExponent(lab, evidence, 3).isBetween(-1.512, -1.488)).isSupported();
    }

    @Control("the neighbouring degree: d = 3, 4, 5, 4 instead of 2, 3, 4, 5")
    void notWithTheNeighboursPower(Lab lab, Evidence evidence) {
        assertThat(exponent(lab, evidence, 3).isBetween(-.502, -.498)).isRefuted();
        assertThat(exponent(lab, evidence, 4).isBetween(-.252, -.248)).isRefuted();
        assertThat(exponent(lab, evidence, 5).isBetween(-.16867, -.16467)).isRefuted();
        assertThat(exponent(lab, evidence, 4).isBetween(-.127, -.123)).isRefuted();
    }

    @Control("the neighbouring degree: the loss of d = 3, 2 instead of 2, 3")
    void theLossNotEither(Lab lab, Evidence evidence) {
        assertThat(lossExponent(lab, evidence, 3).isBetween(-2.008, -1.992)).isRefuted();
        assertThat(lossExponent(lab, evidence, 2).isBetween(-1.512, -1.488)).isRefuted();
    }

    private Snapshots snapshots(Lab lab, int degree) {
        return lab.run("d = " + degree, descent.landscape(new Monomial(degree))).of(LATE);
    }

    private Measurement exponent(Lab lab, Evidence evidence, int degree) {
        double slope = PowerLawOfDescent.ofDistance(snapshots(lab, degree));
        return evidence.measure("exponent of |w| in t, d = " + degree, Estimate.exact(slope, 1e-9));
    }

    private Measurement lossExponent(Lab lab, Evidence evidence, int degree) {
        double slope = 2 * degree * PowerLawOfDescent.ofDistance(snapshots(lab, degree));
        return evidence.measure("exponent of the loss in t, d = " + degree, Estimate.exact(slope, 1e-8));
    }
}
