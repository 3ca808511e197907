package sticky.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Comparisons of the decay rates of independent runs, each resampled by itself: SGD's rate over gradient descent's, the elasticity of
 * the rate in a parameter.
 *
 * @param runs independent survival curves
 * @param window the steps over which each rate is fitted
 */
public record DecayRates(List<Survival> runs, FitWindow window) {
    /**
     * @throws IllegalArgumentException if there are fewer than two runs, or a run's curve cannot be fitted over the window
     */
    public DecayRates {
        runs = List.copyOf(runs);
        if (!(runs.size() >= 2)) {
            throw new IllegalArgumentException("number of runs " + runs.size() + " is out of range [2, 2^31)");
        }
        for (Survival run : runs) {
            window.rate(run.curve());
        }
    }

    /**
     * The first run's rate over the second's, on the scale LOG, or LINEAR where the first may vanish.
     *
     * @throws IllegalArgumentException if the ratio, or a resample's, has no place on the scale
     */
    public static Estimate ratio(
            Survival numerator,
            Survival denominator,
            FitWindow window,
            Scale scale,
            Bootstrap bootstrap,
            double alpha) {
        return new DecayRates(List.of(numerator, denominator), window)
                .estimate(rates -> rates[0] / rates[1], scale, bootstrap, alpha);
    }

    /**
     * The first run's rate minus the second's, per step.
     *
     * @throws IllegalArgumentException if a resample leaves nothing to fit
     */
    public static Estimate difference(
            Survival first, Survival second, FitWindow window, Bootstrap bootstrap, double alpha) {
        return new DecayRates(List.of(first, second), window)
                .estimate(rates -> rates[0] - rates[1], Scale.LINEAR, bootstrap, alpha);
    }

    /**
     * The elasticity d ln rate / d ln parameter: the power law of the rates in the parameter.
     *
     * @param parameter its value in each run, {@code double[run]}, positive
     * @throws IllegalArgumentException if a rate is not positive, here or in a resample
     */
    public Estimate elasticity(double[] parameter, Bootstrap bootstrap, double alpha) {
        return estimate(rates -> PowerLaw.exponent(parameter, rates), Scale.LINEAR, bootstrap, alpha);
    }

    /**
     * Any number computed from the rates.
     *
     * @param statistic of the rates, {@code double[run]}
     * @throws IllegalArgumentException if the number, or a resample's, has no place on the scale
     */
    public Estimate estimate(ToDoubleFunction<double[]> statistic, Scale scale, Bootstrap bootstrap, double alpha) {
        long[][] multiplicities = new long[runs.size()][];
        for (int i = 0; i < multiplicities.length; i++) {
            multiplicities[i] = runs.get(i).multiplicities();
        }
        return bootstrap.estimate(multiplicities, counts -> statistic.applyAsDouble(rates(counts)), scale, alpha);
    }

    private double[] rates(long[][] counts) {
        double[] rates = new double[counts.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = runs.get(i).rate(counts[i], window);
        }
        return rates;
    }
}
