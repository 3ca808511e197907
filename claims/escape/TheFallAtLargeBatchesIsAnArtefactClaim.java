package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;

import java.util.List;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.observables.EscapeRates;

/** Figure 7, right: the fall at the largest batch sizes comes from keeping trajectories that had no time to overflow. */
@Claim(
        id = "H6",
        takeaway = "escape",
        sentences = {156},
        finding = Finding.CONTRADICTED,
        statement = "At the largest batch sizes, 170 to 230, the escape rate falls with the batch size",
        source = "Figure 7, right panel",
        note = """
                An artefact: one epoch of n = 1000 is five or six steps there, and the published fit drops only trajectories \
                that are already not a number. Counted by size, the rate at 210 and 230 is what it is at 170 and 190.""",
        fault = "diverged-beyond-1e300")
class TheFallAtLargeBatchesIsAnArtefactClaim {
    private record Batches(List<Experiment> large, List<Experiment> larger) {
        Batches byOverflow() {
            return new Batches(byOverflow(large), byOverflow(larger));
        }

        private static List<Experiment> byOverflow(List<Experiment> experiments) {
            return experiments.stream()
                    .map(e -> e.divergedWhenNotANumber().named(e.name().replace("size", "overflow")))
                    .toList();
        }
    }

    private final Batches bySize =
            new Batches(LargeBatches.epochs("by size, B = ", 170, 190), LargeBatches.epochs("by size, B = ", 210, 230));

    private final Check<Batches> fall = check(
                    "mean escape rate at B = 210, 230 over that at 170, 190",
                    (Runs runs, Batches batches) -> EscapeRates.ratioOfMeans(
                            EscapeRuns.watched(runs, batches.larger), EscapeRuns.watched(runs, batches.large)))
            .isAbove(0.88)
            .expected(0.99, independent("simulation in C and NumPy: 0.134 + 0.142 over 0.142 + 0.137"));

    @Test
    void counted_by_size_the_rate_does_not_fall(Lab lab) {
        lab.figure(() -> LargeBatches.figure(lab));
        lab.assertSupported(fall, bySize);
    }

    @Control("only what is no longer a number counts as diverged")
    void counted_by_overflow_it_falls(Lab lab) {
        lab.assertRefuted(fall, bySize.byOverflow());
    }
}
