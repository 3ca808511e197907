package sticky.model;

import java.util.List;

/**
 * c Q: a model stretched in its outputs. Its zeros are those of Q; its potential, with every barrier and every second derivative, is c^2
 * times that of Q. Together with the distance between the minima c sets the height of a barrier and the curvature beside it one by one.
 *
 * <p>SGD on c Q at learning rate eta and label noise sigma is SGD on Q at c^2 eta and sigma/c.
 *
 * @param original Q
 * @param factor c
 */
public record Scaled(Landscape original, double factor) implements Landscape {

    /** @throws IllegalArgumentException if c is not in (0, 1e6) */
    public Scaled {
        Powers.position("factor", factor);
    }

    @Override
    public int dimension() {
        return original.dimension();
    }

    @Override
    public double value(double[] w) {
        return factor * original.value(w);
    }

    @Override
    public double[] gradient(double[] w) {
        double[] slope = original.gradient(w).clone();
        for (int k = 0; k < slope.length; k++) {
            slope[k] *= factor;
        }
        return slope;
    }

    @Override
    public double[][] hessian(double[] w) {
        double[][] curvature = original.hessian(w);
        double[][] scaled = new double[curvature.length][curvature.length];
        for (int j = 0; j < scaled.length; j++) {
            for (int k = 0; k < scaled.length; k++) {
                scaled[j][k] = factor * curvature[j][k];
            }
        }
        return scaled;
    }

    @Override
    public void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
        original.evaluate(w, q, gradient, points);
        for (int i = 0; i < points; i++) {
            q[i] *= factor;
        }
        for (double[] slope : gradient) {
            for (int i = 0; i < points; i++) {
                slope[i] *= factor;
            }
        }
    }

    @Override
    public List<Minimum> minima() {
        return original.minima();
    }

    @Override
    public String label() {
        return factor + " x " + original.label();
    }
}
