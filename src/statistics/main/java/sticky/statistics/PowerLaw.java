package sticky.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** The exponent of y ~ x^p: the least-squares slope of ln y against ln x. An elasticity is the same number. */
public final class PowerLaw {
    private PowerLaw() {}

    /**
     * The exponent p.
     *
     * @param x at least two different positive numbers
     * @param y as many positive numbers
     * @throws IllegalArgumentException if the lengths differ, there are fewer than two points or all x agree, or a number is not positive
     *     and finite
     */
    public static double exponent(double[] x, double[] y) {
        return fit(x, y).getSlope();
    }

    /**
     * The squared correlation of the logarithms: 1 for a perfect power law.
     *
     * @throws IllegalArgumentException as for the exponent
     */
    public static double rSquared(double[] x, double[] y) {
        return fit(x, y).getRSquare();
    }

    /**
     * The weights a_i = (ln x_i - mean)/sum (ln x - mean)^2 with which the exponent is sum a_i ln y_i, {@code double[point]}.
     *
     * @throws IllegalArgumentException as for the exponent
     */
    static double[] weights(double[] x) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        double spread = fit(x, ones).getXSumSquares();
        double mean = Arrays.stream(x).map(StrictMath::log).sum() / x.length;
        return Arrays.stream(x)
                .map(one -> (StrictMath.log(one) - mean) / spread)
                .toArray();
    }

    private static SimpleRegression fit(double[] x, double[] y) {
        if (!(x.length == y.length && x.length >= 2)) {
            throw new IllegalArgumentException("a power law needs two points or more, but there are " + x.length
                    + " numbers x and " + y.length + " numbers y");
        }
        SimpleRegression regression = new SimpleRegression();
        boolean spread = false;
        for (int i = 0; i < x.length; i++) {
            regression.addData(log("x", x[i], i), log("y", y[i], i));
            spread |= x[i] != x[0];
        }
        if (!spread) {
            throw new IllegalArgumentException("all x are " + x[0] + ", so they determine no exponent");
        }
        return regression;
    }

    private static double log(String name, double value, int index) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " " + value + " at index " + index + " is out of range (0, infinity)");
        }
        return StrictMath.log(value);
    }
}
