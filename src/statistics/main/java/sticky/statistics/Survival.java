package sticky.statistics;

import java.util.Arrays;

/**
 * How many trajectories are in a basin at each step, from their occupancy histories, with errors that respect that the points of one
 * curve are correlated: the bootstrap resamples whole trajectories. Trajectories with the same history form a class.
 *
 * <p>Fractions are of the kept trajectories, whose number every resample counts again; {@link #ofAllThatStarted} keeps all.
 *
 * @param first the first recorded step
 * @param steps how many steps are recorded
 * @param patterns the histories, {@code long[class][word]}: bit s mod 64 of word s / 64 is set if the trajectory is in the basin at step
 *     first + s
 * @param multiplicities how many trajectories each class holds, {@code long[class]}
 * @param kept whether the class counts as kept (not diverged by the end), {@code boolean[class]}
 */
public record Survival(int first, int steps, long[][] patterns, long[] multiplicities, boolean[] kept) {

    /**
     * @throws IllegalArgumentException if the arrays disagree in length, a multiplicity is negative, or no trajectory is kept
     */
    public Survival {
        if (!(first >= 0)) {
            throw new IllegalArgumentException("first step " + first + " is out of range [0, 2^31)");
        }
        if (!(steps >= 1)) {
            throw new IllegalArgumentException("number of steps " + steps + " is out of range [1, 2^31)");
        }
        if (!(patterns.length == multiplicities.length && patterns.length == kept.length)) {
            throw new IllegalArgumentException(patterns.length + " patterns, " + multiplicities.length
                    + " multiplicities and " + kept.length + " kept flags do not name the same classes");
        }
        long total = 0;
        for (int c = 0; c < patterns.length; c++) {
            if (!(64L * patterns[c].length >= steps)) {
                throw new IllegalArgumentException(
                        patterns[c].length + " words of class " + c + " do not hold " + steps + " steps");
            }
            if (!(multiplicities[c] >= 0)) {
                throw new IllegalArgumentException(
                        "multiplicity " + multiplicities[c] + " of class " + c + " is out of range [0, 2^63)");
            }
            total += kept[c] ? multiplicities[c] : 0;
        }
        if (!(total >= 1)) {
            throw new IllegalArgumentException("no trajectory is kept, so there is no total to take fractions of");
        }
    }

    /** The same histories with every trajectory kept: fractions of all that started. */
    public Survival ofAllThatStarted() {
        boolean[] all = new boolean[kept.length];
        Arrays.fill(all, true);
        return new Survival(first, steps, patterns, multiplicities, all);
    }

    /** The fraction of the kept trajectories in the basin, {@code double[step]}, step 0 first; NaN before the first recorded step. */
    public double[] curve() {
        return curve(multiplicities, first, end());
    }

    /**
     * The fraction at one step with its exact interval.
     *
     * @throws IllegalArgumentException if the step is not recorded
     */
    public Estimate fraction(int step, double alpha) {
        if (!(step >= first && step <= end())) {
            throw new IllegalArgumentException("step " + step + " is out of range [" + first + ", " + end() + "]");
        }
        long total = 0;
        for (int c = 0; c < patterns.length; c++) {
            total += kept[c] ? multiplicities[c] : 0;
        }
        return Proportion.exact(inside(step), total, alpha);
    }

    private long inside(int step) {
        long inside = 0;
        for (int c = 0; c < patterns.length; c++) {
            inside += kept[c] ? multiplicities[c] * bit(patterns[c], step - first) : 0;
        }
        return inside;
    }

    private boolean nobodyMoves(int from, int to) {
        for (int c = 0; c < patterns.length; c++) {
            for (int s = from; kept[c] && multiplicities[c] > 0 && s < to; s++) {
                if (bit(patterns[c], s - first) != bit(patterns[c], s + 1 - first)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The decay rate of the curve over a window, per step. Where no trajectory enters or leaves within the window there is nothing to
     * resample: the rate is 0, and on the linear scale its interval is what the exact one of 0 leavers among those inside allows. They could
     * all leave half-way, where the least-squares slope of a decay D over k steps is steepest: 1.5 D / k at most.
     *
     * @param scale LOG for a rate that is surely positive, LINEAR for one that may vanish
     * @throws IllegalArgumentException if the window leaves the curve, the fraction vanishes in it, here or in a resample, or the rate has
     *     no place on the scale
     */
    public Estimate rate(FitWindow window, Scale scale, Bootstrap bootstrap, double alpha) {
        double[] curve = curve();
        window.rate(curve);
        int last = window.end(curve);
        if (scale == Scale.LINEAR && nobodyMoves(window.from(), last)) {
            long inside = inside(window.from());
            double most =
                    1.5 * -StrictMath.log1p(-Proportion.exact(0, inside, alpha).high()) / (last - window.from());
            return new Estimate(0, -most, most, 1 - alpha);
        }
        return bootstrap.estimate(multiplicities, counts -> rate(counts, window), scale, alpha);
    }

    /**
     * The rate over one window divided by the rate over another, both of this curve: 1 for an exponential.
     *
     * @throws IllegalArgumentException as for the rate
     */
    public Estimate rateRatio(
            FitWindow numerator, FitWindow denominator, Scale scale, Bootstrap bootstrap, double alpha) {
        numerator.rate(curve());
        denominator.rate(curve());
        return bootstrap.estimate(
                multiplicities, counts -> rate(counts, numerator) / rate(counts, denominator), scale, alpha);
    }

    /**
     * R^2 of the fit of the log fraction over a window; reported, not judged: it cannot tell one exponential from another.
     *
     * @throws IllegalArgumentException as for the rate
     */
    public Estimate rSquared(FitWindow window, Bootstrap bootstrap, double alpha) {
        window.rate(curve());
        return bootstrap.estimate(
                multiplicities,
                counts -> {
                    double[] curve = curve(counts, window.from(), Math.min(end(), window.to()));
                    return ExponentialDecay.rSquared(curve, window.from(), window.end(curve));
                },
                Scale.LOGIT,
                alpha);
    }

    /** The rate when the classes occur so many times. */
    double rate(long[] counts, FitWindow window) {
        return window.resampledRate(curve(counts, window.from(), Math.min(end(), window.to())));
    }

    /** The curve from one step to another, the only ones counted; NaN elsewhere. */
    private double[] curve(long[] counts, int from, int to) {
        double[] fraction = new double[end() + 1];
        Arrays.fill(fraction, Double.NaN);
        Arrays.fill(fraction, from, to + 1, 0);
        double total = 0;
        for (int c = 0; c < patterns.length; c++) {
            if (!kept[c] || counts[c] == 0) {
                continue;
            }
            double count = counts[c];
            long[] pattern = patterns[c];
            total += count;
            for (int s = from; s <= to; s++) {
                fraction[s] += count * bit(pattern, s - first); // whole numbers far below 2^53: exact in any order
            }
        }
        for (int s = from; s <= to; s++) {
            fraction[s] /= total;
        }
        return fraction;
    }

    private int end() {
        return first + steps - 1;
    }

    private static long bit(long[] pattern, int step) {
        return pattern[step >>> 6] >>> step & 1; // a shift by step is one by step mod 64
    }
}
