package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.share;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.claim.Source;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.CentredWell;
import sticky.model.DoubleWell;
import sticky.observables.ExitTimes;

/** Takeaway 3, beyond its scope: where a degenerate minimum repels SGD leaves it, and rarely gets to the more degenerate one. */
@Claim(
        id = "T3.7",
        takeaway = "stuck",
        sentences = {10, 120, 124, 131, 178, 189},
        finding = Finding.CAVEAT,
        statement = "SGD stays at a degenerate minimum and does not move from it to a more degenerate one",
        source = "Section SGD get stuck along degenerate directions; figure 4",
        note = """
                Right about where it ends, not always about being stuck: at three times figure 4's learning rate the exponent is positive \
                and nearly all leave the less degenerate minimum, of whom more than nine in ten diverge; at twice it the exponent is \
                negative and some leave too. In a narrower well with strong label noise fewer than half of the leavers diverge.""",
        fault = "gradient-without-its-2")
class LeavingIsDivergingClaim {
    private static final double NEAR = 1e-3;
    private static final Source SIMULATION_IN_C = independent("simulation of 40000 trajectories in C");

    private final Experiment largeSteps =
            beside(new DoubleWell(2, 2, 3)).learningRate(0.03).named("eta = 0.03");
    private final Experiment mediumSteps = largeSteps.learningRate(0.02).named("eta = 0.02");
    private final Experiment strongNoise =
            beside(new DoubleWell(2, 2, 3)).labelNoise(25).named("sigma = 25");

    private final Check<Experiment> nearlyAllLeave =
            left("learning rate 0.03").isAbove(0.9).expected(0.9985, SIMULATION_IN_C);
    private final Check<Experiment> someLeave =
            left("learning rate 0.02").isAbove(0.01).expected(0.124, SIMULATION_IN_C);
    private final Check<Experiment> mostDiverge =
            diverged("learning rate 0.03").isAbove(0.9).expected(0.975, SIMULATION_IN_C);
    private final Check<Experiment> mostDivergeByNoise =
            diverged("label noise 25").isAbove(0.9).expected(0.981, SIMULATION_IN_C);

    private static Check.Statistic<Experiment> left(String where) {
        return check(
                where + ": share that leaves the basin of −w₀ within 2000 steps, from 0.001 beside it",
                (Runs runs, Experiment e) -> {
                    Run run = runs.of(e);
                    return share(ExitTimes.left(run), run.trajectories());
                });
    }

    private static Check.Statistic<Experiment> diverged(String where) {
        return check(where + ": share of those that leave that diverges", (Runs runs, Experiment e) -> {
            Run run = runs.of(e);
            return share(ExitTimes.leftAndDiverged(run), ExitTimes.left(run));
        });
    }

    /** Seen from the minimum, so that none stands still there for want of digits. */
    private static Experiment beside(DoubleWell well) {
        return ExitTimes.watched(Experiment.on(new CentredWell(well))
                .steps(2_000)
                .trajectories(4_000)
                .from(at(NEAR)));
    }

    @Test
    @Order(1)
    void where_the_exponent_is_positive_nearly_all_leave(Lab lab) {
        lab.figure(() -> FateFigure.of(lab, largeSteps));
        lab.assertSupported(nearlyAllLeave, largeSteps);
    }

    @Test
    @Order(2)
    void most_of_them_diverge(Lab lab) {
        lab.assertSupported(mostDiverge, largeSteps);
        lab.assertSupported(mostDivergeByNoise, strongNoise);
    }

    @Test
    @Order(3)
    void some_leave_where_the_exponent_is_negative(Lab lab) {
        lab.assertSupported(someLeave, mediumSteps);
    }

    @Control("learning rate 0.01 instead of 0.03 and 0.02")
    void hardly_any_leaves_at_figure_4s_learning_rate(Lab lab) {
        Experiment figure4 = largeSteps.learningRate(0.01).named("eta = 0.01");
        lab.assertRefuted(nearlyAllLeave, figure4);
        lab.assertRefuted(someLeave, figure4);
    }

    @Control("w0 = 1 instead of 2 under label noise 25")
    void in_a_narrower_well_fewer_diverge(Lab lab) {
        lab.assertRefuted(
                mostDivergeByNoise,
                beside(new DoubleWell(1, 2, 3)).labelNoise(25).named("sigma = 25, w0 = 1"));
    }

    @Control(value = "w0 = 1 and learning rate 0.24 instead of 2 and 0.03", because = """
                    the exponent depends on eta w0^3 and stays the same, while the steepness of the walls, which depends on eta w0^8, \
                    falls to a 32nd""")
    void with_the_same_exponent_in_a_narrower_well_fewer_diverge(Lab lab) {
        lab.assertRefuted(
                mostDiverge, beside(new DoubleWell(1, 2, 3)).learningRate(0.24).named("eta = 0.24, w0 = 1"));
    }
}
