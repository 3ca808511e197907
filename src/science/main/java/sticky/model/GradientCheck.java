package sticky.model;

import java.util.Arrays;
import java.util.Locale;

/**
 * Whether a landscape's formulas agree with each other: the gradient with the value by central differences, and the group evaluation,
 * which is what trajectories see, with both. A wrong factor in a landscape of one's own would otherwise be simulated without complaint.
 *
 * <p>Formula: slope = (4 D(h/2) - D(h)) / 3 with D(h) = (Q(w + h) - Q(w - h)) / 2h, whose error is O(h^4) (Richardson). A few fixed points
 * with coordinates of size .5 to 1.3 are enough for a formula; a point where Q is not finite is passed over.
 */
public final class GradientCheck {
    private static final int POINTS = 6;
    private static final double NEAREST = .5;
    private static final double FARTHEST = 1.3;
    private static final double STEP = 1e-3;

    /** Of the largest slope and value at the point: above the differences' error, about 1e-9, and below any factor worth a mistake. */
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
            }
        }
    }

    private static void slopes(Landscape landscape, double[] w, double value, double[] gradient) {
        double[] slopes = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            slopes[k] = (4 * difference(landscape, w, k, STEP / 2) - difference(landscape, w, k, STEP)) / 3;
        }
        double size =
                Math.abs(value) + Arrays.stream(slopes).map(Math::abs).max().orElse(0);
        for (int k = 0; k < w.length; k++) {
            if (gradient.length != w.length || !(Math.abs(gradient[k] - slopes[k]) <= TOLERANCE * size)) {
                throw disagrees(
                        landscape,
                        w,
                        "gradient is " + numbers(gradient) + ", but its value's slope is " + numbers(slopes));
            }
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
        double size =
                Math.abs(value) + Arrays.stream(gradient).map(Math::abs).max().orElse(0);
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

    private static IllegalArgumentException disagrees(Landscape landscape, double[] w, String how) {
        return new IllegalArgumentException(
                "landscape " + landscape.label() + " disagrees with itself: at w = " + numbers(w) + " its " + how);
    }

    private static double difference(Landscape landscape, double[] w, int axis, double h) {
        double[] above = w.clone();
        double[] below = w.clone();
        above[axis] += h;
        below[axis] -= h;
        return (landscape.value(above) - landscape.value(below)) / (above[axis] - below[axis]);
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

    private static String numbers(double[] values) {
        String[] texts = Arrays.stream(values)
                .mapToObj(v -> String.format(Locale.ROOT, "%.6g", v))
                .toArray(String[]::new);
        return texts.length == 1 ? texts[0] : "(" + String.join(", ", texts) + ")";
    }
}
