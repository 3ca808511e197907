package sticky.audit;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import sticky.claim.Outcome;

/** The audit on the console. */
final class AuditTable {
    private AuditTable() {}

    static String of(Audit audit) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%n%-8s %12s %8s %13s %10s  %s%n",
                "claim",
                "supported",
                "refuted",
                "inconclusive",
                "controls",
                "smallest margin"));
        for (AuditRow row : audit.rows()) {
            int failed = row.controls().stream()
                    .mapToInt(AuditRow.ControlCount::failedAsItMust)
                    .sum();
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %12s %8d %13d %10s  %s%n",
                    row.id(),
                    row.count(Outcome.SUPPORTED) + "/" + row.seeds(),
                    row.count(Outcome.REFUTED),
                    row.count(Outcome.INCONCLUSIVE),
                    failed + "/" + row.controls().size() * row.seeds(),
                    row.isDeterministic() ? "deterministic" : smallestMargin(row)));
        }
        return text.append(totals(audit)).toString();
    }

    /** "12 claims, 11 of them supported under every seed; 28 of 28 controls failed under every seed, as they must". */
    static String totals(Audit audit) {
        long always = audit.rows().stream()
                .filter(row -> row.count(Outcome.SUPPORTED) == row.seeds())
                .count();
        long controls =
                audit.rows().stream().mapToLong(row -> row.controls().size()).sum();
        long failing = audit.rows().stream()
                .flatMap(row -> row.controls().stream())
                .filter(control -> control.held() == 0)
                .count();
        return audit.rows().size() + (audit.rows().size() == 1 ? " claim, " : " claims, ") + always
                + " supported under every seed; " + failing + " of " + controls
                + " controls failed under every seed, as they must";
    }

    /** The smallest margin of a claim's and its controls' numbers, with its name. */
    static String smallestMargin(AuditRow row) {
        return row.spreads().stream()
                .filter(spread -> spread.marginInSd() != null)
                .min(Comparator.comparing(Spread::marginInSd))
                .map(spread -> margin(spread.marginInSd()) + " sd: " + spread.name()
                        + (spread.control().isEmpty() ? "" : " (control)"))
                .orElse("");
    }

    static String margin(Double inSd) {
        return Objects.isNull(inSd) ? "" : String.format(Locale.ROOT, "%.1f", inSd);
    }
}
