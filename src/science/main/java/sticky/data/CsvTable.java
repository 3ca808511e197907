package sticky.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A comma-separated table with a known header: no quotes, no comments, one record a line, every line ended by a line break, so that a
 * file cut short within a line is noticed. Every complaint is one sentence that names the file and the line.
 *
 * <p>Shapes: cells are addressed by row and column, both from 0; row 0 is line 2 of the file.
 */
public final class CsvTable {
    private final Path file;
    private final String[] columns;
    private final List<String[]> rows = new ArrayList<>();

    private CsvTable(Path file, String[] columns) {
        this.file = file;
        this.columns = columns;
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if the file cannot be read, its header is not {@code columns}, a line has another number of
     *     cells, there are no rows, or the last line is not ended
     */
    public static CsvTable read(Path file, String... columns) {
        String text = text(file);
        CsvTable table = new CsvTable(file, columns.clone());
        String[] lines = text.split("\r?\n", -1);
        if (!lines[0].equals(String.join(",", columns))) {
            throw table.complaint(
                    1, "the header is '" + lines[0] + "', but must be '" + String.join(",", columns) + "'");
        }
        int last = lines.length - 1;
        if (!lines[last].isEmpty()) {
            throw table.complaint(lines.length, "the file is cut short: its last line is not ended");
        }
        for (int line = 1; line < last; line++) {
            String[] cells = lines[line].split(",", -1);
            if (cells.length != columns.length) {
                throw table.complaint(
                        line + 1, "there are " + cells.length + " columns, but must be " + columns.length);
            }
            table.rows.add(cells);
        }
        if (table.rows.isEmpty()) {
            throw table.complaint(2, "the table has no rows");
        }
        return table;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " line 1: the file cannot be read (" + e + ")", e);
        }
    }

    /** How many rows there are, without the header. */
    public int rows() {
        return rows.size();
    }

    /** A cell as it stands. */
    public String text(int row, int column) {
        return rows.get(row)[column];
    }

    /**
     * A cell as a number.
     *
     * @throws IllegalArgumentException if it is not a finite number
     */
    public double number(int row, int column) {
        String cell = text(row, column);
        double value;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw refusal(row, columns[column] + " is '" + cell + "', but must be a finite number");
        }
        return value;
    }

    /**
     * A cell as a whole number in [low, high].
     *
     * @throws IllegalArgumentException if it is not
     */
    public int integer(int row, int column, int low, int high) {
        return integer(row, columns[column], text(row, column), low, high);
    }

    /**
     * A cell as whole numbers in [low, high], separated by blanks.
     *
     * @throws IllegalArgumentException if one of them is not
     */
    public int[] integers(int row, int column, int low, int high) {
        String[] words = text(row, column).split(" ", -1);
        int[] values = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = integer(row, columns[column] + " entry " + i, words[i], low, high);
        }
        return values;
    }

    private int integer(int row, String name, String word, int low, int high) {
        int value;
        try {
            value = Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw refusal(row, name + " is '" + word + "', but must be a whole number");
        }
        if (!(value >= low && value <= high)) {
            throw refusal(row, name + " " + value + " is out of range [" + low + ", " + high + "]");
        }
        return value;
    }

    /** The complaint about a row, for the reader of a particular table to throw: "trajectories.csv line 7: ..." */
    public IllegalArgumentException refusal(int row, String what) {
        return complaint(row + 2, what);
    }

    private IllegalArgumentException complaint(int line, String what) {
        return new IllegalArgumentException(file + " line " + line + ": " + what);
    }
}
