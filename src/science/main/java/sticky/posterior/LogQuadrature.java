package sticky.posterior;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss-Legendre quadrature on panels, of integrands given by their logarithm: the largest is taken out first, so that nothing
 * underflows.
 *
 * @param nodes {@code double[node]}
 * @param weights {@code double[node]}
 */
record LogQuadrature(double[] nodes, double[] weights) {
    private static final int POINTS = 10;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(POINTS);

    static LogQuadrature over(double[] edges) {
        int panels = edges.length - 1;
        double[] nodes = new double[panels * POINTS];
        double[] weights = new double[panels * POINTS];
        for (int p = 0; p < panels; p++) {
            double half = 0.5 * (edges[p + 1] - edges[p]);
            double middle = 0.5 * (edges[p + 1] + edges[p]);
            for (int i = 0; i < POINTS; i++) {
                nodes[p * POINTS + i] = middle + half * RULE.getPoint(i);
                weights[p * POINTS + i] = half * RULE.getWeight(i);
            }
        }
        return new LogQuadrature(nodes, weights);
    }

    /** ln of the integral of exp(log(x)); -infinity for the integral 0. */
    double logIntegral(DoubleUnaryOperator log) {
        return logIntegral(evaluate(log));
    }

    /** The same from the logarithms at the nodes, {@code double[node]}. */
    double logIntegral(double[] logs) {
        double largest = largest(logs);
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            sum += weights[i] * exp(logs[i] - largest);
        }
        return largest + StrictMath.log(sum);
    }

    /** The mean of a function over the density proportional to exp(log(x)). */
    double mean(DoubleUnaryOperator log, DoubleUnaryOperator function) {
        return mean(evaluate(log), function);
    }

    /** The same from the logarithms at the nodes, {@code double[node]}. */
    double mean(double[] logs, DoubleUnaryOperator function) {
        double largest = largest(logs);
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < logs.length; i++) {
            double weight = weights[i] * exp(logs[i] - largest);
            if (weight > 0) { // where it underflows the function may overflow
                sum += weight;
                weighted += weight * function.applyAsDouble(nodes[i]);
            }
        }
        return weighted / sum;
    }

    private static double exp(double log) {
        return log > -700 ? StrictMath.exp(log) : 0; // far in the tail: subnormals are slow and change nothing
    }

    private double[] evaluate(DoubleUnaryOperator log) {
        double[] logs = new double[nodes.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = log.applyAsDouble(nodes[i]);
        }
        return logs;
    }

    private static double largest(double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        return largest;
    }
}
