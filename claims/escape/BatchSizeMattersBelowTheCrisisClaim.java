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
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.observables.EscapeRates;

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
                It is the distance to the crisis of the noiseless map, not the slow square root: above it, at eta H = 4.1, the \
                elasticity of the rate in B is near 0; below it, at 3.0, it is about -0.8.""",
        fault = "batches-of-20-throughout")
class BatchSizeMattersBelowTheCrisisClaim {
    private static final double W0 = 1.8;
    private static final double[] B = {10, 22, 50, 112, 250};
    private static final int CELLS = 280;

    private final List<Experiment> below = at(3.0);
    private final List<Experiment> above = at(4.1);

    private final Check<List<Experiment>> matters = check(
                    "elasticity of the escape rate in B at eta H = 3.0",
                    (Runs runs, List<Experiment> family) -> EscapeRates.elasticity(
                            EscapeRuns.watched(runs, family), BatchSizeMattersBelowTheCrisisClaim::batchSize))
            .isBetween(-1.2, -0.4)
            .expected(
                    family -> EscapeRates.predictedElasticity(
                            family, BatchSizeMattersBelowTheCrisisClaim::batchSize, CELLS),
                    quadrature("one-step kernel"));

    private final Check<List<Experiment>> hardlyMatters = check(
                    "elasticity of the escape rate in B at eta H = 4.1",
                    (Runs runs, List<Experiment> family) -> EscapeRates.elasticity(
                            EscapeRuns.watched(runs, family), BatchSizeMattersBelowTheCrisisClaim::batchSize))
            .isBetween(-0.2, 0.2)
            .expected(
                    family -> EscapeRates.predictedElasticity(
                            family, BatchSizeMattersBelowTheCrisisClaim::batchSize, CELLS),
                    quadrature("one-step kernel"));

    @Test
    @Order(1)
    void below_the_crisis_it_matters(Lab lab) {
        lab.figure(() -> {
            Map<String, List<Experiment>> shown = new LinkedHashMap<>();
            shown.put("ηH = 4.1", above);
            shown.put("ηH = 3.36", at(3.36));
            shown.put("ηH = 3.0", below);
            return CrisisFigures.batchSizes(lab, shown);
        });
        lab.assertSupported(matters, below);
    }

    @Test
    @Order(2)
    void above_the_crisis_it_hardly_does(Lab lab) {
        lab.assertSupported(hardlyMatters, above);
    }

    @Control("eta H = 3.36 instead of 3.0")
    void at_the_crisis_it_hardly_does_either(Lab lab) {
        lab.assertRefuted(matters, at(3.36));
    }

    @Control("eta H = 3.1 instead of 4.1")
    void not_below_the_crisis(Lab lab) {
        lab.assertRefuted(hardlyMatters, at(3.1));
    }

    private static double batchSize(Experiment experiment) {
        return experiment.batches().batchSize();
    }

    private static List<Experiment> at(double etaH) {
        Experiment experiment = EscapeRuns.from(W0, 40, 60_000).learningRate(EscapeRuns.learningRate(W0, etaH));
        return EscapeRuns.family("eta H = " + etaH + ", B = ", B, b -> experiment.batchSize((int) b));
    }
}
