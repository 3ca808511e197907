package sticky.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sticky.files.Json;

class ClaimAttachmentsTest {
    @TempDir
    private Path results;

    @Test
    void markupInAFailuresMessageIsNoMarkup() throws IOException {
        var test = new AllureReporter.ClaimTest("uuid", "Claim: leaves", "");
        Path file = AllureReporter.resultFile(results, test);
        Files.writeString(
                file,
                "{\"statusDetails\": {\"message\": \"<img src=x onerror=run()> is 3\", \"trace\": \"at <init>\"}}");

        new ClaimAttachments(results, SampleClaim.refuted("E1")).addTo(List.of(test));

        JsonNode details = Json.MAPPER.readTree(Files.readString(file)).get("statusDetails");
        assertThat(details.get("message").asText()).isEqualTo("\u2039img src=x onerror=run()> is 3");
        assertThat(details.get("trace").asText()).doesNotContain("<");
    }
}
