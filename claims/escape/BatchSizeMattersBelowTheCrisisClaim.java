package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Recipe;
import sticky.claim.Source;
import sticky.ensemble.Experiment;
import sticky.observables.EscapeRates;
import sticky.observables.PredictedSurvivals;

/** Footnote 10: that the batch size hardly matters holds at and above the crisis only; below it the batch size decides. */
@Claim(
        id = "H3",
        takeaway = "escape",
        sentences = {160, 161, 244},
        finding = Finding.CAVEAT,
        statement =
                "The batch size hardly affects the escape rate, because the noise falls only like the inverse square root of it",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; footnote 10",
        note = """
                It is the distance to the crisis of the noiseless map, not the slow square root. Below it, at ηH = 3.0, the elasticity of \
                the rate in B is -0.8. Above it, at 4.1, it is small and positive, +0.09: there SGD needs no noise to leave, and noise \
                holds it up a little, which no law of its size in B explains.""",
        fault = "batches-of-20-throughout")
class BatchSizeMattersBelowTheCrisisClaim {
    private static final double W0 = 1.8;
    private static final double[] B = {10, 22, 50, 112, 250};
    private static final int CELLS = 400;
    private static final int TRAJECTORIES = 60_000;

    /** Above the crisis the effect is small. */
    private static final int MORE_TRAJECTORIES = 100_000;

    private static final Source KERNEL = quadrature("one-step kernel with the transient of figure 7's starts");

    private final List<Experiment> below = at(3.0, TRAJECTORIES);
    private final List<Experiment> above = at(4.1, MORE_TRAJECTORIES);

    private final Check<List<Experiment>> matters = check(
                    "elasticity of the escape rate in B at eta H = 3.0, over the kernel's", elasticity())
            .over(BatchSizeMattersBelowTheCrisisClaim::predicted, KERNEL)
            .isBetween(0.9, 1.1);

    private final Check<List<Experiment>> hardlyMatters = check(
                    "elasticity of the escape rate in B at eta H = 4.1", elasticity())
            .isBetween(0.02, 0.17)
            .expected(BatchSizeMattersBelowTheCrisisClaim::predicted, KERNEL);

    @Test
    @Order(1)
    void below_the_crisis_it_matters(Lab lab) {
        lab.figure(() -> {
            Map<String, List<Experiment>> shown = new LinkedHashMap<>();
            shown.put("ηH = 4.1", above);
            shown.put("ηH = 3.36", at(3.36, TRAJECTORIES));
            shown.put("ηH = 3.0", below);
            return CrisisFigures.batchSizes(lab, shown);
        });
        lab.assertSupported(matters, below);
    }

    @Test
    @Order(2)
    void above_the_crisis_larger_batches_speed_the_escape_up_a_little(Lab lab) {
        lab.assertSupported(hardlyMatters, above);
    }

    @Control("eta H = 3.36 instead of 3.0")
    void at_the_crisis_it_matters_less(Lab lab) {
        lab.assertRefuted(matters, at(3.36, TRAJECTORIES));
    }

    @Control("eta H = 3.1 instead of 4.1")
    void below_the_crisis_they_slow_it_down(Lab lab) {
        lab.assertRefuted(hardlyMatters, at(3.1, MORE_TRAJECTORIES));
    }

    private static Recipe<List<Experiment>> elasticity() {
        return (runs, family) -> EscapeRates.elasticity(EscapeRuns.watched(runs, family), EscapeRuns::batchSize);
    }

    private static double predicted(List<Experiment> family) {
        return PredictedSurvivals.elasticity(family, EscapeRuns::batchSize, CELLS);
    }

    private static List<Experiment> at(double etaH, int trajectories) {
        Experiment experiment = EscapeRuns.from(W0, 40, trajectories).learningRate(EscapeRuns.learningRate(W0, etaH));
        return EscapeRuns.family("eta H = " + etaH + ", B = ", B, b -> experiment.batchSize((int) b));
    }
}
