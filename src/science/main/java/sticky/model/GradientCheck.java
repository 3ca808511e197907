package sticky.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether a landscape's formulas agree with each other: the gradient with the value by central differences, the Hessian with the gradient
 * likewise, the group evaluation, which is what trajectories see, with value and gradient, and the listed minima with all of them
 * ({@link MinimaCheck}). A wrong factor in a landscape of one's own would otherwise be simulated without complaint.
 *
 * <p>Formula: slope = (4 D(h/2) - D(h)) / 3 with D(h) = (f(w + h) - f(w - h)) / 2h, whose error is O(h^4) (Richardson). A few fixed points
 * with coordinates of size .5 to 1.3 are enough for a formula; a point where Q is not finite is passed over.
 */
public final class GradientCheck {
    private static final int POINTS = 6;
    private static final double NEAREST = .5;
    private static final double FARTHEST = 1.3;
    private static final double STEP = 1e-3;

    /** Of the largest number of the kind, and value, at the point: above the differences' error, about 1e-9, and below any factor worth a mistake. */
    private static final double TOLERANCE = 1e-6;

    private GradientCheck() {}

    /** @throws IllegalArgumentException if the formulas disagree; the sentence names the point and both numbers */
    public static void of(Landscape landscape) {
        for (int i = 1; i <= POINTS; i++) {
            double[] w = point(i, landscape.dimension());
            double value = landscape.value(w.clone());
            if (Double.isFinite(value)) {
                double[] gradient = landscape.gradient(w.clone());
                slopes(landscape, w, value, gradient);
                group(landscape, w, value, gradient);
                curvatures(landscape, w, gradient);
            }
        }
        MinimaCheck.of(landscape);
    }

    private static void slopes(Landscape landscape, double[] w, double value, double[] gradient) {
        Slopes slopes = Slopes.of(landscape::value, w);
        if (!slopes.agreeWith(gradient, Math.abs(value))) {
            throw disagrees(
                    landscape,
                    w,
                    "gradient is " + numbers(gradient) + ", but its value's slope is " + numbers(slopes.values));
        }
    }

    private static void curvatures(Landscape landscape, double[] w, double[] gradient) {
        double[][] hessian = landscape.hessian(w.clone());
        for (int j = 0; j < w.length; j++) {
            int component = j;
            Slopes slopes = Slopes.of(at -> landscape.gradient(at)[component], w);
            double[] row = hessian.length == w.length ? hessian[j] : new double[0];
            if (!slopes.agreeWith(row, largest(gradient))) {
                throw disagrees(
                        landscape,
                        w,
                        "Hessian's row " + (j + 1) + " is " + numbers(row) + ", but its gradient's slope is "
                                + numbers(slopes.values));
            }
        }
    }

    /**
     * A function's slopes along the axes, by differences.
     *
     * @param values the slopes, {@code double[dimension]}
     * @param error of the largest: a tenth of what the extrapolation changed, which counts where a minimum of high order is near
     */
    private record Slopes(double[] values, double error) {
        static Slopes of(ToDoubleFunction<double[]> function, double[] w) {
            double[] values = new double[w.length];
            double error = 0;
            for (int k = 0; k < w.length; k++) {
                double wide = difference(function, w, k, STEP);
                double narrow = difference(function, w, k, STEP / 2);
                values[k] = (4 * narrow - wide) / 3;
                error = Math.max(error, 0.1 * Math.abs(narrow - wide));
            }
            return new Slopes(values, error);
        }

        boolean agreeWith(double[] stated, double size) {
            double allowed = TOLERANCE * (size + largest(values)) + error;
            boolean agree = stated.length == values.length;
            for (int k = 0; agree && k < values.length; k++) {
                agree = Math.abs(stated[k] - values[k]) <= allowed;
            }
            return agree;
        }
    }

    /** Two lanes, so that an index that is always 0 shows. */
    private static void group(Landscape landscape, double[] w, double value, double[] gradient) {
        double[][] lanes = new double[w.length][2];
        for (int k = 0; k < w.length; k++) {
            lanes[k][0] = w[k] / 2;
            lanes[k][1] = w[k];
        }
        double[] q = new double[2];
        double[][] slopes = new double[w.length][2];
        landscape.evaluate(lanes, q, slopes, 2);
        double size = Math.abs(value) + largest(gradient);
        double[] slope = Arrays.stream(slopes).mapToDouble(lane -> lane[1]).toArray();
        boolean agrees = Math.abs(q[1] - value) <= TOLERANCE * size;
        for (int k = 0; k < w.length; k++) {
            agrees &= Math.abs(slope[k] - gradient[k]) <= TOLERANCE * size;
        }
        if (!agrees) {
            throw disagrees(
                    landscape,
                    w,
                    "value is " + value + " and gradient " + numbers(gradient) + ", but evaluate says " + q[1] + " and "
                            + numbers(slope));
        }
    }

    static IllegalArgumentException disagrees(Landscape landscape, double[] w, String how) {
        return new IllegalArgumentException(
                "landscape " + landscape.label() + " disagrees with itself: at w = " + numbers(w) + " its " + how);
    }

    private static double difference(ToDoubleFunction<double[]> function, double[] w, int axis, double h) {
        double[] above = w.clone();
        double[] below = w.clone();
        above[axis] += h;
        below[axis] -= h;
        double width = above[axis] - below[axis];
        return (function.applyAsDouble(above) - function.applyAsDouble(below)) / width;
    }

    static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** The i-th point of a low-discrepancy sequence, multiples of roots mod 1; away from 0, where a high power has no slope to speak of. */
    private static double[] point(int i, int dimension) {
        double[] w = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            double modulus =
                    NEAREST + (FARTHEST - NEAREST) * (i * Math.sqrt(4 * k + 2) % 1); // 4k + 2 is never a square
            w[k] = (i + k) % 2 == 0 ? modulus : -modulus;
        }
        return w;
    }

    static String numbers(double[] values) {
        String[] texts = Arrays.stream(values)
                .mapToObj(v -> String.format(Locale.ROOT, "%.6g", v))
                .toArray(String[]::new);
        return texts.length == 1 ? texts[0] : "(" + String.join(", ", texts) + ")";
    }
}
