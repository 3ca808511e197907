package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.ClaimRecord;

class SupplementTest {
    @TempDir
    private Path reports;

    @Test
    void it_has_every_claim_with_its_number_and_no_markup_of_its_own() throws IOException {
        ClaimRecord record = SampleClaim.supported("E1");
        Plan.Entry entry = new Plan.Entry("E1", "escape", "a < b", "figure 1", List.of(), "escape.FirstClaim");
        Ledger ledger = Ledger.of(SampleClaim.project("E1"), new Plan(1, 1, Map.of(), List.of(entry)), List.of(record));
        assertThat(Supplement.html(ledger, reports))
                .contains("<td>E1</td><td>a &lt; b</td>", "Root seed 1", "rate of escape: ")
                .endsWith("</html>\n");
    }
}
