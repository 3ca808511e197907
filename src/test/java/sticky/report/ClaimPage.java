package sticky.report;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sticky.claim.ClaimRecord;
import sticky.claim.ClaimRecord.ControlRecord;
import sticky.claim.ClaimRecord.RunRecord;
import sticky.claim.Finding;
import sticky.claim.Outcome;
import sticky.claim.Takeaway;
import sticky.claim.Verdict;

/** What a reader sees of a claim on opening it: verdict, statement, numbers beside their bounds, controls, picture, and the way to repeat it. */
final class ClaimPage {

    private static final String CELL =
            "padding:5px 12px 5px 0;border-bottom:1px solid #e6e6e6;vertical-align:top;text-align:left;";
    private static final String NUMBER = CELL + "white-space:nowrap;font-variant-numeric:tabular-nums;";
    private static final String HEAD =
            "padding:4px 12px 4px 0;border-bottom:2px solid #cfcfcf;text-align:left;font-weight:600;"
                    + "color:#555;font-size:12px;";
    private static final String MUTED = "color:#666;";

    private final StringBuilder html = new StringBuilder();

    private ClaimPage() {}

    /** The page; without a picture when {@code main} is null. */
    static String of(ClaimRecord record, FigureFiles main) {
        ClaimPage page = new ClaimPage();
        page.html.append("<div style=\"font-size:14px;line-height:1.45;max-width:960px;color:#222;\">");
        page.verdict(record);
        page.statement(record);
        page.problems(record);
        page.measurements(record.measurements());
        page.controls(record.controls());
        page.reported(record);
        page.picture(main);
        page.settings(record);
        page.html.append("</div>");
        return page.html.toString();
    }

    private void verdict(ClaimRecord record) {
        String colour = contradicts(record) ? "#5b3d99" : colour(record.verdict());
        html.append("<div style=\"border-left:6px solid ")
                .append(colour)
                .append(";background:")
                .append(contradicts(record) ? "#f4f0fb" : tint(record.verdict()));
        html.append(";padding:10px 14px;margin:0 0 12px 0;\"><span style=\"color:")
                .append(colour);
        html.append(";font-weight:700;font-size:17px;letter-spacing:.4px;\">").append(headline(record));
        html.append("</span><div style=\"font-size:16px;margin-top:3px;\"><span style=\"" + MUTED + "\">")
                .append(record.takeaway() == Takeaway.BEYOND ? "We say:" : "The write-up says:")
                .append("</span> ")
                .append(escaped(record.statement()));
        html.append("</div></div>");
    }

    /** The checks pin our finding; when that is not the write-up's statement itself, the headline says so. */
    private static String headline(ClaimRecord record) {
        if (record.isExploratory() && !record.broken()) {
            return "EXPLORATORY, with " + escaped(record.changes()) + ": "
                    + record.verdict().word();
        }
        if (contradicts(record)) {
            return "CONTRADICTED by every check (verdict: supported)";
        }
        if (record.broken()) {
            return "BROKEN HARNESS (no verdict)";
        }
        boolean caveat = record.verdict() == Outcome.SUPPORTED && record.finding() == Finding.CAVEAT;
        return record.verdict().name() + (caveat ? ", with a caveat" : "");
    }

    private static boolean contradicts(ClaimRecord record) {
        return record.verdict() == Outcome.SUPPORTED
                && record.finding() == Finding.CONTRADICTED
                && !record.isExploratory();
    }

    private void statement(ClaimRecord record) {
        paragraph("Where", escaped(record.source()));
        String note = record.note().isEmpty() ? "" : ": " + escaped(record.note());
        paragraph("Finding", "<b>" + escaped(record.finding().words()) + "</b>" + note);
    }

    private void problems(ClaimRecord record) {
        for (String problem : record.problems()) {
            html.append("<p style=\"margin:6px 0;color:#8a1c00;\">")
                    .append(escaped(problem))
                    .append("</p>");
        }
    }

    private void measurements(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        startTable("Measured", "outcome");
        verdicts.forEach(verdict ->
                row(verdict, colour(verdict.outcome()), verdict.outcome().word()));
        html.append("</table>");
    }

    /** A control's verdict is good news when it is bad: its words and colours say whether it failed as it must. */
    private void controls(List<ControlRecord> controls) {
        if (controls.isEmpty()) {
            return;
        }
        startTable("Controls: the same bound must fail", "failed?");
        for (ControlRecord control : controls) {
            html.append("<tr><td colspan=\"6\" style=\"padding:9px 0 1px 0;\"><b>")
                    .append(escaped(control.name()));
            html.append("</b>");
            html.append(control.measurements().isEmpty() ? " measured nothing" : "")
                    .append("</td></tr>");
            for (Verdict verdict : control.measurements()) {
                boolean failed = verdict.outcome() == Outcome.REFUTED;
                Outcome good = failed ? Outcome.SUPPORTED : Outcome.REFUTED;
                String word =
                        failed ? "yes, as it must" : "no: " + verdict.outcome().word();
                row(verdict, colour(good), word);
            }
        }
        html.append("</table>");
    }

    private void startTable(String first, String last) {
        html.append("<table style=\"border-collapse:collapse;width:100%;margin:10px 0;\"><tr>");
        for (String head : List.of(first, "value", "interval", "bound", "margin", last)) {
            html.append("<th style=\"").append(HEAD).append("\">").append(head).append("</th>");
        }
        html.append("</tr>");
    }

    private void reported(ClaimRecord record) {
        if (!record.reported().isEmpty()) {
            String numbers = record.reported().stream()
                    .map(number -> number.name() + " " + Numbers.text(number.estimate()))
                    .collect(Collectors.joining("; "));
            paragraph("For context", escaped(numbers));
        }
    }

    private void row(Verdict verdict, String colour, String word) {
        html.append("<tr>");
        cell(CELL, escaped(verdict.name()));
        cell(NUMBER, "<b>" + Numbers.text(verdict.estimate().value()) + "</b>");
        double alpha = 1 - verdict.estimate().level();
        String level = alpha > 0 ? "error rate " + Numbers.text(alpha) : "exact up to the numerical error";
        cell(NUMBER, "<span title=\"" + level + "\">" + escaped(Numbers.interval(verdict.estimate())) + "</span>");
        cell(NUMBER, escaped(Numbers.text(verdict.bound())));
        cell(NUMBER, Numbers.margin(verdict));
        cell(NUMBER, "<span style=\"font-weight:600;color:" + colour + "\">" + word + "</span>");
        html.append("</tr>");
    }

    private void picture(FigureFiles main) {
        if (main == null) {
            return;
        }
        if (main.pngs().isEmpty()) {
            html.append("<p style=\"")
                    .append(MUTED)
                    .append("\">")
                    .append(escaped(main.note()))
                    .append("</p>");
            return;
        }
        html.append("<div style=\"display:flex;flex-wrap:wrap;gap:8px;margin:14px 0 4px 0;\">");
        String width = main.pngs().size() == 1 ? "max-width:100%;" : "flex:1 1 290px;min-width:0;max-width:440px;";
        for (byte[] png : main.pngs()) {
            html.append("<img style=\"height:auto;object-fit:contain;")
                    .append(width)
                    .append("\" alt=\"");
            html.append(escaped(main.caption())).append("\" src=\"data:image/png;base64,");
            html.append(Base64.getEncoder().encodeToString(png)).append("\"/>");
        }
        html.append("</div><div style=\"").append(MUTED).append("font-size:13px;margin-bottom:14px;\">");
        html.append(escaped(main.caption())).append("</div>");
    }

    private void settings(ClaimRecord record) {
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
                    run.trajectories() + " trajectories, " + run.steps() + " steps, " + run.diverged() + " diverged"
                            + share + ", root seed " + record.seed());
        } else {
            paragraph("Root seed", Long.toString(record.seed()));
        }
        if (!record.figures().isEmpty()) {
            paragraph(
                    "Files",
                    "all figures and their data: <code>reports/evidence/figures/" + escaped(record.id()) + "</code>");
        }
        paragraph("False-pass rate", "at most " + Numbers.text(record.falsePassRate()));
        html.append("<p style=\"margin:6px 0;\"><span style=\"")
                .append(MUTED)
                .append("\">Reproduce</span> <code style=\"background:#f3f3f3;");
        html.append("padding:3px 6px;\">").append(escaped(record.reproduce())).append("</code></p>");
    }

    private void paragraph(String name, String text) {
        html.append("<p style=\"margin:6px 0;\"><span style=\"")
                .append(MUTED)
                .append("\">")
                .append(name)
                .append("</span> ")
                .append(text)
                .append("</p>");
    }

    private void cell(String style, String text) {
        html.append("<td style=\"").append(style).append("\">").append(text).append("</td>");
    }

    private static String setting(Map.Entry<String, Object> setting) {
        Object value = setting.getValue();
        return setting.getKey() + " " + (value instanceof Double number ? Numbers.text(number) : value);
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case SUPPORTED -> "#1b7f3b";
            case REFUTED -> "#b3261e";
            case INCONCLUSIVE -> "#9a6700";
        };
    }

    private static String tint(Outcome outcome) {
        return switch (outcome) {
            case SUPPORTED -> "#edf7f0";
            case REFUTED -> "#fdf0ef";
            case INCONCLUSIVE -> "#fff8e5";
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
