package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sticky.claim.Claim;
import sticky.claim.Claims;
import sticky.claim.Sentences;
import sticky.home.Home;

/** The committed ledger has every claim once and every headline; a claim that is new has not been run by all. */
class CommittedLedgerTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| \\[([A-Z][0-9.]+)\\]\\((\\.\\./claims/[^)]+)\\) \\|", Pattern.MULTILINE);

    @Test
    void it_has_every_claim_once_and_every_headline() throws IOException {
        String ledger = Files.readString(Home.reports().resolve("ledger.md"));
        List<String> ids = Claims.in(Home.target().resolve("claims/test-classes")).stream()
                .map(type -> type.getAnnotation(Claim.class).id())
                .toList();
        List<MatchResult> rows = ROW.matcher(ledger).results().toList();
        assertThat(rows).extracting(row -> row.group(1)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(Home.reports().resolve(row.group(2))).isRegularFile());
        assertThat(Sentences.current().groups())
                .allSatisfy(group -> assertThat(ledger).contains("\n## " + group.headline() + "\n"));
    }
}
