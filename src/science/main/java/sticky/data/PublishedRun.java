package sticky.data;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * A run that someone else published: the data set, the order in which each trajectory visited it, and where each trajectory went. Our
 * step rule, fed with the first two, must reproduce the third.
 *
 * <p>Read from three tables of one directory: {@code dataset.csv} (x, y), {@code batch-order.csv} (trajectory, order: the samples'
 * indices, separated by blanks) and {@code trajectories.csv} (trajectory, step, w). Source: fixtures/README.md.
 *
 * @param dataSet the n samples
 * @param orders {@code int[trajectory][n]}
 * @param weights {@code double[trajectory][step]}, step 0 being the start; NaN once a trajectory had diverged, when the published rows
 *     stop
 */
public record PublishedRun(DataSet dataSet, int[][] orders, double[][] weights) {

    /** What stops nearer than this had not diverged: one step from here cannot reach 1e6 in the write-up's wells. */
    private static final double NEAR = 10;

    /**
     * Reads a published run.
     *
     * @throws IllegalArgumentException if a table is missing or malformed, an order is not a permutation of the samples, trajectories or
     *     steps are not numbered 0, 1, 2, ..., the tables have different numbers of trajectories, or a trajectory stops before its last
     *     step without having diverged; file and line are named
     */
    public static PublishedRun read(Path directory) {
        DataSet dataSet = DataSet.read("published run", directory.resolve("dataset.csv"));
        int[][] orders = orders(directory, dataSet.samples());
        return new PublishedRun(dataSet, orders, weights(directory, orders.length));
    }

    private static int[][] orders(Path directory, int samples) {
        CsvTable table = CsvTable.read(directory.resolve("batch-order.csv"), "trajectory", "order");
        int[][] orders = new int[table.rows()][];
        for (int row = 0; row < orders.length; row++) {
            table.integer(row, 0, row, row);
            orders[row] = table.integers(row, 1, 0, samples - 1);
            if (orders[row].length != samples) {
                throw table.refusal(
                        row, "the order visits " + orders[row].length + " samples, but must visit " + samples);
            }
            boolean[] seen = new boolean[samples];
            for (int sample : orders[row]) {
                if (seen[sample]) {
                    throw table.refusal(row, "the order visits sample " + sample + " twice");
                }
                seen[sample] = true;
            }
        }
        return orders;
    }

    private static double[][] weights(Path directory, int trajectories) {
        CsvTable table = CsvTable.read(directory.resolve("trajectories.csv"), "trajectory", "step", "w");
        double[][] weights = new double[trajectories][];
        int[] lastRow = new int[trajectories];
        int steps = 0;
        int row = 0;
        for (int i = 0; i < trajectories; i++) {
            if (row == table.rows()) {
                throw table.refusal(row, "the table ends after " + i + " trajectories, but must have " + trajectories);
            }
            int first = row;
            do {
                table.integer(row, 0, i, i);
                table.integer(row, 1, row - first, row - first);
                row++;
            } while (row < table.rows() && !table.text(row, 1).equals("0"));
            lastRow[i] = row - 1;
            weights[i] = new double[row - first];
            for (int step = 0; step < weights[i].length; step++) {
                weights[i][step] = table.number(first + step, 2);
            }
            steps = Math.max(steps, weights[i].length - 1);
        }
        if (row < table.rows()) {
            throw table.refusal(row, "there are more than " + trajectories + " trajectories");
        }
        for (int i = 0; i < trajectories; i++) {
            int stop = weights[i].length - 1;
            if (stop < steps && !(Math.abs(weights[i][stop]) > NEAR)) {
                throw table.refusal(
                        lastRow[i],
                        "trajectory " + i + " stops at step " + stop + " of " + steps + " at w = " + weights[i][stop]
                                + ", where it has not diverged");
            }
            weights[i] = Arrays.copyOf(weights[i], steps + 1);
            Arrays.fill(weights[i], stop + 1, steps + 1, Double.NaN);
        }
        return weights;
    }

    /** How many steps it took. */
    public int steps() {
        return weights[0].length - 1;
    }

    /** Where each trajectory started, {@code double[trajectory]}. */
    public double[] starts() {
        return Arrays.stream(weights).mapToDouble(w -> w[0]).toArray();
    }

    /** The step at which a trajectory had diverged: the first without a published weight; -1 if it never did. */
    public int divergedAt(int trajectory) {
        double[] w = weights[trajectory];
        for (int step = 0; step < w.length; step++) {
            if (Double.isNaN(w[step])) {
                return step;
            }
        }
        return -1;
    }

    /** Its batches, to be played again. */
    public Replayed batches(int batchSize) {
        return new Replayed(dataSet, orders, batchSize);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedRun that
                && dataSet.equals(that.dataSet)
                && Arrays.deepEquals(orders, that.orders)
                && Arrays.deepEquals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * dataSet.hashCode() + Arrays.deepHashCode(orders)) + Arrays.deepHashCode(weights);
    }

    @Override
    public String toString() {
        return dataSet.name() + ", " + orders.length + " trajectories of " + steps() + " steps";
    }
}
