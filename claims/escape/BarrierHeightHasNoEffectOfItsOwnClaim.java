package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.statistics.Estimators.ratioOfRates;

import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.observables.EscapeRates;

/** Figure 7's last remark: in this family of wells the barrier's height has no effect of its own; eta H decides. */
@Claim(
        id = "H2",
        takeaway = "escape",
        sentences = {162, 163},
        finding = Finding.CONFIRMED,
        statement = "The sharpness of the regular minimum matters for the escape more than the height of the barrier",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape, last paragraph",
        note = """
                And explained: at the same eta H = 3.7 the rates for w0 = 1.6 and 2.4 agree, though the barrier is eleven times \
                as high. In w/w0 the dynamics depends on eta w0^4, B and sigma/w0^3 only.""",
        fault = "well-5-percent-wide")
class BarrierHeightHasNoEffectOfItsOwnClaim {
    private static final int TRAJECTORIES = 40_000;

    private record Wells(Experiment high, Experiment low) {}

    private final Experiment high = well(2.4, 3.7);
    private final Experiment low = well(1.6, 3.7);
    private final Experiment lowAndBlunt = well(1.6, 2.6);

    private final Check<Wells> ratio = check(
                    "escape rate for w0 = 2.4 over that for w0 = 1.6",
                    (Runs runs, Wells wells) -> ratioOfRates(
                            EscapeRuns.survival(runs, wells.high),
                            EscapeRuns.survival(runs, wells.low),
                            EscapeRates.FIGURE_7))
            .isBetween(0.75, 1.25)
            .expected(
                    wells -> EscapeRuns.kernelRate(wells.high) / EscapeRuns.kernelRate(wells.low),
                    quadrature("one-step kernel"));

    @Test
    void at_the_same_sharpness_an_eleven_times_higher_barrier_changes_nothing(Lab lab) {
        lab.figure(() -> CrisisFigures.barriers(
                EscapeRuns.survival(lab, high), EscapeRuns.survival(lab, low), EscapeRuns.survival(lab, lowAndBlunt)));
        lab.assertSupported(ratio, new Wells(high, low));
    }

    @Control("eta H = 2.6 instead of 3.7 in the lower well")
    void at_another_sharpness_the_rate_is_another(Lab lab) {
        lab.assertRefuted(ratio, new Wells(high, lowAndBlunt));
    }

    private static Experiment well(double w0, double etaH) {
        return EscapeRuns.from(w0, 20, TRAJECTORIES)
                .learningRate(EscapeRuns.learningRate(w0, etaH))
                .named("w0 = " + w0 + ", eta H = " + etaH);
    }
}
