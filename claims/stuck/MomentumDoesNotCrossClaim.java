package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.uniform;
import static sticky.statistics.Estimators.share;

import org.junit.jupiter.api.Test;
import pictures.WellPanels;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Recorder;
import sticky.ensemble.Run;
import sticky.ensemble.Snapshots;
import sticky.figure.Figure;
import sticky.model.DoubleWell;

/** Takeaway 3 with momentum, in one dimension: at figure 4's own momentum hardly any crosses to the more degenerate minimum. */
@Claim(
        id = "T3.8",
        takeaway = "stuck",
        sentences = {127},
        finding = Finding.CONFIRMED,
        statement =
                "With momentum, too, trajectories do not escape from the less degenerate minimum to the most degenerate one",
        source = "Section SGD get stuck along degenerate directions; figure 4; footnote 2",
        note = """
                Confirmed at figure 4's momentum 0.5, from starts within 0.2 of the less degenerate minimum: of those in its basin after 100 \
                steps none of ours, fewer than one in 400, has reached the other one after 500 (two of 9737 in a separate program). Some leave \
                and diverge: T3.5. Out of a regular minimum nearly all cross.""",
        fault = "barrier-at-the-minimum")
class MomentumDoesNotCrossClaim {
    private static final DoubleWell WELL = new DoubleWell(2, 2, 3);
    private static final int BURN_IN = 100;
    private static final Recorder<Snapshots> AFTER = Snapshots.at(BURN_IN);

    /** Starts farther out diverge, and would leave too few to look at. */
    private final Experiment figure4 = Experiment.on(WELL)
            .momentum(0.5)
            .steps(500)
            .trajectories(12_000)
            .from(uniform(-2.2, -1.8))
            .record(AFTER)
            .named("momentum 0.5");

    /**
     * @param barrier the w between the two basins
     */
    private record Crossing(Experiment run, double barrier) {}

    private final Check<Crossing> hardlyAny = check(
                    "share of those in the basin at t = 100 that are in the other one at t = 500",
                    (Runs runs, Crossing s) -> {
                        Run run = runs.of(s.run);
                        double[] after = run.of(AFTER).after(BURN_IN, 0);
                        long inside = 0;
                        long crossed = 0;
                        for (int i = 0; i < after.length; i++) {
                            boolean there = after[i] < s.barrier; // false for the NaN of a diverged trajectory
                            inside += there ? 1 : 0;
                            crossed += there && run.end(0)[i] > s.barrier ? 1 : 0;
                        }
                        return share(crossed, inside);
                    })
            .isBelow(0.006)
            .expected(0.0002, independent("simulation in C, 2 of 9737"));

    @Test
    void hardly_any_crosses_to_the_more_degenerate_minimum(Lab lab) {
        lab.figure(() -> Figure.of(
                "figure 4 with momentum",
                "With momentum 0.5, too, both basins hold what they caught, and the less degenerate one is not emptied into the other.",
                WellPanels.potential(WELL),
                WellPanels.ends("After 500 steps, momentum 0.5", lab.of(figure4), 10_000)));
        lab.assertSupported(hardlyAny, new Crossing(figure4, WELL.barrier()));
    }

    @Control(
            value = "orders 1, 2 instead of 2, 3, and w0 = 1.65 instead of 2",
            because = "a regular minimum at w0 = 2 is so sharp that nothing would be left in its basin after 100 steps")
    void out_of_a_regular_minimum_many_cross(Lab lab) {
        DoubleWell regular = new DoubleWell(1.65, 1, 2);
        lab.assertRefuted(
                hardlyAny, new Crossing(figure4.landscape(regular).named("regular minimum"), regular.barrier()));
    }
}
