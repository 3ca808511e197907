package sticky.statistics;

/** Refuses samples that are empty or hold what is not a number, naming the first offender. */
final class Finite {
    private Finite() {}

    /** Every value is finite, and there are at least so many of them. */
    static double[] sample(double[] values, int atLeast) {
        size(values, atLeast);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + values[i] + " at index " + i + " is not finite");
            }
        }
        return values;
    }

    /** The same, but +infinity is allowed: a diverged trajectory, which counts as the largest. */
    static double[] sampleOrDiverged(double[] values, int atLeast) {
        size(values, atLeast);
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > Double.NEGATIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "value " + values[i] + " at index " + i + " is out of range (-infinity, infinity]");
            }
        }
        return values;
    }

    private static void size(double[] values, int atLeast) {
        if (values.length < atLeast) {
            throw new IllegalArgumentException("a sample of " + values.length + " is too small: it needs " + atLeast);
        }
    }
}
