package noise;

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
import sticky.data.TrueSlope;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.model.DoubleWell;
import sticky.model.Landscape;
import sticky.model.Shifted;
import sticky.posterior.SublevelVolume;
import sticky.statistics.Estimate;

/** Takeaway 4, its premise: a truth other than 0 is a shift of the model; but a generic one leaves nothing degenerate. */
@Claim(
        id = "N9",
        takeaway = "noise",
        sentences = {238},
        finding = Finding.CAVEAT,
        statement =
                "Setting the truth to 0 loses nothing: Q trained on the truth a moves as Q - a trained on the truth 0",
        source = "Footnote 7",
        note =
                "The dynamics are the same to rounding. The degeneracy is not innocent of the choice: where Q has a degenerate zero, "
                        + "Q - a has none for a generic a, and the learning coefficient goes from 1/4 to 1/2.")
class TheTruthMayBeShiftedClaim {
    private static final double TRUTH = .5;
    private static final DoubleWell WELL = new DoubleWell(1, 1, 2);
    private static final Shifted SHIFTED = new Shifted(WELL, TRUTH);
    private static final Recorder<Snapshots> PATH = Snapshots.at(ShiftFigure.STEPS);

    private final Experiment truthZero = Experiment.on(WELL)
            .steps(300)
            .trajectories(2_000)
            .from(uniform(-1.5, 1.5))
            .record(PATH);
    private final Experiment truthOther = truthZero.batches(new TrueSlope(truthZero.batches(), TRUTH));

    @Test
    @Order(1)
    void theTrajectoriesAreTheSame(Lab lab, Evidence evidence) {
        evidence.figure(() -> ShiftFigure.of(run(lab, truthOther), run(lab, truthZero), WELL, SHIFTED, PATH));
        assertThat(difference(lab, evidence, truthZero.landscape(SHIFTED)).isBelow(1e-10))
                .isSupported();
    }

    @Test
    @Order(2)
    void aGenericTruthDestroysTheDegeneracy(Evidence evidence) {
        assertThat(exponent(evidence, WELL).isBetween(.248, .252)).isSupported();
        assertThat(exponent(evidence, SHIFTED).isBetween(.499, .501)).isSupported();
    }

    @Control("without the shift of the model: other trajectories")
    void withoutTheShiftTheyDiffer(Lab lab, Evidence evidence) {
        assertThat(difference(lab, evidence, truthZero).isBelow(1e-10)).isRefuted();
    }

    @Control("the other truth: the other learning coefficient")
    void theOtherTruthHasTheOtherCoefficient(Evidence evidence) {
        assertThat(exponent(evidence, SHIFTED).isBetween(.248, .252)).isRefuted();
        assertThat(exponent(evidence, WELL).isBetween(.499, .501)).isRefuted();
    }

    /** The largest distance of two runs with the same batches and starts, over all recorded steps. */
    private Measurement difference(Lab lab, Evidence evidence, Experiment other) {
        double largest = ShiftFigure.largestDifference(run(lab, truthOther), run(lab, other), PATH);
        return evidence.measure(
                "largest distance of w from that of Q with truth 0.5, model "
                        + other.landscape().label(),
                Estimate.exact(largest, 0));
    }

    /** The same name is the same random numbers. */
    private static Run run(Lab lab, Experiment experiment) {
        return lab.run("same batches", experiment);
    }

    private static Measurement exponent(Evidence evidence, Landscape landscape) {
        return evidence.measure(
                "volume exponent at 1e-8, " + landscape.label(),
                SublevelVolume.of(landscape, new double[] {-2}, new double[] {2})
                        .exponent(1e-8));
    }
}
