package sticky.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sticky.claim.Outcome;

/**
 * A finished audit.
 *
 * @param settings what was asked for
 * @param design what each check was planned to be
 * @param rows one a claim, by takeaway and id
 * @param problems why the audit is red, a sentence each; empty when it is green
 */
record Audit(AuditSettings settings, Design design, List<AuditRow> rows, List<String> problems) {
    /** A claim supported for fewer turns the audit red. */
    static final double LEAST_SUPPORTED = .99;

    /** The largest sum of false-pass rates over all checks. */
    static final double LARGEST_BUDGET = 1e-3;

    static Audit of(AuditSettings settings, Design design, Map<AuditedClaim, List<Outcomes>> outcomes) {
        List<AuditRow> rows = outcomes.entrySet().stream()
                .map(entry -> AuditRow.of(entry.getKey(), entry.getValue()))
                .toList();
        return of(settings, design, rows);
    }

    static Audit of(AuditSettings settings, Design design, List<AuditRow> rows) {
        List<String> problems = new ArrayList<>();
        rows.forEach(row -> problems.addAll(problems(row)));
        List<String> unplanned = rows.stream()
                .map(AuditRow::id)
                .filter(id -> design.of(id).isEmpty())
                .toList();
        if (!unplanned.isEmpty()) {
            problems.add(String.join(", ", unplanned) + (unplanned.size() == 1 ? " has" : " have") + " no design in "
                    + Design.NAME);
        }
        // A run that broke made fewer checks; what the claim does shows in one that did not.
        rows.stream()
                .filter(row -> !unplanned.contains(row.id()))
                .forEach(row -> row.runs().stream()
                        .max(Comparator.comparingInt(run -> run.checks().size()))
                        .ifPresent(run -> problems.addAll(
                                design.differences(run, settings.run().scale()))));
        double budget = budget(rows);
        if (!(budget <= LARGEST_BUDGET)) {
            problems.add(String.format(
                    Locale.ROOT,
                    "the false-pass rates of all checks add up to %.2g, out of range [0, %s]",
                    budget,
                    LARGEST_BUDGET));
        }
        return new Audit(settings, design, rows, problems);
    }

    private static List<String> problems(AuditRow row) {
        List<String> problems = new ArrayList<>();
        int supported = row.count(Outcome.SUPPORTED);
        if (!(supported >= LEAST_SUPPORTED * row.seeds())) {
            problems.add(row.id() + " is supported under " + supported + " of " + row.seeds()
                    + " seeds, fewer than 99 %" + firstProblem(row));
        }
        for (AuditRow.ControlCount control : row.controls()) {
            if (control.held() > 0) {
                problems.add("the control of " + row.id() + " \"" + control.name() + "\" let the bound hold under "
                        + control.held() + " of " + row.seeds() + " seeds");
            }
        }
        return problems;
    }

    private static String firstProblem(AuditRow row) {
        return row.runs().stream()
                .filter(run -> run.verdict() != Outcome.SUPPORTED)
                .findFirst()
                .map(run -> " (under seed " + run.rootSeed() + ": "
                        + (run.problem().isEmpty() ? run.verdict().word() : run.problem()) + ")")
                .orElse("");
    }

    /** The sum of the false-pass rates of all checks with a sampling error, as many as really were made. */
    double budget() {
        return budget(rows);
    }

    private static double budget(List<AuditRow> rows) {
        return rows.stream()
                .mapToDouble(row -> row.falsePassRate() * row.sampledChecks())
                .sum();
    }

    int sampledChecks() {
        return rows.stream().mapToInt(AuditRow::sampledChecks).sum();
    }

    boolean isGreen() {
        return problems.isEmpty();
    }
}
