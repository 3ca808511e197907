package sticky.model;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import sticky.statistics.Estimate;

/**
 * The Hessian of a function by central differences of its values, which knows nothing of its derivatives' formulas.
 *
 * <p>Formula: R(h) = (4 D(h/2) - D(h)) / 3 with
 *
 * <pre>D_jk(h) = (f(w + h e_j + h e_k) - f(w + h e_j - h e_k) - f(w - h e_j + h e_k) + f(w - h e_j - h e_k)) / (4 h^2),</pre>
 *
 * whose error is O(h^4) (Richardson). By Weyl's inequality no eigenvalue is farther off than the matrix in its norm; the stated error is
 * that of R(h/2) against R(h).
 *
 * @param matrix R(h/2), {@code double[dimension][dimension]}
 * @param error the Frobenius norm of R(h/2) - R(h)
 */
public record NumericalHessian(double[][] matrix, double error) {

    /**
     * Differentiates twice.
     *
     * @param step h, positive; in the units of w
     * @throws IllegalArgumentException if h is not in (0, infinity)
     */
    public static NumericalHessian of(ToDoubleFunction<double[]> function, double[] w, double step) {
        if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step " + step + " is out of range (0, infinity)");
        }
        double[][] coarse = richardson(function, w, step);
        double[][] fine = richardson(function, w, step / 2);
        double squares = 0;
        for (int j = 0; j < w.length; j++) {
            for (int k = 0; k < w.length; k++) {
                squares += (fine[j][k] - coarse[j][k]) * (fine[j][k] - coarse[j][k]);
            }
        }
        return new NumericalHessian(fine, StrictMath.sqrt(squares));
    }

    /** The eigenvalue largest in size. */
    public Estimate largestEigenvalue() {
        return Estimate.exact(eigenvalues()[0], error);
    }

    /** The eigenvalue smallest in size; that of a function of one variable is also its largest. */
    public Estimate smallestEigenvalue() {
        double[] eigenvalues = eigenvalues();
        return Estimate.exact(eigenvalues[eigenvalues.length - 1], error);
    }

    /** The eigenvalues, the largest in size first. */
    private double[] eigenvalues() {
        double[] values = new EigenDecomposition(MatrixUtils.createRealMatrix(matrix)).getRealEigenvalues();
        for (int i = 1; i < values.length; i++) {
            for (int k = i; k > 0 && Math.abs(values[k]) > Math.abs(values[k - 1]); k--) {
                double larger = values[k];
                values[k] = values[k - 1];
                values[k - 1] = larger;
            }
        }
        return values;
    }

    private static double[][] richardson(ToDoubleFunction<double[]> function, double[] w, double step) {
        double[][] h = new double[w.length][w.length];
        for (int j = 0; j < w.length; j++) {
            for (int k = 0; k <= j; k++) {
                h[j][k] = (4 * difference(function, w, j, k, step / 2) - difference(function, w, j, k, step)) / 3;
                h[k][j] = h[j][k];
            }
        }
        return h;
    }

    private static double difference(ToDoubleFunction<double[]> function, double[] w, int j, int k, double step) {
        double sum = 0;
        for (int first = -1; first <= 1; first += 2) {
            for (int second = -1; second <= 1; second += 2) {
                double[] at = w.clone();
                at[j] += first * step;
                at[k] += second * step;
                sum += first * second * function.applyAsDouble(at);
            }
        }
        return sum / (4 * step * step);
    }
}
