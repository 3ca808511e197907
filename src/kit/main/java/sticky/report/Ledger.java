package sticky.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sticky.claim.ClaimRecord;
import sticky.claim.Outcome;
import sticky.claim.Paper;
import sticky.files.NaturalOrder;

/**
 * Verdicts, one row a claim: what was planned beside what was found. It holds no time, date or host, so that it changes only when the science
 * does.
 *
 * @param paper whose statements they are
 * @param plan what was to run
 * @param rows by takeaway and id
 */
record Ledger(Paper paper, Plan plan, List<Row> rows) {

    /**
     * A claim in the ledger.
     *
     * @param planned what was to be checked
     * @param found what was found; null if the claim did not report back
     */
    record Row(Plan.Entry planned, ClaimRecord found) {

        String id() {
            return planned.id();
        }

        String verdict() {
            return found == null ? "not run" : found.word();
        }

        boolean isSupported() {
            return found != null && found.verdict() == Outcome.SUPPORTED && !found.broken();
        }

        String finding() {
            return found == null ? "" : found.finding().words();
        }

        /** The first measurement with its interval. */
        String keyNumber() {
            return hasNumber() ? Numbers.text(found.measurements().get(0).estimate()) : "";
        }

        String keyName() {
            return hasNumber() ? found.measurements().get(0).name() : "";
        }

        String bound() {
            return hasNumber() ? Numbers.text(found.measurements().get(0).bound()) : "";
        }

        String margin() {
            return hasNumber() ? Numbers.margin(found.measurements().get(0)) : "";
        }

        /** How many controls failed, as they must, of how many. */
        String control() {
            if (found == null) {
                return "";
            }
            long failed = found.controls().stream()
                    .filter(ClaimRecord.ControlRecord::failedAsItMust)
                    .count();
            return found.controls().isEmpty()
                    ? "none"
                    : "failed " + failed + "/" + found.controls().size();
        }

        private boolean hasNumber() {
            return found != null && !found.measurements().isEmpty();
        }
    }

    /** Rows for all that was planned, and for evidence that no plan announced. */
    static Ledger of(Paper paper, Plan plan, List<ClaimRecord> evidence) {
        Map<String, ClaimRecord> found = new TreeMap<>();
        evidence.forEach(record -> found.put(record.id(), record));
        List<Row> rows = new ArrayList<>();
        plan.claims().forEach(entry -> rows.add(new Row(entry, found.remove(entry.id()))));
        for (ClaimRecord record : found.values()) {
            var entry = new Plan.Entry(record.id(), record.takeaway(), record.statement(), record.source(), "");
            rows.add(new Row(entry, record));
        }
        rows.sort(Comparator.comparing(
                        (Row row) -> paper.takeaway(row.planned().takeaway()).number())
                .thenComparing(Row::id, NaturalOrder.INSTANCE));
        return new Ledger(paper, plan, List.copyOf(rows));
    }

    /** The rows under their takeaways, in the paper's order; takeaways without a claim are left out. */
    Map<Paper.Takeaway, List<Row>> byTakeaway() {
        Map<Paper.Takeaway, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(paper.takeaway(row.planned().takeaway()), t -> new ArrayList<>())
                .add(row));
        return groups;
    }

    List<Row> notSupported() {
        return rows.stream().filter(row -> !row.isSupported()).toList();
    }

    /** Whether this is the project's ledger: a default run in which every claim reported back. */
    boolean isComplete() {
        return plan.isDefault() && rows.stream().allMatch(row -> row.found() != null);
    }

    /** "55 claims: 53 supported, 1 refuted, 1 inconclusive, 0 not run; 61 of 61 controls failed, as they must". */
    String totals() {
        long controls = rows.stream()
                .filter(r -> r.found() != null)
                .mapToLong(r -> r.found().controls().size())
                .sum();
        long failed = rows.stream()
                .filter(r -> r.found() != null)
                .flatMap(r -> r.found().controls().stream())
                .filter(ClaimRecord.ControlRecord::failedAsItMust)
                .count();
        return rows.size() + (rows.size() == 1 ? " claim: " : " claims: ") + count("supported") + " supported, "
                + count("refuted") + " refuted, "
                + count("inconclusive") + " inconclusive, " + count("broken harness") + " broken, " + count("not run")
                + " not run; " + failed + " of "
                + controls
                + " controls failed, as they must";
    }

    private long count(String verdict) {
        return rows.stream().filter(row -> row.verdict().startsWith(verdict)).count();
    }

    /** What went wrong with a row, a sentence each. */
    static List<String> problems(Row row) {
        if (row.found() == null) {
            return List.of("planned, but it did not report back: the run was stopped or its virtual machine died");
        }
        return row.found().problems().isEmpty()
                ? List.of(row.found().verdict().word())
                : row.found().problems();
    }

    static String reproduce(Row row) {
        String simpleName = row.planned().type().replaceAll(".*[.$]", "");
        return row.found() != null ? row.found().reproduce() : "mvn verify -Dit.test=" + simpleName;
    }
}
