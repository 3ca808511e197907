package sticky.statistics;

import java.util.Arrays;
import java.util.function.Supplier;
import sticky.random.Seed;

/**
 * The bootstrap over independent replicates (Efron 1979): the standard error of a statistic is its standard deviation over resamples
 * drawn with replacement, and the interval is the point estimate +- some standard errors on a {@link Scale}: Student's quantile, since the
 * spread of the resamples is itself a sample's, and more on the side to which the estimate's skewness and curvature there make it err; see {@link Reach} and {@link Jackknife}.
 *
 * <p>The statistic is recomputed from scratch for every resample, so whatever it chooses from the data (a fit window, a kept set) is
 * chosen anew. Runs that share their random numbers are one sample of pairs: use the single-sample form with both values under one
 * index. Resample r draws from {@code seed.stream(r)}, so the result is the same for any number of threads.
 *
 * @param seed the key of the resampling, a child of the experiment's
 * @param resamples how many resamples, at least 2; 400 unless said otherwise
 * @param threads how many threads share them; the statistic must then be free of shared buffers
 */
public record Bootstrap(Seed seed, int resamples, int threads) {
    private static final int DEFAULT_RESAMPLES = 400;

    /**
     * @throws IllegalArgumentException if there are fewer than 2 resamples, or no thread
     */
    public Bootstrap {
        if (!(resamples >= 2)) {
            throw new IllegalArgumentException("number of resamples " + resamples + " is out of range [2, 2^31)");
        }
        if (!(threads >= 1 && threads <= 1024)) {
            throw new IllegalArgumentException("number of threads " + threads + " is out of range [1, 1024]");
        }
    }

    /** A bootstrap of 400 resamples on the calling thread. */
    public static Bootstrap with(Seed seed) {
        return new Bootstrap(seed, DEFAULT_RESAMPLES, 1);
    }

    /** The same with another number of resamples. */
    public Bootstrap resamples(int number) {
        return new Bootstrap(seed, number, threads);
    }

    /** The same, shared by so many threads. */
    public Bootstrap threads(int number) {
        return new Bootstrap(seed, resamples, number);
    }

    /**
     * A statistic of one sample.
     *
     * @param replicates the sample's size, at least 2
     * @throws IllegalArgumentException if the point estimate has no place on the scale, or some resample's has not, or all resamples
     *     agree, so that the spread says nothing of the error
     */
    public Estimate estimate(int replicates, Statistic statistic, Scale scale, double alpha) {
        return estimate(new int[] {replicates}, samples -> statistic.of(samples[0]), scale, alpha);
    }

    /**
     * A statistic of several independent samples.
     *
     * @param sizes the samples' sizes, {@code int[sample]}
     * @throws IllegalArgumentException as for one sample
     */
    public Estimate estimate(int[] sizes, StatisticOfMany statistic, Scale scale, double alpha) {
        double point = statistic.of(IndexResampler.identity(sizes));
        return estimate(point, sizes, () -> new IndexResampler(sizes, statistic), scale, alpha);
    }

    /**
     * A statistic of one sample whose replicates are grouped in classes of equals: the same law as resampling the individuals.
     *
     * @param multiplicities how many replicates each class holds, {@code long[class]}
     * @throws IllegalArgumentException as for one sample
     */
    public Estimate estimate(long[] multiplicities, WeightedStatistic statistic, Scale scale, double alpha) {
        return estimate(new long[][] {multiplicities}, counts -> statistic.of(counts[0]), scale, alpha);
    }

    /**
     * A statistic of several independent samples, each grouped in classes of equals.
     *
     * @param multiplicities how many replicates each class holds, {@code long[sample][class]}
     * @throws IllegalArgumentException as for one sample
     */
    public Estimate estimate(long[][] multiplicities, WeightedStatisticOfMany statistic, Scale scale, double alpha) {
        Multiset[] sets = Arrays.stream(multiplicities).map(Multiset::of).toArray(Multiset[]::new);
        double point = statistic.of(
                Arrays.stream(sets).map(set -> set.multiplicities().clone()).toArray(long[][]::new));
        int[] sizes = Arrays.stream(sets).mapToInt(set -> set.classOf().length).toArray();
        return estimate(point, sizes, () -> new ClassResampler(sets, statistic), scale, alpha);
    }

    private Estimate estimate(double point, int[] sizes, Supplier<Resampler> workers, Scale scale, double alpha) {
        ErrorRate.check(alpha);
        double centre = scale.of(point);
        if (!Double.isFinite(centre)) {
            throw new IllegalArgumentException("value " + point + " has no place on the scale " + scale);
        }
        double error = standardError(Resamples.of(this, workers), scale);
        double shift = Jackknife.shift(this, sizes, workers, scale, centre, alpha);
        return scale.interval(point, error, Reach.of(alpha, resamples - 1.0, shift), alpha);
    }

    private static double standardError(double[] values, Scale scale) {
        double[] onScale = new double[values.length];
        int outside = 0;
        double sum = 0;
        for (int r = 0; r < values.length; r++) {
            onScale[r] = scale.of(values[r]);
            outside += Double.isFinite(onScale[r]) ? 0 : 1;
            sum += onScale[r];
        }
        if (outside > 0) {
            throw new IllegalArgumentException(outside + " of " + values.length
                    + " resamples give a value that has no place on the scale " + scale);
        }
        double mean = sum / values.length;
        double squares = 0;
        double widest = 0;
        for (double value : onScale) {
            squares += (value - mean) * (value - mean);
            widest = Math.max(widest, Math.abs(value - onScale[0]));
        }
        if (!(widest > 0)) {
            throw new IllegalArgumentException("all " + values.length + " resamples give " + values[0]
                    + ", so their spread says nothing of the error");
        }
        return StrictMath.sqrt(squares / (values.length - 1));
    }
}
