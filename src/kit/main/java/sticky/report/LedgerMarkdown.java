package sticky.report;

import java.util.List;
import sticky.claim.Finding;
import sticky.claim.Paper;

/** The ledger as Markdown. */
final class LedgerMarkdown {

    private static final String HEAD =
            "| id | %s says | where | finding | key number | bound | margin | controls | verdict | evidence |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|\n";

    private LedgerMarkdown() {}

    /** @param evidence the folder of the evidence files, as seen from the ledger's own: "evidence/" or "" */
    static String of(Ledger ledger, String evidence) {
        StringBuilder text = new StringBuilder("# Ledger of claims\n\n");
        text.append(ledger.totals()).append(".\n\n");
        text.append("Root seed ").append(ledger.plan().seed());
        text.append(
                ledger.plan().scale() == 1
                        ? ""
                        : ", scale " + Numbers.text(ledger.plan().scale()));
        ledger.plan()
                .selection()
                .forEach((name, value) ->
                        text.append(", ").append(name).append(' ').append(cell(value)));
        text.append(
                ". Finding: what we hold of " + ledger.paper().source()
                        + "'s statement; the claim's checks pin that finding.\nKey number: a claim's first measurement with its interval. A claim is *supported* when the whole interval of each of its\n");
        text.append(
                "measurements clears its bound, *refuted* when one lies beyond it whole, else *inconclusive*. A control is the claim's own\n");
        text.append(
                "experiment with one thing changed, in which the bound must fail. Margin: how far the interval stays inside the bound.\n");
        text.append("Evidence files are written by `mvn verify`.\n");
        ledger.byTakeaway().forEach((takeaway, rows) -> {
            text.append("\n## ").append(takeaway.heading()).append("\n\n");
            text.append(summary(rows))
                    .append("\n\n")
                    .append(HEAD.formatted(ledger.paper().source()));
            rows.forEach(row -> text.append(line(row, evidence)));
        });
        if (!ledger.notSupported().isEmpty()) {
            text.append("\n## What went wrong\n\n");
            for (Ledger.Row row : ledger.notSupported()) {
                text.append("- **")
                        .append(row.id())
                        .append("** (")
                        .append(row.verdict())
                        .append(")\n");
                Ledger.problems(row)
                        .forEach(problem ->
                                text.append("  - ").append(oneLine(problem)).append('\n'));
                text.append("  - reproduce: `").append(Ledger.reproduce(row)).append("`\n");
            }
        }
        return text.toString();
    }

    /** "7 statements: 2 confirmed, 4 confirmed with a caveat, 1 contradicted; every check supports that." */
    private static String summary(List<Ledger.Row> rows) {
        List<Finding> findings = rows.stream()
                .filter(row -> row.found() != null)
                .map(row -> row.found().finding())
                .toList();
        long unsupported = rows.stream().filter(row -> !row.isSupported()).count();
        return rows.size()
                + (rows.size() == 1 ? " statement: " : " statements: ")
                + RunFiles.counted(findings)
                + (unsupported == 0
                        ? "; every check supports that."
                        : "; in " + unsupported + " the checks do not support that.");
    }

    /** The statements that the paper quotes from the literature: listed, so that nobody takes them for checked. */
    static String quoted(Paper paper, List<Statements.Quoted> literature) {
        StringBuilder text = new StringBuilder("\n## Quoted from the literature, not re-checked\n\n");
        text.append("| id | " + paper.source() + " quotes | where | finding |\n|---|---|---|---|\n");
        for (Statements.Quoted quoted : literature) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            quoted.id(),
                            cell(quoted.statement()),
                            cell(quoted.source()),
                            "literature, not re-checked"))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String line(Ledger.Row row, String evidence) {
        String link = row.found() == null ? "" : "[" + row.id() + ".json](" + evidence + row.id() + ".json)";
        String number = row.keyName().isEmpty() ? "" : row.keyName() + ": **" + row.keyNumber() + "**";
        String verdict = row.isSupported() ? row.verdict() : "**" + row.verdict() + "**";
        return "| "
                + String.join(
                        " | ",
                        List.of(
                                row.id(),
                                cell(row.planned().statement()),
                                cell(row.planned().source()),
                                row.finding(),
                                cellKeepingBold(number),
                                row.bound(),
                                row.margin(),
                                row.control(),
                                verdict,
                                link))
                + " |\n";
    }

    private static String cell(String text) {
        return oneLine(text)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "&lt;")
                .replace("_", "\\_");
    }

    private static String cellKeepingBold(String text) {
        return oneLine(text).replace("|", "\\|").replace("<", "&lt;").replace("_", "\\_");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*[\r\n]+\\s*", " ").strip();
    }
}
