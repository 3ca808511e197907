package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.claim.ClaimRecord;
import sticky.files.Json;
import sticky.statistics.Estimate;

class NumbersToTakeTest {
    @TempDir
    private Path evidence;

    @Test
    void every_number_has_a_macro_and_all_its_digits() throws IOException {
        ClaimRecord record = SampleClaim.supported("E1");
        Plan.Entry entry = new Plan.Entry("E1", "escape", "first", "figure 1", List.of(), "escape.FirstClaim");
        NumbersToTake.write(
                evidence,
                Ledger.of(SampleClaim.project("E1"), new Plan(1, 1, Map.of(), List.of(entry)), List.of(record)));

        Estimate estimate = record.measurements().get(0).estimate();
        JsonNode number = Json.MAPPER
                .readTree(Files.readString(evidence.resolve("numbers.json")))
                .path("E1")
                .path(0);
        assertThat(number.path("value").asDouble()).isEqualTo(estimate.value());
        assertThat(number.path("high").asDouble()).isEqualTo(estimate.high());
        String value = "{\\ensuremath{" + Numbers.text(estimate.value()) + "}}";
        assertThat(evidence.resolve("numbers.tex"))
                .content()
                .contains("\\expandafter\\def\\csname sticky@value@E1\\endcsname" + value)
                .contains("\\expandafter\\def\\csname sticky@value@E1.1\\endcsname" + value)
                .contains("sticky@interval@E1\\endcsname{\\ensuremath{[" + Numbers.text(estimate.low()) + ",\\,"
                        + Numbers.text(estimate.high()) + "]}}");
    }
}
