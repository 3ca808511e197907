package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.uniform;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.ensemble.Occupancy;
import sticky.ensemble.Recorder;
import sticky.model.DoubleWell;
import sticky.observables.BurnIn;
import sticky.observables.MinimumExponent;

/** Takeaway 3 with momentum, in one dimension: at figure 4's own momentum some leave the degenerate minimum. */
@Claim(
        id = "T3.5",
        takeaway = "stuck",
        sentences = {127},
        finding = Finding.CAVEAT,
        statement =
                "With momentum, too, trajectories stay in the basin of the less degenerate minimum once they are there",
        source = "Section SGD get stuck along degenerate directions; figure 4; footnote 2",
        note = """
                At figure 4's momentum 0.5 about 7 % of those in the basin after 100 steps leave it within 400 more, practically all of them to infinity; \
                without momentum none does. The minimum still attracts, with the exponent -0.021, but so weakly that bursts carry some out; \
                from momentum 0.55 on it repels. That hardly any reaches the other minimum is T3.8.""",
        authors = """
                The sentence is about reaching the most degenerate minimum, which hardly any does; trajectories that diverge were dropped.""",
        changeOurMind = """
                A run of figure 4 with momentum 0.5 and every diverged trajectory counted in which fewer than one in a hundred of those in \
                the basin at t = 100 have left it by t = 500.""",
        fault = "gradient-averaged-into-the-velocity")
class MomentumUnsticksClaim {
    private static final DoubleWell WELL = new DoubleWell(2, 2, 3);
    private static final BurnIn BURN_IN = new BurnIn(WELL, 100);
    private static final Recorder<Occupancy> OCCUPANCY = Occupancy.of(BURN_IN.basin());

    private final Experiment figure4 = BURN_IN.watched(Experiment.on(WELL)
            .momentum(0.5)
            .steps(500)
            .trajectories(120_000)
            .from(uniform(-4, 4))
            .record(OCCUPANCY)
            .named("momentum 0.5"));
    private final Experiment withoutMomentum = figure4.momentum(0).named("momentum 0");

    private final Check<Experiment> someLeave = check(
                    "share of those in the basin at t = 100 that leave by t = 500",
                    (Runs runs, Experiment e) -> BURN_IN.of(runs.of(e)).shareThatLeft())
            .isAbove(0.03)
            .expected(0.0733, independent("simulation in C, 555 of 7567"));

    private final Check<Experiment> attracts = check(
                    "exponent at −w₀",
                    (Runs runs, Experiment e) -> RandomProducts.inTheWell(runs, MinimumExponent.inTheWell(e)))
            .isBetween(-0.03, -0.012)
            .expected(
                    -0.0209,
                    quadrature("the transfer operator on the circle of directions, Fourier collocation in NumPy"));

    @Test
    @Order(1)
    void some_leave_the_degenerate_minimum(Lab lab) {
        lab.figure(() -> WellExponentFigure.againstMomentum(lab, lab.of(figure4), lab.of(withoutMomentum), OCCUPANCY));
        lab.report(
                "share of those that left that diverged",
                () -> BURN_IN.of(lab.of(figure4)).shareOfLeaversThatDiverged());
        lab.assertSupported(someLeave, figure4);
    }

    @Test
    @Order(2)
    void the_minimum_still_attracts(Lab lab) {
        lab.assertSupported(attracts, figure4);
    }

    @Control("no momentum instead of 0.5")
    void without_momentum_none_leaves_and_it_attracts_strongly(Lab lab) {
        lab.assertRefuted(someLeave, withoutMomentum);
        lab.assertRefuted(attracts, withoutMomentum);
    }

    @Control("momentum 0.7 instead of 0.5")
    void with_more_momentum_the_minimum_repels(Lab lab) {
        lab.assertRefuted(attracts, figure4.momentum(0.7));
    }
}
