package sticky.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sticky.claim.ClaimRecord;
import sticky.claim.Outcome;
import sticky.claim.Paper;
import sticky.claim.Sentences;
import sticky.claim.Source;
import sticky.files.NaturalOrder;

/**
 * Verdicts, one row a claim: what was planned beside what was found. It holds no time, date or host, so that it changes only when the science
 * does.
 *
 * @param project what the run is measured against
 * @param plan what was to run
 * @param rows by takeaway and id
 */
record Ledger(Project project, Plan plan, List<Row> rows) {

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
            if (found == null) {
                return "not run";
            }
            return planned.unrun().isEmpty() ? found.word() : "not run in part";
        }

        /** Whether it turns the build red: an exploratory verdict answers a question, but only a whole one does. */
        boolean isRed() {
            boolean answers = found != null
                    && found.isExploratory()
                    && !found.broken()
                    && planned.unrun().isEmpty();
            return !isSupported() && !answers;
        }

        boolean isSupported() {
            return found != null
                    && planned.unrun().isEmpty()
                    && found.verdict() == Outcome.SUPPORTED
                    && !found.broken();
        }

        String finding() {
            return found == null ? "" : found.finding().words();
        }

        /** The finding in a word: "caveat". */
        String findingInAWord() {
            return finding().replaceAll(".* ", "");
        }

        List<Integer> sentences() {
            return planned.sentences();
        }

        /**
         * The state of its checks: "all 6 checks hold", else the verdict and how many hold. A control's check holds when its bound fails, as it
         * must.
         */
        String checks() {
            if (found == null) {
                return verdict();
            }
            long holding = found.measurements().stream()
                            .filter(v -> v.outcome() == Outcome.SUPPORTED)
                            .count()
                    + verdicts(Outcome.REFUTED);
            long all = found.measurements().size() + verdicts(null);
            if (isSupported() && !found.isExploratory() && holding == all) {
                return all == 1 ? "its check holds" : (all == 2 ? "both" : "all " + all) + " checks hold";
            }
            return verdict() + (all == 0 ? "" : ", " + holding + " of " + all + " checks hold");
        }

        /** How many checks of controls came out so; all of them for null. */
        private long verdicts(Outcome outcome) {
            return found.controls().stream()
                    .flatMap(control -> control.measurements().stream())
                    .filter(verdict -> outcome == null || verdict.outcome() == outcome)
                    .count();
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
    static Ledger of(Project project, Plan plan, List<ClaimRecord> evidence) {
        Map<String, ClaimRecord> found = new TreeMap<>();
        evidence.forEach(record -> found.put(record.id(), record));
        List<Row> rows = new ArrayList<>();
        plan.claims().forEach(entry -> rows.add(new Row(entry, found.remove(entry.id()))));
        for (ClaimRecord record : found.values()) {
            var entry = new Plan.Entry(
                    record.id(), record.takeaway(), record.statement(), record.source(), record.sentences(), "");
            rows.add(new Row(entry, record));
        }
        rows.sort(Comparator.comparing((Row row) ->
                        project.paper().takeaway(row.planned().takeaway()).number())
                .thenComparing(Row::id, NaturalOrder.INSTANCE));
        return new Ledger(project, plan, List.copyOf(rows));
    }

    Paper paper() {
        return project.paper();
    }

    Sentences sentences() {
        return project.sentences();
    }

    /** The rows under headlines, in the paper's order. */
    List<LedgerGroups.Group> groups() {
        return LedgerGroups.of(paper(), sentences(), rows);
    }

    /** "259 sentences: 104 checked, 31 definitions, ..."; empty for a paper of which none are accounted for. */
    String coverage() {
        if (sentences().isEmpty()) {
            return "";
        }
        Map<Sentences.Tag, Long> counts = sentences().counts();
        return sentences().all().size() + " sentences: " + counts.get(Sentences.Tag.CHECKED) + " checked, "
                + counts.get(Sentences.Tag.DEFINITION) + " definitions, "
                + counts.get(Sentences.Tag.SET_UP) + " of the set-up, "
                + counts.get(Sentences.Tag.LITERATURE) + " of the literature, "
                + counts.get(Sentences.Tag.FUTURE) + " of future work, "
                + counts.get(Sentences.Tag.OPEN) + " open";
    }

    List<Row> notSupported() {
        return rows.stream().filter(row -> !row.isSupported()).toList();
    }

    /** Whether this is the project's ledger: a run of all claims as they stand, in which each reported back. */
    boolean isComplete() {
        return plan.isWhole(project.claims()) && rows.stream().allMatch(row -> row.found() != null);
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
        List<String> problems = new ArrayList<>(row.planned().unrun());
        problems.addAll(row.found().problems());
        return problems.isEmpty() ? List.of(row.found().verdict().word()) : problems;
    }

    /** Why the build is red, in one sentence: "1 of 50 claims is not supported: X1 (inconclusive)"; empty if it is not. */
    String red() {
        List<String> red = rows.stream()
                .filter(Row::isRed)
                .map(row -> row.id() + " (" + row.verdict() + ")")
                .toList();
        return red.isEmpty()
                ? ""
                : red.size() + " of " + rows.size() + (rows.size() == 1 ? " claim" : " claims")
                        + (red.size() == 1 ? " is" : " are") + " not supported: " + String.join(", ", red);
    }

    static String reproduce(Row row) {
        String simpleName = row.planned().type().replaceAll(".*[.$]", "");
        return row.found() != null ? row.found().reproduce() : "mvn verify -Dit.test=" + simpleName;
    }

    /** Where the expected values of the claims' own checks come from: "45 from theory, 20 from quadrature, 3 from an own run". */
    String sources() {
        Map<Source.Kind, Long> counts = rows.stream()
                .filter(row -> row.found() != null)
                .flatMap(row -> row.found().measurements().stream())
                .collect(Collectors.groupingBy(
                        verdict -> verdict.expected().source().kind(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " by " + count.getKey().words())
                .collect(Collectors.joining(", "));
    }
}
