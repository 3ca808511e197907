package escape;

import static sticky.claim.Check.check;
import static sticky.claim.Source.quadrature;
import static sticky.claim.Source.theory;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
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
import sticky.observables.EscapeRates;
import sticky.observables.PredictedSurvivals;
import sticky.statistics.PowerLaw;

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
                One per cent more distance between the minima raises the rate by 22 %, one per cent more learning rate by 5.7 %, one per \
                cent more batch size lowers it by 0.17 %; the one-step kernel says so too. The distance enters by the fourth power: per \
                cent of the sharpness itself, 2(2w₀)⁴, the rate rises as it does per cent of the learning rate. The bands of the figure \
                are over fresh data sets and are a picture only.""",
        fault = "batches-of-20-throughout")
class SharpnessAndLearningRateMatterMostClaim {
    private static final int TRAJECTORIES = 50_000;
    private static final int CELLS = 400;
    private static final double[] W0 = {1.7, 1.75, 1.8, 1.85, 1.9};

    /** 0.01 (w0/1.8)^4: eta H is what it is at each w0. */
    private static final double[] ETA = {0.00796, 0.00893, 0.01, 0.01116, 0.01241};

    /** (1.8/w0)^3: the label noise over Q is what it is at each w0. */
    private static final double[] SIGMA = {1.187, 1.089, 1, 0.921, 0.85};

    private static final double[] B = {10, 18, 32, 56, 100};

    private static final Source KERNEL = quadrature("one-step kernel with the transient of figure 7's starts");

    /** Wells, learning rates and label noises that in w/w0 are the same: eta w0^4 and sigma/w0^3. */
    private record Similar(List<Experiment> wells, List<Experiment> rates, List<Experiment> noises) {}

    private final Experiment figure7 = at(1.8);
    private final List<Experiment> wells = EscapeRuns.family("w0 = ", W0, w0 -> at(w0));
    private final List<Experiment> rates = EscapeRuns.family("eta = ", ETA, figure7::learningRate);
    private final List<Experiment> noises = EscapeRuns.family("sigma = ", SIGMA, figure7::labelNoise);

    private final Check<List<Experiment>> inDistance =
            elasticity("w0", EscapeRuns::distance).isBetween(0.88, 1.12);

    private final Check<List<Experiment>> inLearningRate =
            elasticity("eta", EscapeRuns::learningRate).isBetween(0.88, 1.12);

    private final Check<List<Experiment>> inBatchSize =
            elasticity("B", EscapeRuns::batchSize).isBetween(0.5, 1.5);

    private final Check<Similar> byScaling = check(
                    "elasticity in w0 over 4 times that in eta less 3 times that in sigma",
                    (Runs runs, Similar similar) -> EscapeRates.ofRates(
                            EscapeRuns.watched(
                                    runs,
                                    Stream.of(similar.wells, similar.rates, similar.noises)
                                            .flatMap(List::stream)
                                            .toList()),
                            all -> overScaling(similar, all)))
            .isBetween(0.85, 1.15)
            .expected(
                    similar -> PredictedSurvivals.elasticity(similar.wells, EscapeRuns::distance, CELLS)
                            / (4 * PredictedSurvivals.elasticity(similar.rates, EscapeRuns::learningRate, CELLS)
                                    - 3 * PredictedSurvivals.elasticity(similar.noises, EscapeRuns::labelNoise, CELLS)),
                    theory(
                            "in w/w0 the dynamics has eta w0^4, B and sigma/w0^3 only; over families this wide by the kernel"));

    @Test
    @Order(1)
    void the_distance_between_the_minima_matters_most(Lab lab) {
        lab.figure(() -> Figure7.of(lab));
        lab.assertSupported(inDistance, wells);
    }

    @Test
    @Order(2)
    void the_learning_rate_matters(Lab lab) {
        lab.assertSupported(inLearningRate, rates);
    }

    @Test
    @Order(3)
    void the_batch_size_hardly_matters(Lab lab) {
        lab.assertSupported(inBatchSize, EscapeRuns.family("B = ", B, b -> figure7.batchSize((int) b)));
    }

    @Test
    @Order(4)
    void the_distance_matters_by_the_sharpness_that_it_sets(Lab lab) {
        lab.assertSupported(byScaling, new Similar(wells, rates, noises));
    }

    @Control("learning rate 0.012 instead of 0.01")
    void far_above_the_crisis_the_distance_matters_less(Lab lab) {
        List<Experiment> faster = EscapeRuns.family("eta = 0.012, w0 = ", W0, w0 -> at(w0).learningRate(0.012));
        lab.assertRefuted(inDistance, faster);
        lab.assertRefuted(byScaling, new Similar(faster, rates, noises));
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

    private static Check.Statistic<List<Experiment>> elasticity(String name, ToDoubleFunction<Experiment> parameter) {
        return check(
                        "elasticity of the escape rate in " + name + " over the kernel's",
                        (Runs runs, List<Experiment> family) ->
                                EscapeRates.elasticity(EscapeRuns.watched(runs, family), parameter))
                .over(family -> PredictedSurvivals.elasticity(family, parameter, CELLS), KERNEL);
    }

    /** The rates come as the experiments do: wells, learning rates, label noises. */
    private static double overScaling(Similar similar, double[] all) {
        int wells = similar.wells.size();
        int rates = wells + similar.rates.size();
        return exponent(similar.wells, EscapeRuns::distance, all, 0)
                / (4 * exponent(similar.rates, EscapeRuns::learningRate, all, wells)
                        - 3 * exponent(similar.noises, EscapeRuns::labelNoise, all, rates));
    }

    private static double exponent(
            List<Experiment> family, ToDoubleFunction<Experiment> parameter, double[] all, int from) {
        return PowerLaw.exponent(
                family.stream().mapToDouble(parameter).toArray(), Arrays.copyOfRange(all, from, from + family.size()));
    }

    private static Experiment at(double w0) {
        return EscapeRuns.from(w0, 30, TRAJECTORIES);
    }
}
