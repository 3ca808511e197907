package sticky.statistics;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** The estimators that checks are made of, for a static import. */
public final class Estimators {
    private Estimators() {}

    /**
     * A proportion with its exact interval (Clopper and Pearson).
     *
     * @param hits how many
     * @param of of how many, at least 1
     */
    public static Estimator share(long hits, long of) {
        return level -> Proportion.exact(hits, of, level.alpha());
    }

    /** The median of independent values, {@code double[replicate]}, with its exact interval. */
    public static Estimator median(double[] values) {
        return level -> Medians.of(values, level.alpha());
    }

    /**
     * The p-quantile of independent values, {@code double[replicate]}, with its exact interval.
     *
     * @param p in (0, 1)
     */
    public static Estimator quantile(double p, double[] values) {
        return level -> Quantiles.of(values, p, level.alpha());
    }

    /** The ratio of the medians of two samples: their exact intervals at alpha / 2 each, so that it holds under any dependence of them. */
    public static Estimator ratioOfMedians(double[] upper, double[] lower) {
        return median(upper).over(median(lower));
    }

    /** The difference of the medians of two samples: their exact intervals at alpha / 2 each, under any dependence of them. */
    public static Estimator differenceOfMedians(double[] first, double[] second) {
        return median(first).minus(median(second));
    }

    /**
     * The ratio of two quantiles, of two samples or of one: their exact intervals at alpha / 2 each, under any dependence of them.
     *
     * @param p which quantile of {@code upper}, in (0, 1)
     * @param q which quantile of {@code lower}, in (0, 1)
     */
    public static Estimator ratioOfQuantiles(double p, double[] upper, double q, double[] lower) {
        return quantile(p, upper).over(quantile(q, lower));
    }

    /** The mean of independent values with Student's interval. */
    public static Estimator mean(double[] values) {
        return mean(values, Scale.LINEAR);
    }

    /**
     * The mean of independent values, few of them allowed, with Student's interval on a scale on which they are nearly normal: on LOG the
     * geometric mean. For a spread over a few groups: {@code mean(variances, LOG).squareRoot()}, since the logarithm of a group's variance is
     * more nearly normal than the variance.
     *
     * @param values at least 2, {@code double[group]}
     */
    public static Estimator mean(double[] values, Scale scale) {
        return level -> Mean.estimate(values, scale, level.alpha());
    }

    /** The ratio of the means of two independent samples of positive mean, by the bootstrap on the log scale. */
    public static Estimator ratioOfMeans(double[] upper, double[] lower) {
        return independent(
                "means",
                level -> level.bootstrap()
                        .estimate(
                                new int[] {upper.length, lower.length},
                                draws -> mean(upper, draws[0]) / mean(lower, draws[1]),
                                Scale.LOG,
                                level.alpha()));
    }

    /** The standard deviation of independent values, the square root of {@link #variance}. */
    public static Estimator standardDeviation(double[] values) {
        return level -> Variance.estimate(values, level.alpha()).squareRoot();
    }

    /** The variance of independent values with the delta method's interval. */
    public static Estimator variance(double[] values) {
        return level -> Variance.estimate(values, level.alpha());
    }

    /** The ratio of the variances of two independent samples. */
    public static Estimator ratioOfVariances(double[] upper, double[] lower) {
        return independent("variances", level -> Variance.ratio(upper, lower, level.alpha()));
    }

    /**
     * The exponent p of variance ~ x^p over independent samples, one at each x.
     *
     * @param x positive, at least two different ones
     * @param samples {@code double[x][value]}
     */
    public static Estimator exponentOfVariance(double[] x, double[][] samples) {
        return level -> Variance.exponent(x, samples, level.alpha());
    }

    /** The excess kurtosis of independent values, at least 1000 of them. */
    public static Estimator excessKurtosis(double[] values) {
        return level -> Kurtosis.excess(values, level.bootstrap(), level.alpha());
    }

    /** The Kolmogorov-Smirnov distance of two samples with its distribution-free interval, which holds under any dependence of them. */
    public static Estimator kolmogorovSmirnov(double[] a, double[] b) {
        return level -> Distances.kolmogorovSmirnov(a, b, level.alpha());
    }

    /** The Kolmogorov-Smirnov distance of a sample to a given continuous distribution with its distribution-free interval. */
    public static Estimator kolmogorovSmirnov(double[] sample, DoubleUnaryOperator cdf) {
        return level -> Distances.kolmogorovSmirnov(sample, cdf, level.alpha());
    }

    /** The decay rate of a survival curve per step. */
    public static Estimator decayRate(Survival survival, FitWindow window, Scale scale) {
        return level -> survival.rate(window, scale, level.bootstrap(), level.alpha());
    }

    /** The decay rate of a curve over one window divided by its rate over another. */
    public static Estimator ratioOfWindows(Survival survival, FitWindow upper, FitWindow lower) {
        return level -> survival.rateRatio(upper, lower, Scale.LOG, level.bootstrap(), level.alpha());
    }

    /** The decay rate of one run divided by that of another. */
    public static Estimator ratioOfRates(Survival upper, Survival lower, FitWindow window) {
        return independent(
                "decay rates",
                level -> DecayRates.ratio(upper, lower, window, Scale.LOG, level.bootstrap(), level.alpha()));
    }

    /**
     * The elasticity d ln rate / d ln parameter over independent runs.
     *
     * @param parameter positive, {@code double[run]}
     */
    public static Estimator elasticity(DecayRates rates, double[] parameter) {
        return independent("decay rates", level -> rates.elasticity(parameter, level.bootstrap(), level.alpha()));
    }

    /**
     * Any number computed from the decay rates of independent runs.
     *
     * @param statistic of the rates, {@code double[run]}
     */
    public static Estimator ofRates(DecayRates rates, ToDoubleFunction<double[]> statistic, Scale scale) {
        return independent("decay rates", level -> rates.estimate(statistic, scale, level.bootstrap(), level.alpha()));
    }

    /** Any statistic of one sample of independent replicates, by the bootstrap. */
    public static Estimator resampled(int replicates, Statistic statistic, Scale scale) {
        return level -> level.bootstrap().estimate(replicates, statistic, scale, level.alpha());
    }

    /** A deterministic number with its numerical error: a quadrature, an eigenvalue, gradient descent from a given start. */
    public static Estimator number(Estimate exact) {
        return level -> exact;
    }

    /** A deterministic number; see {@link #number(Estimate)}. */
    public static Estimator number(double value, double error) {
        return number(Estimate.exact(value, error));
    }

    /**
     * A number that is the same for every draw of the random numbers.
     *
     * @param rounding by how much it may differ from draw to draw
     */
    public static Estimator identity(double value, double rounding) {
        Estimate estimate = Estimate.exact(value, rounding);
        return new Estimator() {
            @Override
            public Estimate at(Level level) {
                return estimate;
            }

            @Override
            public boolean isIdentity() {
                return true;
            }
        };
    }

    private static double mean(double[] values, int[] draw) {
        double sum = 0;
        for (int i : draw) {
            sum += values[i];
        }
        return sum / draw.length;
    }

    private static Estimator independent(String what, Estimator estimator) {
        return level -> {
            if (level.common()) {
                throw new IllegalArgumentException(
                        "the runs share their random numbers, but the interval of the ratio of " + what
                                + " needs independent ones: give each a run name of its own");
            }
            return estimator.at(level);
        };
    }
}
