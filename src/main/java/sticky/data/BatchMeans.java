package sticky.data;

/** The two means of one batch of a data set. */
final class BatchMeans {
    private BatchMeans() {}

    /**
     * Adds up the batch {@code order[from..to)} in the order in which its samples were visited.
     *
     * @param products x^2 and x y side by side, as {@link DataSet#products} gives them
     * @param slot where in {@code meanXX} and {@code meanXY} the means go
     */
    static void of(double[] products, int[] order, int from, int to, double[] meanXX, double[] meanXY, int slot) {
        double xx = 0;
        double xy = 0;
        for (int i = from; i < to; i++) {
            int sample = 2 * order[i];
            xx += products[sample];
            xy += products[sample + 1];
        }
        meanXX[slot] = xx / (to - from);
        meanXY[slot] = xy / (to - from);
    }
}
