package convergence;

import static sticky.claim.Check.check;
import static sticky.claim.Source.theory;
import static sticky.ensemble.Start.at;
import static sticky.statistics.Estimators.number;

import java.util.List;
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
import sticky.ensemble.Recorder;
import sticky.ensemble.Snapshots;
import sticky.model.Monomial;
import sticky.observables.Laws;
import sticky.observables.PowersOfTime;

/** Takeaway 1 without noise: gradient descent approaches a minimum of order d like a power of time that falls with d. */
@Claim(
        id = "T1.1",
        takeaway = "convergence",
        sentences = {9, 186},
        finding = Finding.CONFIRMED,
        statement = "The more degenerate the critical point, the more slowly gradient descent converges to it",
        source = "Main takeaways; footnote 5, on broader basins",
        note = """
                Exactly: |w| falls like t^(-1/(2d-2)) for d of 2 or more, and with it the loss w^(2d) like t^(-d/(d-1)); exponentially \
                for d = 1.""",
        fault = "labels-with-a-slope")
class GradientDescentPowerLawClaim {
    private static final int FIRST_FITTED = 10_000;
    private static final int LAST = 1_000_000;
    private static final Recorder<Snapshots> PATH = Snapshots.logSpaced(73, LAST);
    private static final Source FLOW =
            theory("the flow |w|' = -2 d |w|^(2d-1), so -1/(2d-2) in the end").within(0.001);

    private final Experiment d2 = Experiment.on(new Monomial(2))
            .gradientDescent()
            .steps(LAST)
            .trajectories(1)
            .from(at(0.8))
            .record(PATH)
            .named("d = 2");
    private final Experiment d3 = d2.landscape(new Monomial(3)).named("d = 3");
    private final Experiment d4 = d2.landscape(new Monomial(4)).named("d = 4");
    private final Experiment d5 = d2.landscape(new Monomial(5)).named("d = 5");
    private final Experiment d6 = d2.landscape(new Monomial(6)).named("d = 6");

    private final Check<Experiment> order2 =
            distance("d = 2").isBetween(-0.502, -0.498).expected(Laws::powerOfDescent, FLOW);
    private final Check<Experiment> order3 =
            distance("d = 3").isBetween(-0.252, -0.248).expected(Laws::powerOfDescent, FLOW);
    private final Check<Experiment> order4 =
            distance("d = 4").isBetween(-0.16867, -0.16467).expected(Laws::powerOfDescent, FLOW);
    private final Check<Experiment> order5 =
            distance("d = 5").isBetween(-0.127, -0.123).expected(Laws::powerOfDescent, FLOW);

    private static Check.Statistic<Experiment> distance(String degree) {
        return check(
                "exponent of |w| in t, " + degree,
                (Runs runs, Experiment e) -> number(PowersOfTime.ofDistance(runs.of(e), PATH, FIRST_FITTED), 1e-9));
    }

    @Test
    @Order(1)
    void the_distance_falls_like_its_power_of_time(Lab lab) {
        lab.figure(() -> ConvergencePanels.figure(
                "descent",
                "Without noise the distance falls like a power of time; the higher the degree, the smaller the power.",
                PATH,
                List.of(lab.of(d2), lab.of(d3), lab.of(d4), lab.of(d5))));
        lab.assertSupported(order2, d2);
        lab.assertSupported(order3, d3);
        lab.assertSupported(order4, d4);
        lab.assertSupported(order5, d5);
    }

    @Control("d = 6 instead of 2, 3, 4 and 5")
    void each_degree_has_a_power_of_its_own(Lab lab) {
        lab.assertRefuted(order2, d6);
        lab.assertRefuted(order3, d6);
        lab.assertRefuted(order4, d6);
        lab.assertRefuted(order5, d6);
    }
}
