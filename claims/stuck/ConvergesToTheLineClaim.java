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
import sticky.ensemble.Run;
import sticky.model.RadialValley;
import sticky.observables.Moves;

/** Figure 6: away from O trajectories converge to the fully degenerate line; nearer to it they have not yet. */
@Claim(
        id = "T3.13",
        takeaway = "stuck",
        sentences = {149},
        finding = Finding.CAVEAT,
        statement = "Trajectories away from the most degenerate point converge to the fully degenerate line",
        source = "Section SGD get stuck along degenerate directions; figure 6, with momentum",
        note = """
                With momentum 0.5 those that start at |w2| between 1.4 and 1.7 come nearer to the line by a factor of 10¹² in 5000 \
                steps. Those that start between 0.8 and 1 from O have only halved their distance: the rate falls like |w2|⁸.""",
        fault = "gradient-without-its-2")
class ConvergesToTheLineClaim {
    private final Experiment away = Experiment.on(new RadialValley(2))
            .momentum(0.5)
            .steps(5_000)
            .trajectories(1_000)
            .from(uniform(-0.1, 0.1), uniformModulus(1.4, 1.7))
            .named("away from O");
    private final Experiment nearer =
            away.from(uniform(-0.1, 0.1), uniformModulus(0.8, 1)).named("nearer to O");

    private final Check<Experiment> converges = remaining("|w2| from 1.4 to 1.7")
            .isBelow(1e-8)
            .expected(7.7e-13, independent("simulation of 10000 trajectories in C"));
    private final Check<Experiment> hasNotYet = remaining("|w2| from 0.8 to 1")
            .isBetween(0.35, 0.7)
            .expected(0.522, independent("simulation of 10000 trajectories in C"));

    private static Check.Statistic<Experiment> remaining(String where) {
        return check(
                where + ": median of the distance to the line after 5000 steps over that at the start",
                (Runs runs, Experiment e) -> {
                    Run run = runs.of(e);
                    return median(Moves.contraction(run, 0));
                });
    }

    @Test
    @Order(1)
    void away_from_O_they_converge_to_the_line(Lab lab) {
        lab.figure(() -> ApproachFigure.of(lab, away));
        lab.assertSupported(converges, away);
    }

    @Test
    @Order(2)
    void nearer_to_O_they_have_hardly_begun(Lab lab) {
        lab.assertSupported(hasNotYet, nearer);
    }

    @Control("learning rate 0.005 instead of 0.01")
    void with_half_the_steps_they_are_far_from_it(Lab lab) {
        lab.assertRefuted(converges, away.learningRate(0.005).named("away from O, eta = 0.005"));
    }

    @Control("momentum 0.8 instead of 0.5")
    void with_more_momentum_the_nearer_ones_arrive_too(Lab lab) {
        lab.assertRefuted(hasNotYet, nearer.momentum(0.8).named("nearer to O, momentum 0.8"));
    }
}
