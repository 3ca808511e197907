package sticky.report;

import static sticky.report.PageStyle.escaped;

import java.util.List;
import sticky.claim.ClaimRecord.ControlRecord;
import sticky.claim.Outcome;
import sticky.claim.Verdict;

/** Measured numbers beside their bounds, a number's name above its row, so that the table fits into half a laptop's width. */
final class VerdictTable {

    private static final int COLUMNS = 5;

    private final StringBuilder html = new StringBuilder("<table>");

    private VerdictTable() {}

    /** The claim's own numbers. */
    static String measured(List<Verdict> verdicts) {
        VerdictTable table = new VerdictTable();
        table.head("Measured", "interval", "outcome");
        for (Verdict verdict : verdicts) {
            table.rows(
                    verdict,
                    PageStyle.colour(verdict.outcome()),
                    verdict.outcome().word());
            table.wide("expected", escaped(expected(verdict)));
        }
        return table.end();
    }

    /** A control's verdict is good news when it is bad: its words and colours say whether it failed as it must. */
    static String controls(List<ControlRecord> controls) {
        VerdictTable table = new VerdictTable();
        table.head("Controls: the same bound must fail", "interval", "failed?");
        for (ControlRecord control : controls) {
            String nothing = control.measurements().isEmpty() ? " measured nothing" : "";
            table.wide("control", escaped(control.name()) + nothing);
            control.changes().forEach(change -> table.wide("expected", escaped(change.replace(" -> ", " → "))));
            for (Verdict verdict : control.measurements()) {
                boolean failed = verdict.outcome() == Outcome.REFUTED;
                String word =
                        failed ? "yes, as it must" : "no: " + verdict.outcome().word();
                table.rows(verdict, PageStyle.colour(failed ? Outcome.SUPPORTED : Outcome.REFUTED), word);
            }
        }
        return table.end();
    }

    /** "expected 0.0018 (independent simulation: in NumPy)". */
    private static String expected(Verdict verdict) {
        return "expected " + Numbers.text(verdict.expected().value()) + " ("
                + verdict.expected().source() + ")"
                + (verdict.expected().identity() ? "; an identity: the same for every draw" : "");
    }

    private void head(String title, String interval, String last) {
        html.append("<tr><th colspan=\"" + COLUMNS + "\">").append(title).append("</th></tr><tr>");
        for (String head : List.of("value", interval, "bound", "margin", last)) {
            html.append("<th>").append(head).append("</th>");
        }
        html.append("</tr>");
    }

    private void rows(Verdict verdict, String colour, String word) {
        wide("of", escaped(verdict.name()));
        double alpha = 1 - verdict.estimate().level();
        String level = alpha > 0 ? "error rate " + Numbers.text(alpha) : "exact up to the numerical error";
        html.append("<tr>");
        cell("<b>" + Numbers.text(verdict.estimate().value()) + "</b>");
        String interval = escaped(Numbers.interval(verdict.estimate())).replace(", ", ",</span> <span>");
        html.append("<td title=\"").append(level).append("\"><span>").append(interval);
        html.append("</span></td><td><span>");
        html.append(escaped(Numbers.text(verdict.bound())).replace(" to ", "</span> <span>to "));
        html.append("</span></td>");
        cell(Numbers.margin(verdict));
        cell("<b style=\"color:" + colour + "\">" + word + "</b>");
        html.append("</tr>");
    }

    private void cell(String text) {
        html.append("<td><span>").append(text).append("</span></td>");
    }

    private void wide(String kind, String text) {
        html.append("<tr><td class=\"").append(kind).append("\" colspan=\"" + COLUMNS + "\">");
        html.append(text).append("</td></tr>");
    }

    private String end() {
        return html.append("</table>").toString();
    }
}
