package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Project PROJECT = SampleClaim.project("T1.2", "T1.10", "E1");

    private static final Plan PLAN = new Plan(
            1,
            1,
            Map.of(),
            List.of(
                    new Plan.Entry("T1.2", "convergence", "first", "figure 1", List.of(), "convergence.FirstClaim"),
                    new Plan.Entry("T1.10", "convergence", "tenth", "figure 1", List.of(), "convergence.TenthClaim"),
                    new Plan.Entry("E1", "escape", "escape", "figure 1", List.of(), "escape.EscapeClaim")));

    private final Ledger ledger =
            Ledger.of(PROJECT, PLAN, List.of(SampleClaim.refuted("E1"), SampleClaim.supported("T1.2")));

    @Test
    void aPlannedClaimWithoutEvidenceIsNotRun() {
        assertThat(ledger.rows()).extracting(Ledger.Row::id).containsExactly("T1.2", "T1.10", "E1");
        assertThat(ledger.rows()).extracting(Ledger.Row::verdict).containsExactly("supported", "not run", "refuted");
        assertThat(ledger.isComplete()).isFalse();
        assertThat(ledger.totals())
                .isEqualTo(
                        "3 claims: 1 supported, 1 refuted, 0 inconclusive, 0 broken, 1 not run; 2 of 2 controls failed, as they must");
    }

    @Test
    void theKeyNumberIsTheFirstMeasurement() {
        Ledger.Row row = ledger.rows().get(0);
        assertThat(row.keyNumber()).isEqualTo("0.1127 [0.0991, 0.1279]");
        assertThat(row.bound()).isEqualTo("0.095 to 0.13");
        assertThat(row.margin()).isEqualTo("0.0021");
        assertThat(row.control()).isEqualTo("failed 1/1");
    }

    @Test
    void markdownListsWhatWentWrongWithTheWayBack() {
        String text = LedgerMarkdown.of(ledger, Path.of("."), Path.of("reports"));
        assertThat(text)
                .contains("## 1. Convergence is slower", "## 6. Escape")
                .contains("| T1.2 | first | caveat |", "| both checks hold |", "**refuted, 1 of 2 checks hold**")
                .contains(
                        "- **E1** (refuted)\n  - the rate is 0.1127, not above 3.5\n  - reproduce: `mvn verify -Dit.test=EscapeClaim`")
                .contains("- **T1.10** (not run)")
                .contains("`mvn verify -Dit.test=TenthClaim`");
        assertThat(text.lines()
                        .filter(line -> line.startsWith("| T1.2 "))
                        .findFirst()
                        .orElseThrow()
                        .split("(?<!\\\\)\\|"))
                .hasSize(8);
    }

    @Test
    void theConsoleTableFitsItsColumns() {
        String table = LedgerTable.of(ledger, false);
        assertThat(table.lines().filter(line -> !line.startsWith("    "))).allMatch(line -> line.length() <= 132);
        assertThat(table).contains("not run").contains("reproduce: mvn verify").doesNotContain("\u001b");
        assertThat(LedgerTable.of(ledger, true)).contains("\u001b[31;1mrefuted");
    }

    @Test
    void onlyARunOfAllClaimsAsTheyStandIsComplete() {
        List<Plan.Entry> all = PLAN.claims();
        assertThat(complete(new Plan(1, 1, Map.of(), all))).isTrue();
        assertThat(complete(new Plan(1, 1, Map.of("it.test", "*Claim"), all))).isTrue();
        assertThat(complete(new Plan(3, 1, Map.of(), all))).isFalse();
        assertThat(complete(new Plan(1, 2, Map.of(), all))).isFalse();
        assertThat(complete(new Plan(1, 1, Map.of("sticky.set", "steps=2"), all)))
                .isFalse();
        assertThat(complete(new Plan(1, 1, Map.of(), all.subList(0, 2))))
                .as("left out by whatever option, and the plan says no word of it")
                .isFalse();
        assertThat(complete(new Plan(1, 1, Map.of(), all).with(type -> List.of("control did not run"))))
                .isFalse();
    }

    private static boolean complete(Plan plan) {
        return Ledger.of(
                        PROJECT,
                        plan,
                        plan.claims().stream()
                                .map(entry -> SampleClaim.supported(entry.id()))
                                .toList())
                .isComplete();
    }

    @Test
    void theBuildIsRedUnlessEveryClaimIsSupported() {
        assertThat(ledger.red()).isEqualTo("2 of 3 claims are not supported: T1.10 (not run), E1 (refuted)");
        assertThat(red(SampleClaim.inconclusive("T1.2"), List.of()))
                .isEqualTo("1 of 1 claim is not supported: T1.2 (inconclusive)");
        assertThat(red(SampleClaim.exploratory("T1.2"), List.of())).isEmpty();
        assertThat(red(SampleClaim.supported("T1.2"), List.of())).isEmpty();
    }

    @Test
    void aClaimOfWhichAControlDidNotRunIsNotSupported() {
        List<String> unrun = List.of("itFails did not run: it was left out by the selection of tests");
        assertThat(red(SampleClaim.supported("T1.2"), unrun))
                .isEqualTo("1 of 1 claim is not supported: T1.2 (not run in part)");
        assertThat(red(SampleClaim.exploratory("T1.2"), unrun)).contains("not run in part");
        Ledger half = Ledger.of(PROJECT, one().with(type -> unrun), List.of(SampleClaim.supported("T1.2")));
        assertThat(Ledger.problems(half.rows().get(0))).isEqualTo(unrun);
        assertThat(half.totals()).contains("0 supported", "1 not run");
    }

    private static String red(sticky.claim.ClaimRecord found, List<String> unrun) {
        return Ledger.of(PROJECT, one().with(type -> unrun), List.of(found)).red();
    }

    private static Plan one() {
        return new Plan(1, 1, Map.of(), PLAN.claims().subList(0, 1));
    }
}
