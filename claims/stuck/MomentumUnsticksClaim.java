package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.uniform;
import static sticky.ensemble.Start.uniformModulus;
import static sticky.statistics.Estimators.median;

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
import sticky.model.RadialValley;
import sticky.observables.BurnIn;
import sticky.observables.MinimumExponent;
import sticky.observables.Moves;

/** Takeaway 3 with momentum: at figure 4's own momentum some leave the degenerate minimum, and diverge. */
@Claim(
        id = "T3.5",
        takeaway = "stuck",
        sentences = {127, 149},
        finding = Finding.CONTRADICTED,
        statement = "SGD with momentum gets stuck at degenerate minima just as SGD without momentum does",
        source = "Sections on figures 4 and 6; footnote 2",
        note = """
                At figure 4's momentum 0.5 about 7 % of those in the basin after 100 steps leave it within 400 more, and diverge; without \
                momentum none does. From momentum 0.7 on the minimum repels: the exponent is positive.""",
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

    private final Experiment onTheLine = Experiment.on(new RadialValley(2))
            .momentum(0.9)
            .steps(3_000)
            .trajectories(2_000)
            .from(uniform(-0.1, 0.1), uniformModulus(0.8, 1.7))
            .named("valley, momentum 0.9");

    private final Check<Experiment> someLeave = check(
                    "share of those in the basin at t = 100 that leave by t = 500",
                    (Runs runs, Experiment e) -> BURN_IN.of(runs.of(e)).shareThatLeft())
            .isAbove(0.03)
            .expected(0.0738, independent("simulation in C and NumPy, 109 of 1477"));

    private final Check<Experiment> repels =
            exponent("0.7").isAbove(0).expected(0.078, independent("simulation in C and NumPy"));
    private final Check<Experiment> repelsMore =
            exponent("0.9").isAbove(0).expected(0.169, independent("simulation in C and NumPy"));

    private final Check<Experiment> movesAlongTheLine = check(
                    "valley, d = 2: median |dw2|/|w2| in 3000 steps",
                    (Runs runs, Experiment e) -> median(Moves.relative(runs.of(e), 1)))
            .isAbove(0.006)
            .expected(0.012, independent("simulation in C and NumPy"));

    private static Check.Statistic<Experiment> exponent(String momentum) {
        return check(
                "exponent at −w₀, momentum " + momentum,
                (Runs runs, Experiment e) -> RandomProducts.inTheWell(runs, MinimumExponent.inTheWell(e)));
    }

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
    void with_more_momentum_the_minimum_repels(Lab lab) {
        lab.report(
                "exponent at −w₀, momentum 0.5",
                () -> RandomProducts.inTheWell(lab, MinimumExponent.inTheWell(figure4)));
        lab.assertSupported(repels, figure4.momentum(0.7));
        lab.assertSupported(repelsMore, figure4.momentum(0.9));
    }

    @Test
    @Order(3)
    void in_two_dimensions_trajectories_move_along_the_line(Lab lab) {
        lab.assertSupported(movesAlongTheLine, onTheLine);
    }

    @Control("no momentum instead of 0.5")
    void without_momentum_none_leaves(Lab lab) {
        lab.assertRefuted(someLeave, withoutMomentum);
    }

    @Control("no momentum instead of 0.7 and 0.9")
    void without_momentum_the_minimum_attracts(Lab lab) {
        lab.assertRefuted(repels, withoutMomentum);
        lab.assertRefuted(repelsMore, withoutMomentum);
    }

    @Control("no momentum instead of 0.9 in the valley")
    void without_momentum_they_hardly_move(Lab lab) {
        lab.assertRefuted(movesAlongTheLine, onTheLine.momentum(0).named("valley, momentum 0"));
    }
}
