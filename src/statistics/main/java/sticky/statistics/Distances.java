package sticky.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Distances between distributions on the line.
 *
 * <p>Kolmogorov-Smirnov: D = sup |F - G|. Its interval is exact for any sample size: by Dvoretzky, Kiefer and Wolfowitz with Massart's
 * constant (Ann. Probab. 18, 1990), P(sup |F_n - F| > e) <= 2 exp(-2 n e^2), so D is within e of its estimate, or within the sum of two
 * such e, each at alpha / 2. Wasserstein-1: W = integral of |F - G|, in the unit of the values.
 */
public final class Distances {
    private static final KolmogorovSmirnovTest KOLMOGOROV_SMIRNOV = new KolmogorovSmirnovTest();

    private Distances() {}

    /**
     * The distance between the distributions of two samples. They may depend on each other (the start and the end of the same
     * trajectories); the values of one sample must be independent. A value may be +infinity, diverged.
     *
     * @throws IllegalArgumentException if a sample has fewer than 2 values, or one is NaN or -infinity
     */
    public static Estimate kolmogorovSmirnov(double[] a, double[] b, double alpha) {
        ErrorRate.check(alpha);
        double distance = KOLMOGOROV_SMIRNOV.kolmogorovSmirnovStatistic(oneZero(a), oneZero(b));
        return within(distance, massart(a.length, alpha / 2) + massart(b.length, alpha / 2), alpha);
    }

    /**
     * The distance between a sample's distribution and a given continuous one.
     *
     * @param cdf the given distribution function
     * @throws IllegalArgumentException if the sample is empty or holds NaN or -infinity, or the function leaves [0, 1]
     */
    public static Estimate kolmogorovSmirnov(double[] sample, DoubleUnaryOperator cdf, double alpha) {
        double[] sorted = Finite.sampleOrDiverged(sample, 1).clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double given = cdf.applyAsDouble(sorted[i]);
            if (!(given >= 0 && given <= 1)) {
                throw new IllegalArgumentException(
                        "distribution function " + given + " at " + sorted[i] + " is out of range [0, 1]");
            }
            double below = (double) i / sorted.length;
            double upTo = (i + 1.0) / sorted.length;
            distance = Math.max(distance, Math.max(given - below, upTo - given));
        }
        return within(distance, massart(sorted.length, ErrorRate.check(alpha)), alpha);
    }

    /**
     * The Wasserstein-1 distance of two samples.
     *
     * @throws IllegalArgumentException if a sample is empty or a value is not finite
     */
    public static double wasserstein1(double[] a, double[] b) {
        Pooled pooled = Pooled.of(Finite.sample(a, 1), Finite.sample(b, 1));
        return pooled.wasserstein1(Multiset.once(a.length), Multiset.once(b.length));
    }

    /**
     * The Wasserstein-1 distance of two independent samples with a bootstrap interval, on the linear scale. Near 0 the estimate is biased
     * upwards, by about the spread of the values over the root of the smaller size: use it for distances well above that.
     *
     * @throws IllegalArgumentException if a sample has fewer than 2 values or a value is not finite
     */
    public static Estimate wasserstein1(double[] a, double[] b, Bootstrap bootstrap, double alpha) {
        Pooled pooled = Pooled.of(Finite.sample(a, 2), Finite.sample(b, 2));
        return bootstrap.estimate(
                new long[][] {Multiset.once(a.length), Multiset.once(b.length)},
                counts -> pooled.wasserstein1(counts[0], counts[1]),
                Scale.LINEAR,
                alpha);
    }

    /** The sample with -0 turned into 0: to the sorting they differ, and a frozen trajectory may end on either. */
    private static double[] oneZero(double[] sample) {
        return Arrays.stream(Finite.sampleOrDiverged(sample, 2))
                .map(value -> value + 0.0)
                .toArray();
    }

    private static double massart(int size, double alpha) {
        return StrictMath.sqrt(StrictMath.log(2 / alpha) / (2.0 * size));
    }

    private static Estimate within(double distance, double reach, double alpha) {
        return new Estimate(distance, Math.max(0, distance - reach), Math.min(1, distance + reach), 1 - alpha);
    }
}
