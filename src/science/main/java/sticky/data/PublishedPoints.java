package sticky.data;

import java.nio.file.Path;

/**
 * Points read off a published panel: a rate at each value of a parameter. Source: fixtures/README.md.
 *
 * @param parameter its values, increasing, {@code double[point]}
 * @param rate the published rates, per step, {@code double[point]}
 * @param halfWidth by how much a rate may be off, {@code double[point]}
 */
public record PublishedPoints(double[] parameter, double[] rate, double[] halfWidth) {

    /**
     * Reads the points of a panel.
     *
     * @param column the parameter's column
     * @throws IllegalArgumentException if the table is missing or malformed, or the parameter does not increase; file and line are named
     */
    public static PublishedPoints read(Path file, String column) {
        CsvTable table =
                CsvTable.read(file, column, "escape_rate", "digitisation_halfwidth", "visible_marker_fraction");
        double[] parameter = new double[table.rows()];
        double[] rate = new double[table.rows()];
        double[] halfWidth = new double[table.rows()];
        for (int row = 0; row < parameter.length; row++) {
            parameter[row] = table.number(row, 0);
            rate[row] = table.number(row, 1);
            halfWidth[row] = table.number(row, 2);
            if (row > 0 && !(parameter[row] > parameter[row - 1])) {
                throw table.refusal(row, column + " " + parameter[row] + " does not increase");
            }
        }
        return new PublishedPoints(parameter, rate, halfWidth);
    }

    /** How many points there are. */
    public int size() {
        return parameter.length;
    }
}
