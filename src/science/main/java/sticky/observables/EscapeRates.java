package sticky.observables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import sticky.ensemble.Experiment;
import sticky.ensemble.Run;
import sticky.ensemble.Start;
import sticky.model.DoubleWell;
import sticky.stability.KeptLaw;
import sticky.stability.QuasiStationaryLaw;
import sticky.statistics.DecayRates;
import sticky.statistics.Estimate;
import sticky.statistics.Estimator;
import sticky.statistics.Estimators;
import sticky.statistics.FitWindow;
import sticky.statistics.Level;
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
        return Estimators.ofRates(
                new DecayRates(all, FIGURE_7),
                rates -> mean(rates, first, rates.length) / mean(rates, 0, first),
                Scale.LOG);
    }

    private static double mean(double[] rates, int from, int to) {
        return Arrays.stream(rates, from, to).average().orElseThrow();
    }

    /**
     * Returns any number computed from the rates of independent runs by figure 7's rule.
     *
     * @param runs runs of {@link Survivals#watched} experiments, at least two
     * @param statistic of the rates, {@code double[run]}
     */
    public static Estimator ofRates(List<Run> runs, ToDoubleFunction<double[]> statistic) {
        return Estimators.ofRates(new DecayRates(survivals(runs), FIGURE_7), statistic, Scale.LINEAR);
    }

    /**
     * Returns the largest |rate - published rate| / allowance, with simultaneous intervals: each rate has its own at alpha over their
     * number.
     *
     * @param runs one run of a {@link Survivals#watched} experiment per published rate
     * @param published rates per step, {@code double[run]}
     * @param allowance by how much a rate may differ, positive, {@code double[run]}
     */
    public static Estimator largestDeviation(List<Run> runs, double[] published, double[] allowance) {
        return largestDeviationOf(survivals(runs), published, allowance);
    }

    static Estimator largestDeviationOf(List<Survival> survivals, double[] published, double[] allowance) {
        if (survivals.size() != published.length || survivals.size() != allowance.length) {
            throw new IllegalArgumentException(survivals.size() + " runs cannot be compared with " + published.length
                    + " published rates and " + allowance.length + " allowances");
        }
        return level -> {
            double value = 0;
            double low = 0;
            double high = 0;
            Level each = new Level(level.alpha() / published.length, level.bootstrap(), level.common());
            for (int i = 0; i < published.length; i++) {
                Estimate rate = Estimators.decayRate(survivals.get(i), FIGURE_7, Scale.LINEAR)
                        .at(each);
                double above = rate.low() - published[i];
                double below = published[i] - rate.high();
                value = Math.max(value, Math.abs(rate.value() - published[i]) / allowance[i]);
                low = Math.max(low, Math.max(above, below) / allowance[i]);
                high = Math.max(high, Math.max(rate.high() - published[i], published[i] - rate.low()) / allowance[i]);
            }
            return new Estimate(value, low, high, 1 - level.alpha());
        };
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
                experiment.landscape(),
                experiment.rule().learningRate(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise(),
                -2 * well.w0(),
                well.barrier());
    }

    /**
     * Returns the law of streaming SGD from starts that are uniform on (-2 w0, 2 w0), beyond which a trajectory diverges.
     *
     * @param cells of the kernel, at least 8
     * @throws IllegalArgumentException if the landscape is not a double well, the step rule has momentum, which the kernel does not have, or
     *     the starts are others
     */
    public static KeptLaw keptLaw(Experiment experiment, int cells) {
        law(experiment);
        DoubleWell well = Basin.well(experiment.landscape());
        double end = 2 * well.w0();
        if (!experiment.start().equals(List.of(Start.uniform(-end, end)))) {
            throw new IllegalArgumentException(
                    "the starts must be uniform on (-2 w0, 2 w0), but are " + experiment.start());
        }
        return KeptLaw.of(
                well,
                experiment.rule().learningRate(),
                experiment.batches().batchSize(),
                experiment.batches().labelNoise(),
                -end,
                end,
                experiment.steps(),
                cells);
    }

    private static List<Survival> survivals(List<Run> runs) {
        return runs.stream().map(run -> Survivals.of(run, Basin.LEFT)).toList();
    }
}
