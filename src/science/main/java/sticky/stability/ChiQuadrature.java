package sticky.stability;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss-Legendre quadrature over r = (x_1^2 + ... + x_B^2)^(1/2), chi-distributed with B degrees of freedom. It carries the whole law of
 * the batch statistics: m_xx = r^2/B, and m_xy given r is N(0, (sigma r/B)^2).
 *
 * <p>The density is r^(B-1) exp(-r^2/2) up to a constant; nine standard deviations to each side of its mode are kept, and the weights are
 * made to sum to 1. For fewer than 3 samples the density does not vanish fast enough at r = 0, where a logarithm of m_xy is singular, so
 * there the nodes are drawn towards 0 by r ~ t^4.
 *
 * @param nodes values of r, {@code double[node]}
 * @param weights their probabilities, {@code double[node]}
 */
record ChiQuadrature(double[] nodes, double[] weights) {
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(20);
    private static final double REACH = 6.5; // the standard deviation is at most 0.71

    /**
     * The quadrature on so many panels of 20 nodes.
     *
     * @param batchSize B, at least 1; it need not be whole
     */
    static ChiQuadrature of(double batchSize, int panels) {
        double mode = StrictMath.sqrt(batchSize - 1);
        double low = Math.max(0, mode - REACH);
        double width = mode + REACH - low;
        int power = batchSize < 3 ? 4 : 1;
        double atMode = mode > 0 ? (batchSize - 1) * StrictMath.log(mode) - 0.5 * mode * mode : 0;
        int points = RULE.getNumberOfPoints();
        double[] nodes = new double[panels * points];
        double[] weights = new double[panels * points];
        double sum = 0;
        for (int k = 0; k < nodes.length; k++) {
            double t = (k / points + 0.5 * (1 + RULE.getPoint(k % points))) / panels;
            double r = low + width * StrictMath.pow(t, power);
            double logDensity = (batchSize - 1) * StrictMath.log(r) - 0.5 * r * r - atMode;
            nodes[k] = r;
            weights[k] = RULE.getWeight(k % points) * StrictMath.pow(t, power - 1) * StrictMath.exp(logDensity);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return new ChiQuadrature(nodes, weights);
    }
}
