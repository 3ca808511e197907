package sticky.sgd;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * How nearly a noise covariance C is proportional to a Hessian H, in the Frobenius product &lt;A, B&gt; = sum of A_jk B_jk.
 *
 * <p>Formula: the best constant is c = &lt;C, H&gt;/&lt;H, H&gt;; the residual |C - c H|/|C| is the sine of the angle between them, 0 where they
 * are proportional. Source: our definition.
 *
 * @param covariance C, {@code [dimension][dimension]}
 * @param hessian H, likewise
 */
public record Proportionality(RealMatrix covariance, RealMatrix hessian) {

    /** @throws IllegalArgumentException if the matrices are not square and of one size, or one is 0 or not finite */
    public Proportionality {
        int size = covariance.getRowDimension();
        if (!covariance.isSquare() || !hessian.isSquare() || hessian.getRowDimension() != size) {
            throw new IllegalArgumentException("covariance of " + size + " rows and Hessian of "
                    + hessian.getRowDimension() + " are not square matrices of one size");
        }
        norm("covariance", covariance);
        norm("Hessian", hessian);
    }

    /** C in units of 2 sigma^2/B and H, both exact, at a point: the best constant is 1 where Q = 0. */
    public static Proportionality at(GradientNoise noise, double... w) {
        double unit = 2 * noise.labelNoise() * noise.labelNoise() / noise.batchSize();
        return new Proportionality(
                MatrixUtils.createRealMatrix(noise.covariance(w)).scalarMultiply(1 / unit),
                MatrixUtils.createRealMatrix(noise.landscape().potentialHessian(w)));
    }

    /** c. */
    public double bestConstant() {
        return product(covariance, hessian) / product(hessian, hessian);
    }

    /** |C - c H| / |C|, in [0, 1]. */
    public double residual() {
        return covariance.subtract(hessian.scalarMultiply(bestConstant())).getFrobeniusNorm()
                / covariance.getFrobeniusNorm();
    }

    /** u' C u / u' H u. */
    public double ratioAlong(double... direction) {
        RealVector u = new ArrayRealVector(direction);
        return u.dotProduct(covariance.operate(u)) / u.dotProduct(hessian.operate(u));
    }

    /** The lowest eigenvalue of H over its largest in size; negative where the loss curves down somewhere. */
    public double lowestCurvature() {
        double lowest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double eigenvalue : new EigenDecomposition(hessian).getRealEigenvalues()) {
            lowest = Math.min(lowest, eigenvalue);
            largest = Math.max(largest, Math.abs(eigenvalue));
        }
        return lowest / largest;
    }

    private static double product(RealMatrix a, RealMatrix b) {
        return a.multiply(b.transpose()).getTrace();
    }

    private static void norm(String name, RealMatrix matrix) {
        double norm = matrix.getFrobeniusNorm();
        if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("norm " + norm + " of the " + name + " is out of range (0, infinity)");
        }
    }
}
