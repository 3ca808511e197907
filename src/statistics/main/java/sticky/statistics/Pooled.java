package sticky.statistics;

import java.util.Arrays;

/**
 * Two samples sorted together once, so that the distance of any resample is one pass over their values.
 *
 * @param values all values, ascending
 * @param origin where each came from: i for the first sample's value i, -1 - i for the second's
 */
record Pooled(double[] values, int[] origin) {

    static Pooled of(double[] a, double[] b) {
        Integer[] order = new Integer[a.length + b.length];
        Arrays.setAll(order, i -> i < a.length ? i : a.length - 1 - i);
        Arrays.sort(order, (i, j) -> Double.compare(value(a, b, i), value(a, b, j)));
        double[] values = new double[order.length];
        int[] origin = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            origin[k] = order[k];
            values[k] = value(a, b, origin[k]);
        }
        return new Pooled(values, origin);
    }

    /** The integral of |F - G| when value i of each sample is repeated so many times. */
    double wasserstein1(long[] countsA, long[] countsB) {
        double f = 0;
        double g = 0;
        double integral = 0;
        for (int k = 0; k + 1 < values.length; k++) {
            if (origin[k] >= 0) {
                f += countsA[origin[k]];
            } else {
                g += countsB[-1 - origin[k]];
            }
            integral += Math.abs(f / countsA.length - g / countsB.length) * (values[k + 1] - values[k]);
        }
        return integral;
    }

    private static double value(double[] a, double[] b, int origin) {
        return origin >= 0 ? a[origin] : b[-1 - origin];
    }
}
