package sticky.observables;

import static sticky.statistics.Estimators.ofRates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.model.DoubleWell;
import sticky.stability.QuasiStationaryLaw;
import sticky.statistics.DecayRates;
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;
import sticky.statistics.FitWindow;
import sticky.statistics.PowerLaw;
import sticky.statistics.Scale;
import sticky.statistics.Survival;

/** Escape rates from the left basin of a double well, per step: fitted by figure 7's rule, and predicted by the one-step kernel. */
public final class EscapeRates {
    /** Figure 7's rule: from step 3 until fewer than one in a thousand of the kept is left, or the run ends. */
    public static final FitWindow FIGURE_7 = FitWindow.untilBelow(3, 1e-3);

    private EscapeRates() {}

    /**
     * Returns the elasticity d ln rate / d ln parameter over independent runs of {@link Survivals#watched} experiments.
     *
     * @param parameter the parameter's value in an experiment, positive
     */
    public static Estimator elasticity(List<Run> runs, ToDoubleFunction<Experiment> parameter) {
        double[] values =
                runs.stream().map(Run::experiment).mapToDouble(parameter).toArray();
        return Estimators.elasticity(new DecayRates(survivals(runs), FIGURE_7), values);
    }

    /**
     * Returns the mean rate of some runs over the mean rate of others, all of them independent.
     *
     * @param upper runs of {@link Survivals#watched} experiments, at least one
     * @param lower likewise
     */
    public static Estimator ratioOfMeans(List<Run> upper, List<Run> lower) {
        return ratioOfMeanRates(survivals(upper), survivals(lower));
    }

    static Estimator ratioOfMeanRates(List<Survival> upper, List<Survival> lower) {
        int first = lower.size();
        List<Survival> all = new ArrayList<>(lower);
        all.addAll(upper);
        return ofRates(
                new DecayRates(all, FIGURE_7),
                rates -> mean(rates, first, rates.length) / mean(rates, 0, first),
                Scale.LOG);
    }

    private static double mean(double[] rates, int from, int to) {
        return Arrays.stream(rates, from, to).average().orElseThrow();
    }

    /**
     * Returns the root mean square of rate - published rate.
     *
     * @param runs one run of a {@link Survivals#watched} experiment per published rate
     * @param published rates per step, {@code double[run]}
     */
    public static Estimator rootMeanSquareDifference(List<Run> runs, double[] published) {
        return difference(
                survivals(runs), published, squares -> squares.average().orElseThrow());
    }

    /** Returns the largest |rate - published rate|; see {@link #rootMeanSquareDifference}. */
    public static Estimator largestDifference(List<Run> runs, double[] published) {
        return difference(survivals(runs), published, squares -> squares.max().orElseThrow());
    }

    static Estimator difference(
            List<Survival> survivals, double[] published, ToDoubleFunction<DoubleStream> ofSquares) {
        if (survivals.size() != published.length) {
            throw new IllegalArgumentException(
                    survivals.size() + " runs cannot be compared with " + published.length + " published rates");
        }
        return ofRates(
                new DecayRates(survivals, FIGURE_7),
                rates -> Math.sqrt(ofSquares.applyAsDouble(IntStream.range(0, rates.length)
                        .mapToDouble(i -> rates[i] - published[i])
                        .map(difference -> difference * difference))),
                Scale.LINEAR);
    }

    /**
     * Returns the law of streaming SGD in the left basin, from -2 w0, below which one step leaves anyway, to the barrier.
     *
     * @throws IllegalArgumentException if the landscape is not a double well, or the step rule has momentum, which the kernel does not have
     */
    public static QuasiStationaryLaw law(Experiment experiment) {
        DoubleWell well = Basin.well(experiment.landscape());
        if (experiment.rule().momentum() != 0) {
            throw new IllegalArgumentException("the one-step kernel has no momentum, but the experiment's is "
                    + experiment.rule().momentum());
        }
        return new QuasiStationaryLaw(
                well,
                experiment.rule().learningRate(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise(),
                -2 * well.w0(),
                well.barrier());
    }

    /**
     * Returns the elasticity d ln rate / d ln parameter of the kernel's rates.
     *
     * @param parameter the parameter's value in an experiment, positive
     * @param cells of the kernel, at least 4
     */
    public static double predictedElasticity(
            List<Experiment> experiments, ToDoubleFunction<Experiment> parameter, int cells) {
        return PowerLaw.exponent(
                experiments.stream().mapToDouble(parameter).toArray(),
                experiments.stream()
                        .mapToDouble(
                                experiment -> law(experiment).escapeRate(cells).value())
                        .toArray());
    }

    private static List<Survival> survivals(List<Run> runs) {
        return runs.stream().map(run -> Survivals.of(run, Basin.LEFT)).toList();
    }
}
