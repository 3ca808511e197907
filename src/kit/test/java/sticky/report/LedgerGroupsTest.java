package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.Paper;
import sticky.claim.Sentences;
import sticky.claim.Sentences.Sentence;
import sticky.claim.Sentences.Tag;

/** The ledger in the order of the paper's sentences. */
class LedgerGroupsTest {
    private static final Sentences SENTENCES = new Sentences(
            List.of(
                    sentence(1, Tag.CHECKED, List.of("E1"), ""),
                    sentence(2, Tag.CHECKED, List.of("E1", "T2"), ""),
                    sentence(3, Tag.OPEN, List.of(), "A check would <weigh> it."),
                    sentence(4, Tag.LITERATURE, List.of(), "Nothing to measure.")),
            List.of(
                    new Sentences.Group("It leaves", List.of(1, 2)),
                    new Sentences.Group("It is heavy", List.of(3)),
                    new Sentences.Group("It stays", List.of(2))));

    private static final Project PROJECT = new Project(Paper.current(), SENTENCES, Set.of("T2", "E1", "X1"));

    private static final Plan PLAN = new Plan(
            1,
            1,
            Map.of(),
            List.of(
                    new Plan.Entry("T2", "convergence", "stays", "p. 1", List.of(2), "mine.StayClaim"),
                    new Plan.Entry("E1", "escape", "leaves", "p. 1", List.of(1, 2), "mine.LeaveClaim"),
                    new Plan.Entry("X1", "beyond", "else", "us", List.of(), "mine.ElseClaim")));

    @TempDir
    private Path home;

    private static Sentence sentence(int number, Tag tag, List<String> claims, String why) {
        return new Sentence(number, "Part " + number, "00", tag, claims, why);
    }

    private static Ledger ledger() {
        return Ledger.of(
                PROJECT,
                PLAN,
                List.of(SampleClaim.supported("E1"), SampleClaim.supported("T2"), SampleClaim.supported("X1")));
    }

    @Test
    void a_claim_stands_once_where_most_of_its_sentences_are() {
        assertThat(ledger().groups())
                .extracting(LedgerGroups.Group::headline)
                .containsExactly("It leaves", "It is heavy", "It stays", "Beyond the write-up");
        assertThat(ledger().groups())
                .extracting(group -> group.rows().stream().map(Ledger.Row::id).toList())
                .containsExactly(List.of("T2", "E1"), List.of(), List.of(), List.of("X1"));
        assertThat(ledger().groups().get(2).mentioned())
                .extracting(Ledger.Row::id)
                .containsExactly("T2", "E1");
    }

    @Test
    void an_id_leads_to_the_claims_source_and_nowhere_else() throws IOException {
        Files.createDirectories(home.resolve("claims/mine"));
        Files.createFile(home.resolve("claims/mine/LeaveClaim.java"));
        String text = LedgerMarkdown.of(ledger(), home, home.resolve("reports"));
        assertThat(text)
                .contains("| [E1](../claims/mine/LeaveClaim.java) | leaves |", "| T2 | stays |")
                .doesNotContain("evidence/");
    }

    @Test
    void what_no_claim_checks_is_said() {
        assertThat(LedgerMarkdown.of(ledger(), home, home))
                .contains(
                        "Of the write-up, 4 sentences: 2 checked, 0 definitions, 0 of the set-up, 1 of the literature, 0 of future work, 1 open.",
                        "## It is heavy\n\nSentence 3 (Part 3). No claim of its own.\n\n- Sentence 3 (Part 3): open. A check would &lt;weigh> it.",
                        "## Quoted from the literature\n\n- Sentence 4 (Part 4): Nothing to measure.",
                        "Sentence 2 (Part 2). No claim of its own. Also checked by T2, E1.");
    }
}
