package sticky.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sticky.claim.ClaimRecord.Reply;
import sticky.claim.Finding;
import sticky.claim.Sentences.Sentence;
import sticky.claim.Sentences.Tag;

/** The ledger as Markdown: a headline for each group of the paper's sentences, its claims below. */
final class LedgerMarkdown {
    private static final String HEAD = """
            | claim | what it checks, in our words | finding | key number | bound | margin | state of its checks |
            |---|---|---|---|---|---|---|
            """;

    private final Ledger ledger;
    private final Path home;
    private final Path folder;
    private final StringBuilder text = new StringBuilder();

    private LedgerMarkdown(Ledger ledger, Path home, Path folder) {
        this.ledger = ledger;
        this.home = home.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes it down.
     *
     * @param home the project's folder, in which the claims' sources are
     * @param folder where the ledger will lie, so that its links lead somewhere
     */
    static String of(Ledger ledger, Path home, Path folder) {
        LedgerMarkdown markdown = new LedgerMarkdown(ledger, home, folder);
        markdown.opening();
        ledger.groups().forEach(markdown::group);
        markdown.unchecked(Tag.LITERATURE, "Quoted from the literature");
        markdown.unchecked(Tag.FUTURE, "Future work");
        markdown.wrong();
        return markdown.text.toString();
    }

    private void opening() {
        Plan plan = ledger.plan();
        text.append("# Ledger of claims\n\n").append(ledger.totals()).append(".\n\n");
        if (!ledger.coverage().isEmpty()) {
            text.append("Of ").append(ledger.paper().source()).append(", ").append(ledger.coverage());
            text.append(".\n\n");
        }
        if (!ledger.sources().isEmpty()) {
            text.append("Expected values of the claims' own checks: ")
                    .append(ledger.sources())
                    .append(".\n\n");
        }
        text.append("Root seed ").append(plan.seed());
        text.append(plan.scale() == 1 ? "" : ", scale " + Numbers.text(plan.scale()));
        (ledger.isComplete() ? Map.<String, String>of() : plan.selection())
                .forEach((name, value) ->
                        text.append(", ").append(name).append(' ').append(cell(value)));
        text.append(".\n\nFinding: what we hold of ")
                .append(ledger.paper().source())
                .append("""
                        's statement; the checks pin that finding, and whether they hold is shown separately.
                        Key number: a claim's first measurement with its interval. A check holds when the whole interval clears its bound, and in a control, the claim's own
                        experiment with one thing changed, when the whole interval lies beyond it. Margin: how far the interval stays inside the bound.
                        """);
    }

    private void group(LedgerGroups.Group group) {
        List<Sentence> open = sentences(group, Tag.OPEN);
        // Of a part of the claims only what ran.
        if (group.rows().isEmpty() && !ledger.isComplete()) {
            return;
        }
        text.append("\n## ").append(group.headline()).append("\n\n");
        if (!group.sentences().isEmpty()) {
            text.append(group.sentences().size() == 1 ? "Sentence " : "Sentences ");
            text.append(group.sentences().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            text.append(" (").append(sections(group)).append("). ");
        }
        text.append(summary(group.rows()));
        if (!group.mentioned().isEmpty()) {
            text.append(" Also checked by ")
                    .append(group.mentioned().stream().map(Ledger.Row::id).collect(Collectors.joining(", ")))
                    .append('.');
        }
        text.append('\n');
        if (!group.rows().isEmpty()) {
            text.append('\n').append(HEAD);
            group.rows().forEach(row -> text.append(line(row)));
            replies(group.rows());
        }
        if (!open.isEmpty()) {
            text.append('\n');
            open.forEach(sentence -> item(sentence, "open. "));
        }
    }

    /** Who is spoken against is heard. */
    private void replies(List<Ledger.Row> rows) {
        List<Ledger.Row> answered = rows.stream()
                .filter(row -> row.found() != null && !row.found().reply().isEmpty())
                .toList();
        if (!answered.isEmpty()) {
            text.append('\n');
        }
        for (Ledger.Row row : answered) {
            Reply reply = row.found().reply();
            text.append("- ").append(row.id()).append(", ").append(row.finding());
            text.append(". The authors might answer: ").append(cell(reply.authors()));
            text.append(" What would change our mind: ")
                    .append(cell(reply.changeOurMind()))
                    .append('\n');
        }
    }

    private List<Sentence> sentences(LedgerGroups.Group group, Tag tag) {
        return group.sentences().stream()
                .map(number -> ledger.sentences().all().get(number - 1))
                .filter(sentence -> sentence.tag() == tag)
                .toList();
    }

    private String sections(LedgerGroups.Group group) {
        return group.sentences().stream()
                .map(number -> ledger.sentences().all().get(number - 1).section())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** "3 claims: 2 confirmed, 1 contradicted." */
    private static String summary(List<Ledger.Row> rows) {
        if (rows.isEmpty()) {
            return "No claim of its own.";
        }
        List<Finding> findings = rows.stream()
                .filter(row -> row.found() != null)
                .map(row -> row.found().finding())
                .toList();
        String counted = findings.isEmpty() ? "not run" : RunFiles.counted(findings);
        return rows.size() + (rows.size() == 1 ? " claim: " : " claims: ") + counted + ".";
    }

    private String line(Ledger.Row row) {
        String number = row.keyName().isEmpty() ? "" : row.keyName() + ": **" + row.keyNumber() + "**";
        String checks = row.isSupported() ? row.checks() : "**" + row.checks() + "**";
        return Stream.of(
                        linked(row),
                        cell(row.planned().statement()),
                        row.findingInAWord(),
                        cellKeepingBold(number),
                        row.bound(),
                        row.margin(),
                        checks)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The id, linked to the claim's source where that is found. */
    private String linked(Ledger.Row row) {
        return Sources.file(home, folder, row.planned().type())
                .map(source -> "[" + row.id() + "](" + source + ")")
                .orElse(row.id());
    }

    /** The sentences of a tag: which claims check them all the same, or why none does. */
    private void unchecked(Tag tag, String headline) {
        List<Sentence> sentences = ledger.sentences().tagged(tag);
        if (ledger.isComplete() && !sentences.isEmpty()) {
            text.append("\n## ").append(headline).append("\n\n");
            sentences.forEach(sentence -> item(sentence, ""));
        }
    }

    private void item(Sentence sentence, String word) {
        String checked = sentence.claims().isEmpty() ? "" : "checked by " + String.join(", ", sentence.claims()) + ". ";
        String what = (checked + cell(sentence.why())).strip();
        text.append("- Sentence ").append(sentence.number()).append(" (").append(sentence.section());
        text.append("): ")
                .append(word)
                .append(what.isEmpty() ? "no claim checks it." : what)
                .append('\n');
    }

    private void wrong() {
        if (ledger.notSupported().isEmpty()) {
            return;
        }
        text.append("\n## What went wrong\n\n");
        for (Ledger.Row row : ledger.notSupported()) {
            text.append("- **")
                    .append(row.id())
                    .append("** (")
                    .append(row.verdict())
                    .append(")\n");
            Ledger.problems(row)
                    .forEach(
                            problem -> text.append("  - ").append(cell(problem)).append('\n'));
            text.append("  - reproduce: `").append(Ledger.reproduce(row)).append("`\n");
        }
    }

    private static String cell(String words) {
        return oneLine(words)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "&lt;")
                .replace("_", "\\_");
    }

    private static String cellKeepingBold(String words) {
        return oneLine(words).replace("|", "\\|").replace("<", "&lt;").replace("_", "\\_");
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s*[\r\n]+\\s*", " ").strip();
    }
}
