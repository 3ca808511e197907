package sticky.stability;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import sticky.statistics.Estimate;

/** Where a function of one parameter changes sign, by Brent's method: a stability boundary, when the function is an exponent. */
public final class SignChange {
    private static final double RELATIVE = 1e-11;
    private static final int MOST_EVALUATIONS = 200;

    private SignChange() {}

    /**
     * The zero between two values of the parameter, with the solver's tolerance as its error.
     *
     * @throws IllegalArgumentException if the interval is not finite, or the function does not change sign over it
     */
    public static Estimate between(double low, double high, DoubleUnaryOperator function) {
        Ranges.interval("parameter interval", low, high);
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        if (!(atLow * atHigh < 0)) {
            throw new IllegalArgumentException("no sign changes between " + low + ", with the value " + atLow + ", and "
                    + high + ", with the value " + atHigh);
        }
        double tolerance = RELATIVE * Math.max(Math.abs(low), Math.abs(high));
        double zero = new BrentSolver(RELATIVE, tolerance).solve(MOST_EVALUATIONS, function::applyAsDouble, low, high);
        return Estimate.exact(zero, 2 * tolerance);
    }
}
