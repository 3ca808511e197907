package sticky.report;

import java.util.Map;

/** The ledger as a table for a console of 132 columns. */
final class LedgerTable {

    private static final int ID = 6;
    private static final int STATEMENT = 38;
    private static final int NUMBER = 30;
    private static final int BOUND = 16;
    private static final int FINDING = 13;
    private static final Map<String, String> COLOURS = Map.of(
            "supported",
            "32",
            "refuted",
            "31;1",
            "inconclusive",
            "33;1",
            "broken harness",
            "35;1",
            "not run",
            "35;1",
            "not run in part",
            "35;1");

    private final boolean coloured;
    private final StringBuilder text = new StringBuilder();

    private LedgerTable(boolean coloured) {
        this.coloured = coloured;
    }

    static String of(Ledger ledger, boolean coloured) {
        LedgerTable table = new LedgerTable(coloured);
        table.line("", ledger.paper().source() + " says", "finding", "key number [interval]", "bound", "checks");
        ledger.groups().stream().filter(group -> !group.rows().isEmpty()).forEach(group -> {
            table.text.append('\n').append(table.paint(group.headline(), "1")).append('\n');
            for (Ledger.Row row : group.rows()) {
                table.line(
                        row.id(),
                        row.planned().statement(),
                        row.findingInAWord(),
                        row.keyNumber(),
                        row.bound(),
                        table.paint(row.checks().replace(" checks ", " "), colour(row)));
            }
        });
        table.problems(ledger);
        table.text.append('\n').append(table.paint(ledger.totals(), "1")).append('\n');
        if (ledger.isComplete() && !ledger.coverage().isEmpty()) {
            table.text.append(ledger.coverage()).append('\n');
        }
        return table.text.toString();
    }

    /** An exploratory verdict has the colour of its first word. */
    private static String colour(Ledger.Row row) {
        return COLOURS.get(row.verdict().replaceAll(",.*", ""));
    }

    private void problems(Ledger ledger) {
        for (Ledger.Row row : ledger.notSupported()) {
            text.append('\n')
                    .append(row.id())
                    .append(' ')
                    .append(paint(row.verdict(), colour(row)))
                    .append('\n');
            Ledger.problems(row)
                    .forEach(problem -> text.append("    ")
                            .append(problem.strip().replace("\n", "\n    "))
                            .append('\n'));
            text.append("    reproduce: ").append(Ledger.reproduce(row)).append('\n');
        }
    }

    private void line(String id, String statement, String finding, String number, String bound, String checks) {
        text.append(padded(id, ID))
                .append(padded(statement, STATEMENT))
                .append(padded(finding, FINDING))
                .append(padded(number, NUMBER))
                .append(padded(bound, BOUND))
                .append(checks)
                .append('\n');
    }

    /** Filled up or cut to the width, the last column always blank. */
    private static String padded(String words, int width) {
        int length = words.codePointCount(0, words.length());
        if (length < width) {
            return words + " ".repeat(width - length);
        }
        return words.substring(0, words.offsetByCodePoints(0, width - 2)) + "… ";
    }

    private String paint(String words, String code) {
        return coloured ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }
}
