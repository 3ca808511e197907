package sticky.data;

/** The two means of batches of a data set: each adds up its samples in the order in which they were visited. */
final class BatchMeans {
    private BatchMeans() {}

    /**
     * The batches {@code orders[lane][from..to)} of several lanes. Four at a time: a sum waits for its last term, and others can be added to
     * in the meantime.
     *
     * @param products x^2 and x y side by side, as {@link DataSet#products} gives them
     * @param lanes bit i: lane i is wanted
     */
    static void of(double[] products, int[][] orders, long lanes, int from, int to, double[] meanXX, double[] meanXY) {
        long left = lanes;
        while (Long.bitCount(left) >= 4) {
            int a = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            int b = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            int c = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            int d = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            ofFour(products, orders, a, b, c, d, from, to, meanXX, meanXY);
        }
        for (; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            of(products, orders[lane], from, to, meanXX, meanXY, lane);
        }
    }

    /**
     * The batch {@code order[from..to)}.
     *
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

    private static void ofFour(
            double[] products,
            int[][] orders,
            int a,
            int b,
            int c,
            int d,
            int from,
            int to,
            double[] meanXX,
            double[] meanXY) {
        int[] orderA = orders[a];
        int[] orderB = orders[b];
        int[] orderC = orders[c];
        int[] orderD = orders[d];
        double xxA = 0;
        double xyA = 0;
        double xxB = 0;
        double xyB = 0;
        double xxC = 0;
        double xyC = 0;
        double xxD = 0;
        double xyD = 0;
        for (int i = from; i < to; i++) {
            int inA = 2 * orderA[i];
            int inB = 2 * orderB[i];
            int inC = 2 * orderC[i];
            int inD = 2 * orderD[i];
            xxA += products[inA];
            xyA += products[inA + 1];
            xxB += products[inB];
            xyB += products[inB + 1];
            xxC += products[inC];
            xyC += products[inC + 1];
            xxD += products[inD];
            xyD += products[inD + 1];
        }
        double size = to - from;
        meanXX[a] = xxA / size;
        meanXY[a] = xyA / size;
        meanXX[b] = xxB / size;
        meanXY[b] = xyB / size;
        meanXX[c] = xxC / size;
        meanXY[c] = xyC / size;
        meanXX[d] = xxD / size;
        meanXY[d] = xyD / size;
    }
}
