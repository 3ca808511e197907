package sticky.sgd;

/**
 * SGD on a non-degenerate minimum, exactly. For Q = s w one step is w' = w (1 - 2 eta s^2 m_xx) + 2 eta s m_xy, so with E m_xx = 1 and
 * E m_xx^2 = 1 + 2/B the variance settles at
 *
 * <pre>Var w = (eta sigma^2 / B) / (1 - eta s^2 (1 + 2/B)).</pre>
 *
 * <p>Source: our derivation; valid for the write-up's landscapes near a minimum where Q is linear across it, s being the slope of Q.
 *
 * @param learningRate eta
 * @param batchSize B
 * @param labelNoise sigma
 */
public record StationaryVariance(double learningRate, int batchSize, double labelNoise) {

    /**
     * The variance for slope s.
     *
     * @throws IllegalArgumentException if eta s^2 (1 + 2/B) is not below 1: there is no stationary variance
     */
    public double ofSlope(double slope) {
        double contraction = learningRate * slope * slope * (1 + 2.0 / batchSize);
        if (!(contraction < 1)) {
            throw new IllegalArgumentException(
                    "eta s^2 (1 + 2/B) = " + contraction + " is out of range [0, 1): the variance grows");
        }
        return learningRate * labelNoise * labelNoise / batchSize / (1 - contraction);
    }
}
