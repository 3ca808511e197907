package sticky.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A Markdown table, and how its numbers look. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(String... heads) {
        lines.add(line(heads));
        lines.add("|---".repeat(heads.length) + "|");
    }

    void row(String... cells) {
        lines.add(line(cells));
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    static String number(double value, int decimals) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static double median(Collection<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
