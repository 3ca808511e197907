package stuck;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.ensemble.Start.uniform;
import static sticky.statistics.Estimators.number;

import java.util.HashMap;
import java.util.Map;
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
import sticky.model.CentredWell;
import sticky.observables.ExitTimes;
import sticky.observables.PredictedExits;

/** Takeaway 3, figure 4: escapes from a degenerate minimum are as rare as the write-up says, and waiting does not bring them about. */
@Claim(
        id = "T3.10",
        takeaway = "stuck",
        sentences = {125, 126},
        finding = Finding.CAVEAT,
        statement = """
                Given enough updates SGD would escape from the less degenerate minimum, but too rarely for a simulation of figure 4's size \
                to show it""",
        source = "Section SGD get stuck along degenerate directions",
        note = """
                Right about the simulation: figure 4's hundred trajectories should show at most a thousandth of an escape after their first \
                hundred steps, if all of them started beside the minimum, and from its own starts about 4e-5. But more updates do not help: while SGD waits it also comes nearer to the minimum, so the chance to \
                leave per step dies out, and one that has not left early hardly ever will. Of the exits after step 20 less than a tenth come \
                after step 60.""",
        fault = "velocity-kept")
class WaitingDoesNotHelpClaim {
    private static final int EARLY = 20;
    private static final int LATER = 60;
    private static final int BURN_IN = 100;
    private static final int CELLS = 24;
    private static final Source KERNEL = quadrature("the one-step kernel in ln |x|, without a simulation");

    private final Experiment beside =
            ExitTimes.watched(Experiment.on(new CentredWell(StuckInTheDegenerateWellClaim.FIGURE_4))
                    .steps(120)
                    .trajectories(600_000)
                    .from(uniform(-0.1, 0.1))
                    .named("beside −w₀"));

    private final Map<Experiment, PredictedExits> predictions = new HashMap<>();

    private final Check<Experiment> theyDieOut = check(
                    "share of the exits after step 20 that come after step 60",
                    (Runs runs, Experiment e) -> ExitTimes.shareOfExitsAfter(runs.of(e), EARLY, LATER))
            .isBelow(0.2)
            .expected(e -> predicted(e).shareOfExitsAfter(EARLY, LATER), KERNEL);

    private final Check<Experiment> asPredicted = check(
                    "chance to leave after step 20 over the predicted one",
                    (Runs runs, Experiment e) -> ExitTimes.shareLeftAfter(runs.of(e), EARLY))
            .over(e -> predicted(e).chanceAfter(EARLY), KERNEL)
            .isBetween(0.65, 1.45);

    private PredictedExits predicted(Experiment experiment) {
        return predictions.computeIfAbsent(experiment, PredictedExits::of);
    }

    @Test
    @Order(1)
    void the_hazard_dies_out(Lab lab) {
        lab.figure(() -> WaitingFigure.of(lab, beside));
        lab.assertSupported(theyDieOut, beside);
    }

    @Test
    @Order(2)
    void the_kernel_predicts_how_many_leave(Lab lab) {
        lab.report("most escapes after step 100 that figure 4's run of 100 should show, by the kernel", () -> {
            Experiment figure4 = beside.steps(500);
            double fine = PredictedExits.of(figure4, CELLS).chanceAfter(BURN_IN);
            double coarse = PredictedExits.of(figure4, CELLS / 2).chanceAfter(BURN_IN);
            return number(100 * fine, 100 * Math.abs(fine - coarse));
        });
        lab.assertSupported(asPredicted, beside);
    }

    @Control("momentum 0.5 instead of 0")
    void with_momentum_more_leave_and_go_on_leaving(Lab lab) {
        Experiment withMomentum = beside.momentum(0.5).named("momentum 0.5");
        lab.assertRefuted(theyDieOut, withMomentum);
        lab.assertRefuted(asPredicted, withMomentum);
    }
}
