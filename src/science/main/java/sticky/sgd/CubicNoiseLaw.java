package sticky.sgd;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * SGD on Q = w^3 where only the label noise counts, w^2 being small against 6 eta sigma^2/B: u = 1/|w| is a Bessel process of
 * dimension 3, the distance to the origin of a Brownian motion in space that starts u(0) away and moves by s a step in every direction, s = 6 eta
 * sigma/sqrt(B). So u^2/(s^2 t) follows a noncentral chi-squared law of 3 degrees of freedom; with x = u/(s sqrt(t)) and a = u(0)/(s sqrt(t))
 *
 * <pre>P(u &lt; s sqrt(t) x) = Phi(x - a) + Phi(x + a) - 1 + (phi(x + a) - phi(x - a))/a.</pre>
 *
 * <p>Source: our derivation, by Ito's formula from w' = w (1 + 6 eta m_xy w), for steps s small against u(0).
 *
 * @param learningRate eta
 * @param batchSize B
 * @param labelNoise sigma
 */
public record CubicNoiseLaw(double learningRate, int batchSize, double labelNoise) {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int BISECTIONS = 80;

    /**
     * The median of |w| after {@code steps} steps.
     *
     * @param start |w(0)|, positive
     * @param steps at least 1
     * @throws IllegalArgumentException if start or steps are out of range
     */
    public double median(double start, double steps) {
        if (!(start > 0 && steps >= 1)) {
            throw new IllegalArgumentException(
                    "start " + start + " must be positive and the number of steps " + steps + " at least 1");
        }
        double spread = 6 * learningRate * labelNoise * Math.sqrt(steps / batchSize);
        double a = 1 / (start * spread);
        double low = 0;
        double high = a + 10;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (below(middle, a) < 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 1 / (spread * low);
    }

    private static double below(double x, double a) {
        double pair = (NORMAL.density(x + a) - NORMAL.density(x - a)) / a;
        return NORMAL.cumulativeProbability(x - a) + NORMAL.cumulativeProbability(x + a) - 1 + pair;
    }
}
