package sticky.audit;

import java.util.List;
import java.util.Locale;
import sticky.claim.Outcome;
import sticky.statistics.Estimate;

/** The audit for readers. */
final class AuditMarkdown {
    private AuditMarkdown() {}

    static String of(Audit audit, List<Earlier> earlier) {
        StringBuilder text = new StringBuilder("# Seed audit\n\n");
        text.append(audit.isGreen() ? "Green" : "Red")
                .append(": ")
                .append(AuditTable.totals(audit))
                .append(".\n\n");
        audit.problems()
                .forEach(problem -> text.append("- ").append(cell(problem)).append('\n'));
        text.append(audit.problems().isEmpty() ? "" : "\n").append(head(audit));
        text.append("| id | seeds | supported | refuted | inconclusive | controls: bound failed | smallest margin |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        audit.rows().forEach(row -> text.append(line(row)));
        text.append(faults(audit));
        text.append(Earlier.section(audit, earlier));
        text.append(calibration(audit));
        text.append("\n## Every measurement\n\n");
        text.append("""
                Expected: in the claim's study, by the source named. Margin: from the mean to the nearest bound, in standard deviations over
                seeds, positive on the side where the number must lie: within the bound, or beyond it for a control. Chance: that the whole
                interval lies there under another seed, for a normal number of this spread. Sees: how far beyond an end the truth must be
                to be refuted under 99.9 % of the seeds.
                """);
        for (AuditRow row : audit.rows()) {
            text.append("\n### ")
                    .append(row.id())
                    .append(": ")
                    .append(row.statement())
                    .append("\n\n");
            text.append(
                    "| of | measured | bound | expected | mean | sd | min | max | margin in sd | chance | sees | source |\n"
                            + "|---|---|---|---|---|---|---|---|---|---|---|---|\n");
            row.spreads().forEach(spread -> text.append(line(spread)));
        }
        return text.toString();
    }

    private static String faults(Audit audit) {
        StringBuilder text = new StringBuilder("""

                ## Planted faults

                Each claim names one physical fault that must turn it red. Noticed: seeds under which its own checks were not
                all supported any more.

                | id | fault | what is wrong | noticed |
                |---|---|---|---|
                """);
        for (AuditRow row : audit.rows()) {
            Planted planted = row.planted();
            if (planted != null) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %d/%d |\n",
                        row.id(),
                        cell(planted.fault().id()),
                        cell(planted.fault().what()),
                        planted.noticed(),
                        planted.runs().size()));
            }
        }
        return text.toString();
    }

    private static String calibration(Audit audit) {
        CalibrationFigure.Scores scores = CalibrationFigure.Scores.of(audit);
        return scores.isEmpty() ? "" : """

                ## Calibration

                A z-score: the number's distance to its mean over seeds, over the standard error that its interval claims on that side (its
                reach over 4.89), so that an interval misses if |z| > 4.89. Where theory or quadrature gives the expected value, the mean
                over seeds must be that within five of its standard errors and what the source says that it may be off, else the audit is
                red.

                """ + scores.words() + ".\n";
    }

    private static String head(Audit audit) {
        int seeds = audit.settings().seeds();
        Estimate best = sticky.statistics.Proportion.exact(seeds, seeds, .05);
        return String.format(
                Locale.ROOT,
                """
                Every claim and every control, run under %d root seeds hashed from the audit seed %d%s. In brackets the exact 95 %%
                interval of the share (Clopper and Pearson); %d seeds can show %.1f %% at best; the chance of each check follows from the
                spread that they show. Red: a claim supported in fewer than 99 %%, a control whose bound held, or was left open, even
                once, or a mean over seeds that is not what theory or quadrature expects. A deterministic claim, whose numbers a second
                seed repeated to the last bit, counts once.

                Error budget: %d checks with a sampling error; the false-pass rates that their intervals state add up to %.2g, at most %s
                allowed. Whether the intervals keep what they state is under "Calibration".

                """,
                seeds,
                audit.settings().auditSeed(),
                audit.settings().run().scale() == 1
                        ? ""
                        : ", every number of replicates times "
                                + audit.settings().run().scale(),
                seeds,
                100 * best.low(),
                audit.sampledChecks(),
                audit.budget(),
                Audit.LARGEST_BUDGET);
    }

    private static String line(AuditRow row) {
        StringBuilder controls = new StringBuilder();
        for (AuditRow.ControlCount control : row.controls()) {
            controls.append(controls.isEmpty() ? "" : "<br>")
                    .append(cell(control.name()))
                    .append(": ")
                    .append(count(row, control.failedAsItMust()));
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %d | %s | %s |\n",
                row.id(),
                row.isDeterministic() ? "1, deterministic" : row.seeds(),
                count(row, row.count(Outcome.SUPPORTED)),
                row.count(Outcome.REFUTED),
                row.count(Outcome.INCONCLUSIVE),
                controls,
                cell(AuditTable.smallestMargin(row)));
    }

    private static String count(AuditRow row, int count) {
        Estimate share = row.share(count);
        return row.isDeterministic()
                ? count + "/" + row.seeds()
                : String.format(
                        Locale.ROOT,
                        "%d/%d [%.1f %%, %.1f %%]",
                        count,
                        row.seeds(),
                        100 * share.low(),
                        100 * share.high());
    }

    private static String line(Spread spread) {
        boolean own = spread.control().isEmpty();
        Power power = spread.power();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.4g | %.2g | %.4g | %.4g | %s | %s | %s | %s |\n",
                own ? "claim" : "control: " + cell(spread.control()),
                cell(spread.name()),
                spread.bound().words(),
                own ? String.format(Locale.ROOT, "%.4g", spread.expected().value()) : "",
                spread.mean(),
                spread.standardDeviation(),
                spread.min(),
                spread.max(),
                AuditTable.margin(spread.marginInSd()),
                spread.isSampled()
                        ? String.format(
                                Locale.ROOT,
                                "%.4f",
                                own ? power.supports(spread.bound()) : power.refutes(spread.bound()))
                        : "",
                spread.isSampled() && own ? sees(power, spread) : "",
                own
                        ? (spread.expected().identity() ? "identity; " : "")
                                + cell(spread.expected().source().toString())
                        : "");
    }

    private static String sees(Power power, Spread spread) {
        String below =
                spread.bound().low() == null ? "" : String.format(Locale.ROOT, "-%.2g", power.sureDistance(false));
        String above =
                spread.bound().high() == null ? "" : String.format(Locale.ROOT, "+%.2g", power.sureDistance(true));
        return below + (below.isEmpty() || above.isEmpty() ? "" : ", ") + above;
    }

    static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
