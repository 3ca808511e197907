package sticky.observables;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import sticky.ensemble.Experiment;
import sticky.ensemble.Start;
import sticky.model.DoubleWell;
import sticky.stability.SurvivalLaw;
import sticky.statistics.PowerLaw;

/**
 * What the one-step kernel says of a whole experiment in a double well, transient and all: the share of the kept trajectories in the left
 * basin after each step, and the escape rate that figure 7's rule fits to it. It is what {@link Survivals} measure.
 */
public final class PredictedSurvivals {
    /** How far the kernel reaches from the barrier, over w0: what is farther out diverges. */
    private static final double LEFT = 2;

    private static final double RIGHT = 3;

    /** A kernel takes a tenth of a second and is asked for again by every seed of an audit. */
    private static final Map<List<Object>, Double> KNOWN = new ConcurrentHashMap<>();

    private PredictedSurvivals() {}

    /**
     * Returns the share of the kept in the left basin after each step.
     *
     * @param cells of the kernel, a multiple of 5, so that none is divided by the barrier
     * @throws IllegalArgumentException if the landscape is not a double well, the step rule has momentum, the starts are not uniform, or
     *     the kernel refuses them
     */
    public static double[] keptFraction(Experiment experiment, int cells) {
        DoubleWell well = Basin.well(experiment.landscape());
        if (experiment.rule().momentum() != 0) {
            throw new IllegalArgumentException("the one-step kernel has no momentum, but the experiment's is "
                    + experiment.rule().momentum());
        }
        if (!(experiment.start().get(0) instanceof Start.Uniform start)) {
            throw new IllegalArgumentException(
                    "the kernel predicts the survival of uniform starts, not of " + experiment.start());
        }
        double barrier = well.barrier();
        return new SurvivalLaw(
                        experiment.landscape(),
                        experiment.rule().learningRate(),
                        experiment.batches().batchSize(),
                        experiment.batches().labelNoise(),
                        barrier - LEFT * well.w0(),
                        barrier,
                        barrier + RIGHT * well.w0())
                .keptFraction(start.low(), start.high(), experiment.steps(), cells);
    }

    /**
     * Returns the escape rate by figure 7's rule, per step: from n cells and from half as many, extrapolated, since the error falls like
     * the square of a cell's width, (4 R(n) - R(n/2))/3. See {@link #keptFraction}; n is a multiple of 10.
     */
    public static double rate(Experiment experiment, int cells) {
        return (4 * coarseRate(experiment, cells) - coarseRate(experiment, cells / 2)) / 3;
    }

    private static double coarseRate(Experiment experiment, int cells) {
        List<Object> settings = List.of(
                experiment.landscape(),
                experiment.rule(),
                experiment.batches(),
                experiment.start(),
                experiment.steps(),
                cells);
        return KNOWN.computeIfAbsent(settings, key -> EscapeRates.FIGURE_7.rate(keptFraction(experiment, cells)));
    }

    /**
     * Returns the elasticity d ln rate / d ln parameter of the rates by figure 7's rule.
     *
     * @param parameter the parameter's value in an experiment, positive
     */
    public static double elasticity(List<Experiment> experiments, ToDoubleFunction<Experiment> parameter, int cells) {
        return PowerLaw.exponent(
                experiments.stream().mapToDouble(parameter).toArray(),
                experiments.stream()
                        .mapToDouble(experiment -> rate(experiment, cells))
                        .toArray());
    }
}
