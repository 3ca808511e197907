package sticky.audit;

import java.util.Locale;
import sticky.claim.Bound;

/** The designs of an audit's claims, for readers: what each check is sure to see. */
final class DesignMarkdown {
    private DesignMarkdown() {}

    static String of(Audit audit) {
        StringBuilder text = new StringBuilder("\n## Designs\n\n");
        text.append(
                "Expected: the statistic's value by theory or by other code; n: its replicates. Chance: that the whole interval lies\n");
        text.append(
                "where it must, by arithmetic. Surely seen: were the truth there, or farther, the bound would be refuted under 99.9 % of\n");
        text.append("seeds. Deterministic checks have no chance to be wrong.\n\n");
        text.append("| id | of | check | expected | n | bound | chance | surely seen | source |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        for (AuditRow row : audit.rows()) {
            audit.design().of(row.id()).forEach(check -> text.append(line(check, row.falsePassRate())));
        }
        return text.toString();
    }

    private static String line(DesignRow row, double alpha) {
        boolean exact = row.law() == Law.EXACT;
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.4g | %s | %s | %s | %s | %s |\n",
                row.claim(),
                row.control().isEmpty() ? "claim" : "control: " + AuditMarkdown.cell(row.control()),
                AuditMarkdown.cell(row.check()),
                row.expected(),
                exact ? "" : row.replicates(),
                row.bound().words(),
                exact ? "" : String.format(Locale.ROOT, "%.4f", row.power(alpha)),
                exact ? "" : seen(row, alpha),
                AuditMarkdown.cell(row.source()));
    }

    private static String seen(DesignRow row, double alpha) {
        Bound bound = row.bound();
        String below = bound.low() == null
                ? ""
                : String.format(Locale.ROOT, "below %.4g", row.surelySeen(bound.low(), false, alpha));
        String above = bound.high() == null
                ? ""
                : String.format(Locale.ROOT, "above %.4g", row.surelySeen(bound.high(), true, alpha));
        return below + (below.isEmpty() || above.isEmpty() ? "" : ", ") + above;
    }
}
