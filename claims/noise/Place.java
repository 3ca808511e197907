package noise;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import sticky.model.Landscape;
import sticky.model.NumericalHessian;
import sticky.statistics.Estimate;

/**
 * A point of a landscape with one or two weights.
 *
 * @param landscape the model
 * @param w1 its first weight
 * @param w2 its second weight; NaN where there is none
 */
record Place(Landscape landscape, double w1, double w2) {
    /** Of the distance from the origin, or of 1 at the origin itself. */
    private static final double STEP = 0.01;

    double[] weights() {
        return landscape.dimension() == 1 ? new double[] {w1} : new double[] {w1, w2};
    }

    /** The Hessian of the loss by second differences of its values. */
    NumericalHessian numerical() {
        double distance = landscape.dimension() == 1 ? Math.abs(w1) : Math.hypot(w1, w2);
        return NumericalHessian.of(landscape::potential, weights(), distance == 0 ? STEP : STEP * distance);
    }

    /** H = 2 grad Q grad Q^T + 2 Q Hess Q. */
    double[][] byTheFormula() {
        return landscape.potentialHessian(weights());
    }

    /** 2 grad Q grad Q^T. */
    double[][] bySlopesAlone() {
        double[] slope = landscape.gradient(weights());
        return MatrixUtils.createColumnRealMatrix(slope)
                .multiply(MatrixUtils.createRowRealMatrix(slope))
                .scalarMultiply(2)
                .getData();
    }

    /** |H - numerical| / |numerical|. */
    Estimate difference(double[][] h) {
        NumericalHessian numerical = numerical();
        RealMatrix matrix = MatrixUtils.createRealMatrix(numerical.matrix());
        double norm = matrix.getFrobeniusNorm();
        return Estimate.exact(
                MatrixUtils.createRealMatrix(h).subtract(matrix).getFrobeniusNorm() / norm, numerical.error() / norm);
    }
}
