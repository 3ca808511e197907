package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.independent;
import static sticky.claim.Source.quadrature;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import sticky.claim.Check;
import sticky.claim.Claim;
import sticky.claim.Control;
import sticky.claim.Finding;
import sticky.claim.Lab;
import sticky.claim.Runs;
import sticky.ensemble.Experiment;
import sticky.observables.Basin;
import sticky.observables.EscapeRates;

/** Figure 7: which hyper-parameter changes the escape rate by how much, as elasticities d ln rate / d ln parameter. */
@Claim(
        id = "H1",
        takeaway = "escape",
        sentences = {155, 156, 161, 163},
        finding = Finding.CONFIRMED,
        statement =
                "The sharpness of the regular minimum and the learning rate affect the escape rate most; the batch size hardly does",
        source =
                "Section The sharpness of the non degenerate minimum and the learning rate mostly affect SGD escape; figure 7",
        note = """
                One per cent more distance between the minima raises the rate by 22 %, one per cent more learning rate by 6 %, \
                one per cent more batch size lowers it by 0.2 %. The bands of the figure are over fresh data sets and are a \
                picture only.""",
        fault = "batches-of-20-throughout")
class SharpnessAndLearningRateMatterMostClaim {
    private static final int TRAJECTORIES = 30_000;
    private static final int CELLS = 280;
    private static final double[] W0 = {1.7, 1.75, 1.8, 1.85, 1.9};
    private static final double[] ETA = {0.008, 0.009, 0.01, 0.011, 0.012};
    private static final double[] B = {10, 18, 32, 56, 100};

    private final Experiment figure7 = at(1.8);

    private final Check<List<Experiment>> inDistance = check(
                    "elasticity of the escape rate in w0",
                    (Runs runs, List<Experiment> family) -> EscapeRates.elasticity(
                            EscapeRuns.watched(runs, family), SharpnessAndLearningRateMatterMostClaim::distance))
            .isBetween(18, 27)
            .expected(
                    family -> EscapeRates.predictedElasticity(
                            family, SharpnessAndLearningRateMatterMostClaim::distance, CELLS),
                    quadrature("one-step kernel"));

    private final Check<List<Experiment>> inLearningRate = check(
                    "elasticity of the escape rate in eta",
                    (Runs runs, List<Experiment> family) -> EscapeRates.elasticity(
                            EscapeRuns.watched(runs, family), SharpnessAndLearningRateMatterMostClaim::learningRate))
            .isBetween(4.8, 6.9)
            .expected(
                    family -> EscapeRates.predictedElasticity(
                            family, SharpnessAndLearningRateMatterMostClaim::learningRate, CELLS),
                    quadrature("one-step kernel"));

    private final Check<List<Experiment>> inBatchSize = check(
                    "elasticity of the escape rate in B",
                    (Runs runs, List<Experiment> family) -> EscapeRates.elasticity(
                            EscapeRuns.watched(runs, family), e -> e.batches().batchSize()))
            .isBetween(-0.30, -0.05)
            .expected(-0.16, independent("simulation of 10000 trajectories in C and NumPy, -0.16 sd 0.02 over seeds"));

    @Test
    @Order(1)
    void the_distance_between_the_minima_matters_most(Lab lab) {
        lab.figure(() -> Figure7.of(lab));
        lab.assertSupported(inDistance, EscapeRuns.family("w0 = ", W0, w0 -> at(w0)));
    }

    @Test
    @Order(2)
    void the_learning_rate_matters(Lab lab) {
        lab.assertSupported(inLearningRate, EscapeRuns.family("eta = ", ETA, figure7::learningRate));
    }

    @Test
    @Order(3)
    void the_batch_size_hardly_matters(Lab lab) {
        lab.assertSupported(inBatchSize, EscapeRuns.family("B = ", B, b -> figure7.batchSize((int) b)));
    }

    @Control("learning rate 0.012 instead of 0.01")
    void far_above_the_crisis_the_distance_matters_less(Lab lab) {
        lab.assertRefuted(inDistance, EscapeRuns.family("eta = 0.012, w0 = ", W0, w0 -> at(w0).learningRate(0.012)));
    }

    @Control(value = "w0 = 1.9 instead of 1.8", because = "starts reach from -2 w0 to 2 w0")
    void in_a_sharper_well_the_learning_rate_matters_less(Lab lab) {
        lab.assertRefuted(inLearningRate, EscapeRuns.family("w0 = 1.9, eta = ", ETA, eta -> at(1.9).learningRate(eta)));
    }

    @Control("learning rate 0.009 instead of 0.01")
    void below_the_crisis_the_batch_size_matters(Lab lab) {
        lab.assertRefuted(
                inBatchSize,
                EscapeRuns.family(
                        "eta = 0.009, B = ", B, b -> figure7.learningRate(0.009).batchSize((int) b)));
    }

    private static double distance(Experiment experiment) {
        return Basin.well(experiment.landscape()).w0();
    }

    private static double learningRate(Experiment experiment) {
        return experiment.rule().learningRate();
    }

    private static Experiment at(double w0) {
        return EscapeRuns.from(w0, 30, TRAJECTORIES);
    }
}
