package sticky.stability;

import sticky.statistics.Estimate;

/**
 * The Lyapunov exponent of SGD without momentum at a minimum of order 2. There Q ~ Q'' x^2/2 in the distance x, so to first order one
 * step is a multiplication by a random factor that does not depend on x,
 *
 * <pre>x' = x (1 + c m_xy),   c = 2 eta Q'',   exponent = E ln |1 + c m_xy| per step:</pre>
 *
 * negative where SGD converges to the minimum almost surely, positive where the minimum repels. For small c it is -c^2 sigma^2/(2B).
 *
 * <p>By quadrature over r, with m_xx = r^2/B, in closed form over m_xy given r. Source: our derivation; Furstenberg and Kesten 1960.
 *
 * @param batchSize B; it need not be whole, so that a zero in B can be sought
 * @param labelNoise sigma
 */
public record LyapunovExponent(double batchSize, double labelNoise) {
    private static final int PANELS = 4;
    private static final double ROUNDING = 1e-13;

    /** @throws IllegalArgumentException if B is not in [1, 1e9] or sigma not in (0, 1e6] */
    public LyapunovExponent {
        Ranges.batchSize(batchSize);
        Ranges.labelNoise(labelNoise);
    }

    /** c = 2 eta Q'', from the second derivative of Q across the minimum. */
    public static double factor(double learningRate, double secondDerivative) {
        Ranges.learningRate(learningRate);
        return 2 * learningRate * secondDerivative;
    }

    /**
     * The exponent under the exact law of a batch, m_xy given m_xx being N(0, sigma^2 m_xx/B), with its numerical error.
     *
     * @throws IllegalArgumentException if c is not finite
     */
    public Estimate exact(double c) {
        double value = over(ChiQuadrature.of(batchSize, PANELS), c);
        double coarse = over(ChiQuadrature.of(batchSize, PANELS / 2), c);
        return Estimate.exact(value, Math.abs(value - coarse) + ROUNDING);
    }

    /**
     * The exponent if m_xy were N(0, sigma^2/B).
     *
     * @throws IllegalArgumentException if c is not finite
     */
    public Estimate gaussian(double c) {
        Ranges.finite("factor", c);
        return Estimate.exact(LogOfGaussian.mean(Math.abs(c) * labelNoise / StrictMath.sqrt(batchSize)), ROUNDING);
    }

    private double over(ChiQuadrature law, double c) {
        Ranges.finite("factor", c);
        double scale = Math.abs(c) * labelNoise / batchSize;
        double sum = 0;
        for (int k = 0; k < law.nodes().length; k++) {
            sum += law.weights()[k] * LogOfGaussian.mean(scale * law.nodes()[k]);
        }
        return sum;
    }
}
