package sticky.model;

import java.util.List;

/**
 * A model f_w(x) = Q(w) x, given by its polynomial Q, and the potential l(w) = Q(w)^2 that it makes when the truth is 0.
 *
 * <p>A landscape of your own implements {@link #dimension}, {@link #value}, {@link #gradient}, {@link #hessian} and
 * {@link #minima}, preferably as a record, so that two equal landscapes are one experiment. {@link #evaluate} is the same for a group
 * of points at once; override it only for speed.
 *
 * <p>Shapes: w is {@code double[dimension]}, dimensionless. Source: write-up, section on the models; its appendix for the Hessian.
 */
public interface Landscape {

    /** How many weights the model has. */
    int dimension();

    /** Q(w). */
    double value(double[] w);

    /** The gradient of Q: {@code double[dimension]}. */
    double[] gradient(double[] w);

    /** The Hessian of Q: {@code double[dimension][dimension]}. */
    double[][] hessian(double[] w);

    /** The known zeros of Q, one representative point each. */
    List<Minimum> minima();

    /** What a reader calls it, with its parameters: "double well (1.8; 1, 2)". */
    String label();

    /**
     * Q and its gradient at many points, structure of arrays.
     *
     * @param w {@code [dimension][point]}
     * @param q receives Q, {@code [point]}
     * @param gradient receives the gradient of Q, {@code [dimension][point]}
     * @param points how many points to evaluate, from the first
     */
    default void evaluate(double[][] w, double[] q, double[][] gradient, int points) {
        double[] at = new double[dimension()];
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < at.length; k++) {
                at[k] = w[k][i];
            }
            q[i] = value(at);
            double[] slope = gradient(at);
            for (int k = 0; k < at.length; k++) {
                gradient[k][i] = slope[k];
            }
        }
    }

    /** l(w) = Q(w)^2. */
    default double potential(double[] w) {
        double q = value(w);
        return q * q;
    }

    /** The gradient of the potential, 2 Q grad Q. */
    default double[] potentialGradient(double[] w) {
        double twiceQ = 2 * value(w);
        double[] slope = gradient(w).clone();
        for (int k = 0; k < slope.length; k++) {
            slope[k] *= twiceQ;
        }
        return slope;
    }

    /** The Hessian of the potential, H = 2 grad Q grad Q^T + 2 Q Hess Q. */
    default double[][] potentialHessian(double[] w) {
        double q = value(w);
        double[] slope = gradient(w);
        double[][] curvature = hessian(w);
        double[][] h = new double[slope.length][slope.length];
        for (int j = 0; j < slope.length; j++) {
            for (int k = 0; k < slope.length; k++) {
                h[j][k] = 2 * slope[j] * slope[k] + 2 * q * curvature[j][k];
            }
        }
        return h;
    }
}
