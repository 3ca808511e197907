package sticky.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sticky.claim.Outcome;

/**
 * A finished audit.
 *
 * @param settings what was asked for
 * @param rows one a claim, by takeaway and id
 * @param problems why the audit is red, a sentence each; empty when it is green
 */
record Audit(AuditSettings settings, List<AuditRow> rows, List<String> problems) {
    /** A claim supported for fewer turns the audit red. */
    static final double LEAST_SUPPORTED = .99;

    /** The largest sum of false-pass rates over all checks. */
    static final double LARGEST_BUDGET = 1e-3;

    static Audit of(AuditSettings settings, List<AuditRow> rows) {
        List<String> problems = new ArrayList<>();
        rows.forEach(row -> problems.addAll(problems(row)));
        if (rows.isEmpty()) {
            problems.add("there is no claim to audit");
        }
        rows.forEach(row -> problems.addAll(Calibration.problems(row)));
        rows.forEach(row -> problems.addAll(SameNumbers.of(row)));
        rows.forEach(row -> row.difference().ifPresent(problems::add));
        rows.forEach(row -> problems.addAll(faults(row)));
        double budget = budget(rows);
        if (!(budget <= LARGEST_BUDGET)) {
            problems.add(String.format(
                    Locale.ROOT,
                    "the false-pass rates of all checks add up to %.2g, out of range [0, %s]",
                    budget,
                    LARGEST_BUDGET));
        }
        return new Audit(settings, rows, problems);
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
        row.spreads().stream()
                .filter(Spread::hidesItsSpread)
                .forEach(spread -> problems.add("the exact number \"" + spread.name() + "\" of " + row.id()
                        + " differs from seed to seed: from " + spread.min() + " to " + spread.max()));
        row.spreads().stream()
                .filter(Spread::breaksItsIdentity)
                .forEach(spread -> problems.add("the identity \"" + spread.name() + "\" of " + row.id()
                        + " differs from seed to seed by more than its rounding: from " + spread.min() + " to "
                        + spread.max()));
        return problems;
    }

    private static List<String> faults(AuditRow row) {
        Planted planted = row.planted();
        if (planted == null) {
            return List.of(row.id() + " names no fault that must turn it red");
        }
        return planted.isAlwaysNoticed()
                ? List.of()
                : List.of(row.id() + " notices its fault \"" + planted.fault().id() + "\" under " + planted.noticed()
                        + " of " + planted.runs().size() + " seeds only");
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
