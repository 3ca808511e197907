package sticky.report;

import static sticky.report.PageStyle.escaped;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sticky.claim.ClaimRecord;
import sticky.claim.ClaimRecord.ControlRecord;
import sticky.claim.ClaimRecord.RunRecord;
import sticky.claim.Finding;
import sticky.claim.Outcome;
import sticky.claim.Paper;

/** What a reader sees of a claim on opening it: verdict, statement, numbers beside their bounds, controls, picture, and the way to repeat it. */
final class ClaimPage {

    private final StringBuilder html = new StringBuilder(PageStyle.SHEET);
    private final ClaimRecord record;

    private ClaimPage(ClaimRecord record) {
        this.record = record;
        html.append("<div class=\"" + PageStyle.PAGE_CLASS + "\">");
    }

    /** The page of a claim's test; without a picture when {@code main} is null. */
    static String of(ClaimRecord record, FigureFiles main) {
        ClaimPage page = new ClaimPage(record);
        page.verdict();
        page.finding();
        page.problems();
        if (!record.measurements().isEmpty()) {
            page.html.append(VerdictTable.measured(record.measurements()));
        }
        if (!record.controls().isEmpty()) {
            page.html.append(VerdictTable.controls(record.controls()));
        }
        page.reported();
        page.picture(main);
        page.figures();
        page.settings();
        return page.end();
    }

    /** The page of one control: whether it failed as it must, and what it is a control of. */
    static String ofControl(ClaimRecord record, String name) {
        ClaimPage page = new ClaimPage(record);
        List<ControlRecord> controls = record.controls().stream()
                .filter(control -> control.name().equals(name))
                .toList();
        boolean failed = !controls.isEmpty() && controls.stream().allMatch(ControlRecord::failedAsItMust);
        page.box(
                PageStyle.box(failed ? Outcome.SUPPORTED : Outcome.REFUTED),
                failed ? "CONTROL: the bound fails, as it must" : "CONTROL: the bound does not fail",
                "What is changed:",
                name);
        page.paragraph("Of claim", "<b>" + escaped(record.id()) + "</b> " + escaped(record.statement()));
        page.paragraph(
                "Its verdict",
                "<b>" + escaped(record.word()) + "</b>; finding: "
                        + record.finding().words());
        page.problems();
        page.html.append(VerdictTable.controls(controls));
        if (!record.measurements().isEmpty()) {
            page.html.append(VerdictTable.measured(record.measurements()));
        }
        page.figures();
        page.reproduce();
        return page.end();
    }

    private String end() {
        return html.append("</div>").toString();
    }

    private void verdict() {
        String look = holdsAgainstIt() ? PageStyle.CONTRADICTED : PageStyle.box(record.verdict());
        String says = record.takeaway().equals(Paper.BEYOND)
                ? "We say:"
                : Paper.current().sourceAtTheStart() + " says:";
        box(look, headline(), says, record.statement());
    }

    private void box(String look, String word, String says, String statement) {
        html.append("<div class=\"verdict\" style=\"").append(look);
        html.append("\"><div class=\"word\">").append(word);
        html.append("</div><div class=\"says\"><i class=\"muted\">").append(says);
        html.append("</i> ").append(escaped(statement)).append("</div></div>");
    }

    /** The checks pin our finding; when that is not the paper's statement itself, the headline says so. */
    private String headline() {
        if (record.isExploratory() && !record.broken()) {
            return "EXPLORATORY, with " + escaped(record.changes()) + ": "
                    + record.verdict().word();
        }
        if (holdsAgainstIt()) {
            return record.finding().words().toUpperCase(Locale.ROOT) + ", by every check (verdict: supported)";
        }
        if (record.broken()) {
            return "BROKEN HARNESS (no verdict)";
        }
        boolean caveat = record.verdict() == Outcome.SUPPORTED && record.finding() == Finding.CAVEAT;
        return record.verdict().name() + (caveat ? ", with a caveat" : "");
    }

    private boolean holdsAgainstIt() {
        return record.verdict() == Outcome.SUPPORTED && record.finding().isAgainstIt() && !record.isExploratory();
    }

    private void finding() {
        String note = record.note().isEmpty() ? "" : ": " + escaped(record.note());
        paragraph("Finding", "<b>" + escaped(record.finding().words()) + "</b>" + note);
        if (!record.reply().isEmpty()) {
            paragraph("The authors might answer", escaped(record.reply().authors()));
            paragraph("What would change our mind", escaped(record.reply().changeOurMind()));
        }
        paragraph("Where", escaped(record.source()) + where());
    }

    /** The paper's address, the numbers of the sentences, and from a reader's own copy the sentences themselves. */
    private String where() {
        Paper paper = Paper.current();
        String address = paper.address().isEmpty() || record.takeaway().equals(Paper.BEYOND)
                ? ""
                : "; <a href=\"" + escaped(paper.address()) + "\">" + escaped(paper.source()) + "</a>";
        if (record.sentences().isEmpty()) {
            return address;
        }
        String numbers = record.sentences().stream().map(String::valueOf).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(address)
                .append(record.sentences().size() == 1 ? ", sentence " : ", sentences ")
                .append(numbers);
        for (int number : record.sentences()) {
            String sentence = WriteUp.current().texts().get(number);
            if (sentence != null) {
                text.append("<br/>")
                        .append(number)
                        .append(" <q>")
                        .append(escaped(sentence))
                        .append("</q>");
            }
        }
        return text.toString();
    }

    private void problems() {
        for (String problem : record.problems()) {
            html.append("<p class=\"problem\">").append(escaped(problem)).append("</p>");
        }
    }

    private void reported() {
        if (!record.reported().isEmpty()) {
            String numbers = record.reported().stream()
                    .map(number -> number.name() + " " + Numbers.text(number.estimate()))
                    .collect(Collectors.joining("; "));
            paragraph("For context", escaped(numbers));
        }
    }

    private void picture(FigureFiles main) {
        if (main == null) {
            return;
        }
        if (main.pngs().isEmpty()) {
            html.append("<p class=\"muted\">").append(escaped(main.note())).append("</p>");
            return;
        }
        html.append("<div class=\"pictures\">");
        String panel = main.pngs().size() == 1 ? "" : "class=\"panel\" ";
        for (byte[] png : main.pngs()) {
            html.append("<img ").append(panel).append("alt=\"").append(escaped(main.caption()));
            html.append("\" src=\"data:image/png;base64,");
            html.append(Base64.getEncoder().encodeToString(png)).append("\"/>");
        }
        html.append("</div><div class=\"caption\">")
                .append(escaped(main.caption()))
                .append("</div>");
    }

    /** Every page leads to the claim's figures; they lie once, in the front door, and not in each of hundreds of pages. */
    private void figures() {
        if (!record.figures().isEmpty()) {
            paragraph(
                    "Figures",
                    "<a href=\"../" + FrontDoor.FILE + "#" + escaped(record.id())
                            + "\" target=\"_blank\">all figures, to zoom into, and each number against its bound and its controls'</a>");
        }
    }

    private void settings() {
        if (record.main() != null) {
            RunRecord run = record.main();
            String all =
                    run.settings().entrySet().stream().map(ClaimPage::setting).collect(Collectors.joining(", "));
            String share = run.trajectories() == 0
                    ? ""
                    : " (" + Numbers.text(100.0 * run.diverged() / run.trajectories()) + " %)";
            paragraph("Experiment", escaped(all));
            paragraph(
                    "Ensemble",
                    run.trajectories()
                            + (run.steps() == 1 ? " replicates, " : " trajectories, " + run.steps() + " steps, ")
                            + run.diverged() + " diverged" + share + ", root seed " + record.seed());
        } else {
            paragraph("Root seed", Long.toString(record.seed()));
        }
        String folder = ClaimRun.evidenceByName() + "/";
        String figures = record.figures().isEmpty()
                ? ""
                : "; all figures and their data: <code>" + folder + "figures/" + escaped(record.id()) + "</code>";
        paragraph("Files", "evidence: <code>" + folder + escaped(record.id()) + ".json</code>" + figures);
        paragraph("False-pass rate", "at most " + Numbers.text(record.falsePassRate()));
        reproduce();
    }

    private void reproduce() {
        paragraph("Reproduce", "<code>" + escaped(record.reproduce()) + "</code>");
    }

    private void paragraph(String name, String text) {
        html.append("<p><i class=\"muted\">").append(name).append("</i> ");
        html.append(text).append("</p>");
    }

    private static String setting(Map.Entry<String, Object> setting) {
        Object value = setting.getValue();
        return setting.getKey() + " " + (value instanceof Double number ? Numbers.text(number) : value);
    }
}
