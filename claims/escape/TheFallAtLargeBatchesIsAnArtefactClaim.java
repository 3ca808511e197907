package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;

import escape.AuthorsFigure7.Compared;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.data.PublishedPoints;
import sticky.ensemble.Experiment;
import sticky.observables.EscapeRates;

/** Figure 7, right: the fall at the largest batch sizes comes from keeping trajectories that had no time to overflow. */
@Claim(
        id = "H6",
        takeaway = "escape",
        sentences = {156, 161},
        finding = Finding.FIGURE_ARTEFACT,
        statement =
                "With the batch size the escape rate falls slightly, in figure 7 most of all at the largest batches, from 170 to 230",
        source =
                "Figure 7, right panel; section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape",
        note = """
                The small effect is there, the fall at the right end is not. All twelve published points follow from the authors' data \
                set when only what is no longer a number is dropped: with five or six steps an epoch, trajectories that fly off to \
                minus infinity are still counted below the barrier. Dropped by size, the rate at 210 and 230 is what it is at 170 and \
                190.""",
        authors = """
                We say that the effect is small, and it is; the panel is to show no more than that, and nothing in the text rests on its \
                right end.""",
        changeOurMind = """
                A fall between B = 170 and 230 that stays when trajectories beyond 1e6 are dropped, or when runs of large batches get as \
                many steps as those of small ones.""",
        fault = "diverged-beyond-1e300")
class TheFallAtLargeBatchesIsAnArtefactClaim {
    private static final PublishedPoints POINTS = AuthorsFigure7.points("batch-size.csv", "B");

    private record Batches(List<Experiment> large, List<Experiment> larger) {}

    private final Compared panel = Compared.of(POINTS, 0, 1, "B = ", LargeBatches::epoch);
    private final Batches authors = new Batches(epochs(170, 190), epochs(210, 230));
    private final Batches bySize = new Batches(LargeBatches.bySize(authors.large), LargeBatches.bySize(authors.larger));

    private final Check<Compared> published = check(
                    "largest difference to one of the twelve published rates over what is allowed",
                    (Runs runs, Compared compared) -> EscapeRates.largestDeviation(
                            EscapeRuns.watched(runs, compared.experiments()), compared.rates(), compared.allowances()))
            .isBelow(1)
            .expected(
                    0.25,
                    independent(
                            "simulation in NumPy: all twelve within half a standard error of a thousand trajectories"));

    private final Check<Batches> fall = check(
                    "mean escape rate at B = 210, 230 over that at 170, 190",
                    (Runs runs, Batches batches) -> EscapeRates.ratioOfMeans(
                            EscapeRuns.watched(runs, batches.larger), EscapeRuns.watched(runs, batches.large)))
            .isAbove(0.88)
            .expected(0.99, independent("simulation in C and NumPy: 0.134 + 0.142 over 0.142 + 0.137"));

    @Test
    @Order(1)
    void with_what_is_not_a_number_dropped_all_points_are_met(Lab lab) {
        lab.figure(() -> AuthorsFigures.batchSize(lab, POINTS));
        lab.assertSupported(published, panel);
    }

    @Test
    @Order(2)
    void with_what_has_diverged_dropped_the_rate_does_not_fall(Lab lab) {
        lab.assertSupported(fall, bySize);
    }

    @Control("what has passed 1e6 in size is dropped, not only what is no longer a number")
    void with_what_has_diverged_dropped_the_points_are_not_met(Lab lab) {
        lab.assertRefuted(
                published,
                new Compared(panel.published(), panel.allowance(), LargeBatches.bySize(panel.experiments())));
    }

    @Control("only what is no longer a number is dropped")
    void with_what_is_not_a_number_dropped_it_falls(Lab lab) {
        lab.assertRefuted(fall, authors);
    }

    private static List<Experiment> epochs(double... batchSizes) {
        return EscapeRuns.family("B = ", batchSizes, LargeBatches::epoch);
    }
}
